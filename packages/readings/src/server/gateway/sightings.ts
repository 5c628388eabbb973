import type { Packet } from '../../index.ts'
import type { Device } from './arrival.ts'
import type { Refusal } from './device-book.ts'

/** What was seen of a device since the last time it was asked. */
export interface Sighting {
  readonly device: Device
  /** When this was begun, by the process's clock, ms. */
  readonly since: number
  /** Its last packet that was taken; null where only refused ones came. */
  at: Date | null
  address: string | null
  /** The text that its packets follow, by their Flag. */
  protocol: string | null
  packets: number
  repeated: number
  wrongPassword: number
  wrongAddress: number
  /** Codes that its site has no place for, and how often they came. */
  unknownFactors: Record<string, number>
}

/** A number that no device is registered under. */
export interface Stranger {
  readonly mn: string
  readonly address: string
  readonly since: number
  at: Date
  packets: number
}

/** Which part is taken: what was begun by then, of each kind at most so many, the oldest first. */
export interface Taking {
  readonly begunBy: number
  readonly most: number
}

/** Collects what is seen of devices, so that the database hears of each of them every few seconds and not at every packet. */
export interface Sightings {
  seen(device: Device, packet: Packet, address: string): void
  refused(device: Device, refusal: Refusal): void
  repeated(device: Device): void
  unknownFactor(device: Device, code: string): void
  stranger(mn: string, address: string): void
  /** How many devices something was collected of. */
  readonly size: number
  /** Takes out what was collected: all of it, or a part. */
  take(part?: Taking): { readonly sightings: readonly Sighting[]; readonly strangers: readonly Stranger[] }
}

const mostStrangers = 200
const mostCodes = 50

const blank = (device: Device): Sighting => ({
  ...{ device, since: performance.now(), at: null, address: null, protocol: null },
  ...{ packets: 0, repeated: 0, wrongPassword: 0, wrongAddress: 0, unknownFactors: {} },
})

/** Takes the oldest out; a map keeps what was put in first in front. */
function takeOldest<Item extends { readonly since: number }>(of: Map<string, Item>, { begunBy, most }: Taking): Item[] {
  const taken: Item[] = []
  for (const [key, item] of of) {
    if (taken.length >= most || item.since > begunBy) break
    taken.push(item)
    of.delete(key)
  }
  return taken
}

const everything: Taking = { begunBy: Number.POSITIVE_INFINITY, most: Number.POSITIVE_INFINITY }

/** Nothing seen yet. */
export function createSightings(): Sightings {
  const sightings = new Map<string, Sighting>()
  const strangers = new Map<string, Stranger>()
  const of = (device: Device): Sighting => {
    const found = sightings.get(device.id)
    if (found !== undefined) return found
    const made = blank(device)
    sightings.set(device.id, made)
    return made
  }
  return {
    seen(device, packet, address) {
      const sighting = of(device)
      sighting.at = new Date()
      sighting.address = address
      sighting.protocol = packet.flag.standard
      sighting.packets += 1
    },
    refused(device, refusal) {
      if (refusal === 'address') of(device).wrongAddress += 1
      else of(device).wrongPassword += 1
    },
    repeated(device) {
      of(device).repeated += 1
    },
    unknownFactor(device, code) {
      const { unknownFactors } = of(device)
      if (code in unknownFactors || Object.keys(unknownFactors).length < mostCodes)
        unknownFactors[code] = (unknownFactors[code] ?? 0) + 1
    },
    stranger(mn, address) {
      const found = strangers.get(mn)
      if (found === undefined && strangers.size < mostStrangers)
        strangers.set(mn, { mn, address, since: performance.now(), at: new Date(), packets: 1 })
      else if (found !== undefined) {
        found.at = new Date()
        found.packets += 1
      }
    },
    get size() {
      return sightings.size
    },
    take: (part = everything) => ({
      sightings: takeOldest(sightings, part),
      strangers: takeOldest(strangers, part),
    }),
  }
}
