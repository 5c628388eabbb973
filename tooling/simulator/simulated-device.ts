import { createConnection, type Socket } from 'node:net'
import type { WirePacket } from './device-packet.ts'

export interface Faults {
  /** Shares of the packets, 0 to 1: cut at a random byte, with garbage before them, sent with a wrong CRC first. */
  readonly split: number
  readonly garbage: number
  readonly crc: number
}

export const noFaults: Faults = { split: 0, garbage: 0, crc: 0 }

export interface DeviceOptions {
  readonly host: string
  /** Asked at every connection: a gateway that was killed may come back on another port. */
  readonly port: () => number
  readonly packets: Iterable<WirePacket>
  readonly faults: Faults
  readonly random: () => number
  /** Time without an answer after which a packet is sent again, ms. */
  readonly overTime: number
  readonly acknowledged: (packet: WirePacket, ms: number) => void
}

export interface DeviceReport {
  sent: number
  resent: number
  connections: number
}

const answerStart = 9 // ##0000QN=
const garbage = 'GET / HTTP/1.0\r\n##12\r\n\u0000\u0001####'

/**
 * A monitor as the standard has it: one packet at a time, sent again until it is answered, on a new connection where the old one broke.
 * It never gives up, so whatever it has sent is answered in the end or the simulation does not end.
 */
export class SimulatedDevice {
  readonly report: DeviceReport = { sent: 0, resent: 0, connections: 0 }
  readonly #options: DeviceOptions
  readonly #packets: Iterator<WirePacket>
  #current: WirePacket | undefined
  #begun = 0
  #socket: Socket | undefined
  #text = ''
  #timer: NodeJS.Timeout | undefined
  readonly #done = Promise.withResolvers<DeviceReport>()

  constructor(options: DeviceOptions) {
    this.#options = options
    this.#packets = options.packets[Symbol.iterator]()
  }

  /** Sends everything; resolves when all of it is answered. */
  run(): Promise<DeviceReport> {
    this.#connect()
    return this.#done.promise
  }

  #connect(): void {
    const { host, port } = this.#options
    this.#text = ''
    const socket = createConnection({ host, port: port(), noDelay: true })
    this.#socket = socket
    socket.on('connect', () => {
      this.report.connections += 1
      if (this.#current === undefined) this.#next()
      else this.#send(this.#current, true)
    })
    socket.on('data', (chunk: Buffer) => this.#read(chunk.toString('latin1')))
    socket.on('error', () => undefined)
    socket.on('close', () => {
      clearTimeout(this.#timer)
      if (this.#socket === socket) this.#timer = setTimeout(() => this.#connect(), 50 + this.#options.random() * 100)
    })
  }

  #next(): void {
    const { value, done } = this.#packets.next()
    if (done === true) {
      this.#finish()
      return
    }
    this.#current = value
    this.#begun = performance.now()
    this.report.sent += 1
    this.#send(value, false)
  }

  #finish(): void {
    clearTimeout(this.#timer)
    const socket = this.#socket
    this.#socket = undefined
    socket?.end()
    this.#done.resolve(this.report)
  }

  #send(packet: WirePacket, again: boolean): void {
    const { faults, random, overTime } = this.#options
    const { bytes } = packet
    const socket = this.#socket
    if (socket === undefined) return
    if (again) this.report.resent += 1
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#send(packet, true), overTime)
    if (faults.garbage > 0 && random() < faults.garbage) socket.write(garbage, 'latin1')
    if (faults.crc > 0 && random() < faults.crc) socket.write(bytes.replace('-Flag=N', '-Flag=M'), 'latin1')
    if (faults.split === 0 || random() >= faults.split) {
      socket.write(bytes, 'latin1')
      return
    }
    const cut = 1 + Math.floor(random() * (bytes.length - 1))
    socket.write(bytes.slice(0, cut), 'latin1')
    setImmediate(() => socket.write(bytes.slice(cut), 'latin1'))
  }

  #read(chunk: string): void {
    this.#text += chunk
    for (let end = this.#text.indexOf('\r\n'); end >= 0; end = this.#text.indexOf('\r\n')) {
      const qn = this.#text.slice(answerStart, answerStart + 17)
      this.#text = this.#text.slice(end + 2)
      // A second answer to a packet that was sent twice is of no consequence.
      if (this.#current?.qn !== qn) continue
      this.#options.acknowledged(this.#current, performance.now() - this.#begun)
      this.#current = undefined
      this.#next()
    }
  }
}
