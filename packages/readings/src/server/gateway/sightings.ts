import type { Packet } from '../../index.ts'
import type { Device } from './arrival.ts'
import type { Refusal } from './device-book.ts'

/** What was seen of a device since the last time it was asked. */
export interface Sighting {
  readonly device: Device
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
  at: Date
  packets: number
}

/** Collects what is seen of devices, so that the database hears of each of them every few seconds and not at every packet. */
export interface Sightings {
  seen(device: Device, packet: Packet, address: string): void
  refused(device: Device, refusal: Refusal): void
  repeated(device: Device): void
  unknownFactor(device: Device, code: string): void
  stranger(mn: string, address: string): void
  /** Takes out what was collected. */
  take(): { readonly sightings: readonly Sighting[]; readonly strangers: readonly Stranger[] }
}

const mostStrangers = 200
const mostCodes = 50

const blank = (device: Device): Sighting => ({
  ...{ device, at: null, address: null, protocol: null },
  ...{ packets: 0, repeated: 0, wrongPassword: 0, wrongAddress: 0, unknownFactors: {} },
})

/** Nothing seen yet. */
export function createSightings(): Sightings {
  let sightings = new Map<string, Sighting>()
  let strangers = new Map<string, Stranger>()
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
        strangers.set(mn, { mn, address, at: new Date(), packets: 1 })
      else if (found !== undefined) {
        found.at = new Date()
        found.packets += 1
      }
    },
    take() {
      const taken = { sightings: [...sightings.values()], strangers: [...strangers.values()] }
      sightings = new Map()
      strangers = new Map()
      return taken
    },
  }
}
