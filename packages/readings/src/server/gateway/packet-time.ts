import { isoOfMoment, isSiteValid, type PacketRefusal } from '../../index.ts'
import { dayOf } from '../reading-write.ts'
import type { Arrival, Device } from './arrival.ts'

/** A clock that is wrong must not make months nobody lives in: rows begin here, and end a day from now. */
const earliest = Date.UTC(2015, 0, 1)
const hour = 3_600_000
const day = 24 * hour

/** The moment that a packet is of, in milliseconds; undefined where DataTime is none, or one that cannot be. */
export function momentOf(dataTime: string | null, now: number): number | undefined {
  const at = Date.parse(dataTime === null ? '' : (isoOfMoment(dataTime) ?? ''))
  return at >= earliest && at <= now + day ? at : undefined
}

/** The hour that a packet is of; undefined where DataTime is no whole hour, too. */
export function hourOf(dataTime: string | null, now: number): number | undefined {
  const at = momentOf(dataTime, now)
  return at !== undefined && at % hour === 0 ? at : undefined
}

/** Why nothing of a packet of a moment can be taken: the moment cannot be, or the site does not measure on that day. */
export function refusalOf({ valid }: Pick<Device, 'valid'>, time: number | undefined): PacketRefusal | null {
  if (time === undefined) return 'time'
  return valid === null || isSiteValid(valid, dayOf(time)) ? null : 'validity'
}

/** A packet that is stored, and of which no series takes anything. */
export interface Refused {
  readonly arrival: Arrival
  readonly refusal: PacketRefusal
}
