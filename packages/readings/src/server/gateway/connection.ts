import type { Socket } from 'node:net'
import {
  createFramer,
  encodeFrame,
  type FrameEvent,
  formatSegment,
  hostAnswer,
  type Packet,
  parseSegment,
} from '../../index.ts'
import { plainAddress } from './address-list.ts'
import type { Arrival } from './arrival.ts'
import type { Batcher } from './batcher.ts'
import type { DeviceBook } from './device-book.ts'
import type { GatewaySettings } from './gateway-settings.ts'
import { countBroken, type Meter } from './meter.ts'
import type { Sightings } from './sightings.ts'

/** What the connections of a gateway share. */
export interface Shared {
  readonly book: DeviceBook
  readonly batcher: Batcher<Arrival>
  readonly meter: Meter
  readonly sightings: Sightings
  readonly settings: GatewaySettings
}

/** More than any packet, without an end: whoever sends it speaks another language. */
const longestLine = 64 * 1024
/** Answers that a device does not fetch. */
const mostUnread = 256 * 1024

/**
 * One connection of a device or of a relay for several. Nothing that arrives on it can do more than close it: bytes that are no packet
 * are counted and passed over, and what is taken is answered once it is stored.
 */
export class Connection {
  readonly #socket: Socket
  readonly #shared: Shared
  readonly #address: string
  readonly #framer = createFramer()
  /** Packets that wait to be stored. */
  #pending = 0
  /** Lines that were no packets of a known device, one after another. */
  #broken = 0
  #answers = ''
  #paused = false
  #ended = false

  constructor(socket: Socket, shared: Shared) {
    this.#socket = socket
    this.#shared = shared
    this.#address = plainAddress(socket.remoteAddress ?? '')
    const { settings } = shared
    socket.setNoDelay(true)
    socket.setTimeout(settings.idle, () => this.#silent())
    socket.on('data', (chunk: Buffer) => this.#read(chunk))
    socket.on('end', () => this.#finish())
    // Devices vanish in the middle of everything; `close` follows.
    socket.on('error', () => undefined)
    const unproven = setTimeout(() => this.#silent(), settings.unproven)
    unproven.unref()
    this.#proved = () => clearTimeout(unproven)
    socket.on('close', this.#proved)
  }

  /** Stops the clock of connections that have shown nothing. */
  readonly #proved: () => void

  /** Reads on where there is room again. */
  resume(): void {
    const { batcher, settings } = this.#shared
    if (!this.#paused || batcher.isFull || this.#pending > settings.mostPending / 2) return
    this.#paused = false
    this.#socket.resume()
  }

  /** Reads no more; ends when what was taken is answered. */
  stop(): void {
    this.#socket.pause()
    this.#paused = true
    this.#finish()
  }

  #read(chunk: Buffer): void {
    for (const event of this.#framer.push(chunk)) this.#take(event)
    const { batcher, meter, settings } = this.#shared
    if (this.#framer.unterminated > longestLine || this.#broken > settings.mostBroken) {
      meter.closed.broken += 1
      this.#socket.destroy()
    } else if (!this.#paused && (batcher.isFull || this.#pending >= settings.mostPending)) {
      meter.pauses += 1
      this.#paused = true
      this.#socket.pause()
    }
  }

  #take(event: FrameEvent): void {
    const { meter } = this.#shared
    const read = event.accept ? parseSegment(event.segment, { mn: 'any' }) : event
    if (!event.accept || !read.accept) {
      if (!read.accept) countBroken(meter, read.code)
      this.#broken += 1
      return
    }
    meter.packets += 1
    this.#admit(read.packet, event.segment)
  }

  #admit(packet: Packet, segment: string): void {
    const { book, meter, sightings } = this.#shared
    const admission = book.admit({ mn: packet.mn, password: packet.pw, address: this.#address })
    if ('refusal' in admission) {
      meter.refused[admission.refusal] += 1
      this.#broken += 1
      if (admission.device === undefined) sightings.stranger(packet.mn, this.#address)
      else sightings.refused(admission.device, admission.refusal)
      return
    }
    this.#broken = 0
    this.#proved()
    const { device } = admission
    sightings.seen(device, packet, this.#address)
    // Answers of the device, and its sign of life, carry nothing to keep.
    if (packet.cn.startsWith('9')) {
      this.#answer(packet)
      return
    }
    this.#pending += 1
    this.#shared.batcher.push({ device, packet, segment, at: new Date() }, (stored) => this.#settled(packet, stored))
  }

  #settled(packet: Packet, stored: boolean): void {
    this.#pending -= 1
    if (stored) {
      this.#shared.meter.settled += 1
      this.#answer(packet)
    } else this.#shared.meter.refused.unstorable += 1
    if (this.#ended && this.#pending === 0) queueMicrotask(() => this.#socket.end())
  }

  /** Puts an answer with the others of its batch, which go out together. */
  #answer(packet: Packet): void {
    const answer = hostAnswer(packet)
    if (answer === null || this.#socket.destroyed) return
    this.#shared.meter.answered += 1
    if (this.#answers === '') queueMicrotask(() => this.#send())
    this.#answers += encodeFrame(formatSegment(answer)).packet
  }

  #send(): void {
    const text = this.#answers
    this.#answers = ''
    if (this.#socket.destroyed) return
    this.#socket.write(text, 'latin1')
    if (this.#socket.writableLength <= mostUnread) return
    this.#shared.meter.closed.unread += 1
    this.#socket.destroy()
  }

  #silent(): void {
    if (this.#pending > 0) return
    this.#shared.meter.closed.silent += 1
    this.#socket.destroy()
  }

  /** The device sends no more; it is answered all the same. */
  #finish(): void {
    this.#ended = true
    for (const event of this.#framer.end()) this.#take(event)
    if (this.#pending === 0) queueMicrotask(() => this.#socket.end())
  }
}
