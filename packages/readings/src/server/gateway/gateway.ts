import { createServer, type Server, type Socket } from 'node:net'
import type { Secrets } from '@workpoints/accounts/server'
import { plainAddress } from './address-list.ts'
import type { Arrival, Sink } from './arrival.ts'
import { createBatcher } from './batcher.ts'
import { Connection, type Shared } from './connection.ts'
import { createDeviceBook, type DeviceBook } from './device-book.ts'
import { defaultSettings, type GatewaySettings } from './gateway-settings.ts'
import { type Meter, newMeter } from './meter.ts'
import { createSightings, type Sightings } from './sightings.ts'

/** Where the gateway tells what goes wrong; a pino logger fits. */
export interface GatewayLog {
  warn(details: object, message: string): void
}

export interface GatewayOptions {
  /** Stores a batch, and tells the sightings what it found in it. */
  readonly sink: Sink
  readonly sightings?: Sightings
  readonly secrets: Pick<Secrets, 'key'>
  readonly log: GatewayLog
  readonly settings?: Partial<GatewaySettings>
}

/** The TCP server that monitors speak HJ 212 to. It holds nothing that is not in the database or will be sent again. */
export interface Gateway {
  readonly book: DeviceBook
  readonly meter: Readonly<Meter>
  readonly sightings: Sightings
  /** Begins to listen; resolves with the port. */
  listen(at: { readonly host: string; readonly port: number }): Promise<number>
  /** Takes no more, stores and answers what was taken, and closes. */
  close(): Promise<void>
}

/** Who is connected, and whether one more may be. */
class Visitors {
  readonly all = new Map<Socket, Connection>()
  readonly #perAddress = new Map<string, number>()

  countOf = (address: string): number => this.#perAddress.get(address) ?? 0

  add(socket: Socket, connection: Connection): void {
    const address = plainAddress(socket.remoteAddress ?? '')
    this.all.set(socket, connection)
    this.#perAddress.set(address, this.countOf(address) + 1)
    socket.once('close', () => {
      this.all.delete(socket)
      const left = this.countOf(address) - 1
      if (left > 0) this.#perAddress.set(address, left)
      else this.#perAddress.delete(address)
    })
  }
}

function welcomes({ book, settings }: Shared, visitors: Visitors, address: string): boolean {
  if (!book.hasAddress(address)) return false
  return visitors.all.size < settings.mostConnections && visitors.countOf(address) < settings.mostPerAddress
}

function serverOf(shared: Shared, visitors: Visitors): Server {
  const { meter } = shared
  // Half open: a device may close its side after the last packet and still wait for the answer.
  return createServer({ allowHalfOpen: true, keepAlive: true, keepAliveInitialDelay: 60_000 }, (socket) => {
    if (!welcomes(shared, visitors, plainAddress(socket.remoteAddress ?? ''))) {
      meter.turnedAway += 1
      socket.on('error', () => undefined)
      socket.destroy()
      return
    }
    meter.accepted += 1
    meter.connections += 1
    socket.once('close', () => {
      meter.connections -= 1
    })
    visitors.add(socket, new Connection(socket, shared))
  })
}

/** Makes a gateway that knows no device yet: `book.replace` tells it whom to trust. */
export function createGateway({ sink, secrets, log, settings, ...options }: GatewayOptions): Gateway {
  const meter = newMeter()
  const book = createDeviceBook(secrets)
  const sightings = options.sightings ?? createSightings()
  const visitors = new Visitors()
  const batcher = createBatcher<Arrival>({
    sink,
    meter,
    roomAgain: () => {
      for (const connection of visitors.all.values()) connection.resume()
    },
    failed: (err, kind) =>
      log.warn({ err }, kind === 'passing' ? 'a batch is tried again' : 'a packet cannot be stored'),
  })
  const shared: Shared = { book, batcher, meter, sightings, settings: { ...defaultSettings, ...settings } }
  const server = serverOf(shared, visitors)
  return {
    book,
    meter,
    sightings,
    listen: ({ host, port }) =>
      new Promise((resolve, reject) => {
        server.once('error', reject)
        server.listen({ host, port, backlog: 1024 }, () => {
          server.off('error', reject)
          const address = server.address()
          resolve(typeof address === 'object' && address !== null ? address.port : port)
        })
      }),
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      for (const connection of visitors.all.values()) connection.stop()
      await batcher.end()
      const patience = setTimeout(() => {
        for (const socket of visitors.all.keys()) socket.destroy()
      }, 2000)
      await closed
      clearTimeout(patience)
    },
  }
}
