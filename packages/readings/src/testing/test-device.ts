import { once } from 'node:events'
import { createConnection, type Socket } from 'node:net'
import { createFramer, encodePacket, type Packet, parseSegment } from '../index.ts'

/** A monitor at the other end of a real connection, with every answer it got. */
export interface TestDevice {
  readonly socket: Socket
  readonly answers: readonly Packet[]
  /** Sends packets, or bytes as they are. */
  readonly send: (...what: readonly (Packet | string | Uint8Array)[]) => void
  /** Resolves when so many answers have come in all; rejects when the connection closes before. */
  readonly answered: (count: number) => Promise<readonly Packet[]>
  /** Resolves when the gateway closes the connection. */
  readonly closed: () => Promise<void>
}

const bytesOf = (what: Packet | string | Uint8Array): string | Uint8Array =>
  typeof what === 'string' || what instanceof Uint8Array ? what : encodePacket(what).packet

/** Connects a device, from another loopback address where told. */
export async function connectDevice(port: number, localAddress = '127.0.0.1'): Promise<TestDevice> {
  const socket = createConnection({ port, host: '127.0.0.1', localAddress, noDelay: true })
  const framer = createFramer()
  const answers: Packet[] = []
  let isClosed = false
  const closing = new Promise<void>((resolve) => {
    socket.once('close', () => {
      isClosed = true
      resolve()
    })
  })
  socket.on('error', () => undefined)
  socket.on('data', (chunk: Buffer) => {
    for (const event of framer.push(chunk)) {
      const read = event.accept ? parseSegment(event.segment, { mn: 'any' }) : event
      if (read.accept) answers.push(read.packet)
    }
    socket.emit('answers')
  })
  await Promise.race([once(socket, 'connect'), closing])
  return {
    socket,
    answers,
    send: (...what) => {
      for (const one of what) socket.write(bytesOf(one))
    },
    answered: async (count) => {
      while (answers.length < count) {
        if (isClosed) throw new Error(`closed after ${answers.length} of ${count} answers`)
        await Promise.race([once(socket, 'answers'), closing])
      }
      return answers
    },
    closed: () => closing,
  }
}
