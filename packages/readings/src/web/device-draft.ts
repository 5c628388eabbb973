import { bilingual } from '@workpoints/core'
import type { FormError } from '@workpoints/ui/form'
import { DeviceFields, DevicePassword } from '../device.ts'
import type { ListedDevice } from './site-data.ts'

/** A device while somebody types it; its password stands apart, so that it is kept nowhere. */
export interface DeviceDraft {
  readonly site: string
  readonly mn: string
  /** One address or network a line. */
  readonly addresses: string
  /** Hours, as text. */
  readonly silence: string
}

/** An empty form, or one for a number that knocked. Two hours: devices send hourly data, and one may come late. */
export const newDevice = ({ mn = '', address = '' } = {}): DeviceDraft => ({
  ...{ site: '', mn, addresses: address, silence: '2' },
})

/** A device as it is typed. */
export const draftOfDevice = ({ site, mn, addresses, silentAfter }: ListedDevice): DeviceDraft => ({
  ...{ site, mn, addresses: addresses.join('\n'), silence: String(Number((silentAfter / 60).toFixed(4))) },
})

const minutesOf = (hours: string): number =>
  /^\d+(\.\d+)?$/.test(hours.trim()) ? Math.round(Number(hours) * 60) : Number.NaN

interface Reading {
  readonly password: string
  /** Undefined for a new device. */
  readonly before: ListedDevice | undefined
  readonly language: 'zh' | 'en'
}

/** The device that was typed, or what is wrong with it by field: by the same rules as the server's. */
export function readDeviceDraft(
  draft: DeviceDraft,
  { password, before, language }: Reading,
): { readonly fields: DeviceFields } | { readonly errors: readonly FormError[] } {
  const read = DeviceFields.safeParse({
    ...{ site: draft.site, mn: draft.mn.normalize('NFKC') },
    addresses: draft.addresses
      .split(/[\n,，;；]/)
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    silentAfter: minutesOf(draft.silence),
  })
  const errors: FormError[] = (read.error?.issues ?? []).map(({ path, message }) => ({
    field: `fields.${String(path[0] ?? '')}`,
    message: bilingual(message)[language],
  }))
  const isNew = before === undefined || (read.success && read.data.mn !== before.mn)
  if ((isNew || password !== '') && !DevicePassword.safeParse(password).success)
    errors.push({ field: 'password', message: passwordTexts[language] })
  return read.success && errors.length === 0 ? { fields: read.data } : { errors }
}

const passwordTexts = {
  zh: '请填写设备上设置的 6 位访问密码（PW）',
  en: 'give the six characters of the password (PW) set in the device',
} as const
