import { timingSafeEqual } from 'node:crypto'
import type { Secrets } from '@workpoints/accounts/server'
import { addressList } from './address-list.ts'
import type { Device } from './arrival.ts'
import { isPassword } from './device-password.ts'

/** Why a packet is not taken. */
export type Refusal = 'unknown' | 'address' | 'password' | 'guessing'

export type Admission = { readonly device: Device } | { readonly refusal: Refusal; readonly device?: Device }

interface Sender {
  readonly mn: string
  readonly password: string
  readonly address: string
}

/** The registered devices as they were read last: who may send, from where, with which password. */
export interface DeviceBook {
  /** Puts other devices in the place of those known. */
  replace(devices: readonly Device[]): void
  /** Whether any device at all may send from an address. */
  hasAddress(address: string): boolean
  admit(sender: Sender): Admission
}

interface Entry {
  readonly device: Device
  readonly allows: (address: string) => boolean
  /** The password that was proved right; comparing with it costs a hundredth of the digest. */
  proved: Buffer | undefined
}

const mostFailures = 5
const failureSpan = 60_000 // ms
const mostWatched = 10_000

/** Counts wrong passwords by device and address: after five, none is looked at for a minute, so that six characters cannot be tried out. */
function createWatch() {
  const failures = new Map<string, { count: number; until: number }>()
  return {
    isShut: (key: string): boolean => {
      const found = failures.get(key)
      if (found === undefined) return false
      if (found.until > performance.now()) return found.count >= mostFailures
      failures.delete(key)
      return false
    },
    failed: (key: string): void => {
      if (failures.size >= mostWatched) failures.delete(failures.keys().next().value as string)
      failures.set(key, { count: (failures.get(key)?.count ?? 0) + 1, until: performance.now() + failureSpan })
    },
  }
}

const isSame = (a: Device, b: Device): boolean =>
  a.id === b.id &&
  a.site === b.site &&
  a.password === b.password &&
  a.addresses.join() === b.addresses.join() &&
  a.valid?.validFrom === b.valid?.validFrom &&
  a.valid?.validTo === b.valid?.validTo

/** A book without devices: it admits nobody. */
export function createDeviceBook(secrets: Pick<Secrets, 'key'>): DeviceBook {
  let entries = new Map<string, Entry>()
  let anyone: (address: string) => boolean = () => false
  const watch = createWatch()

  const proves = (entry: Entry, password: string): boolean => {
    const given = Buffer.from(password)
    const { proved, device } = entry
    if (proved !== undefined) return proved.length === given.length && timingSafeEqual(proved, given)
    if (!isPassword(secrets, device, password)) return false
    entry.proved = given
    return true
  }

  return {
    replace(devices) {
      const next = new Map<string, Entry>()
      for (const device of devices) {
        const old = entries.get(device.mn)
        const isKept = old !== undefined && isSame(old.device, device)
        next.set(device.mn, isKept ? old : { device, allows: addressList(device.addresses), proved: undefined })
      }
      entries = next
      anyone = addressList([...new Set(devices.flatMap(({ addresses }) => addresses))])
    },
    hasAddress: (address) => anyone(address),
    admit({ mn, password, address }) {
      const entry = entries.get(mn.toUpperCase())
      if (entry === undefined) return { refusal: 'unknown' }
      const { device } = entry
      if (!entry.allows(address)) return { refusal: 'address', device }
      const key = `${device.mn} ${address}`
      if (watch.isShut(key)) return { refusal: 'guessing', device }
      if (proves(entry, password)) return { device }
      watch.failed(key)
      return { refusal: 'password', device }
    },
  }
}
