import type { ColumnType, Generated } from 'kysely'
import type { FactorValues, PacketRefusal } from '../../index.ts'

type Moment = ColumnType<Date, Date | string, Date | string>
/** What a device says of a day, by factor. */
export type DeviceDayFactors = Readonly<Record<string, Pick<FactorValues, 'values' | 'flag'>>>

type Written = ColumnType<Date, Date | string | undefined, never>

/** A registered monitor: who may send, with which password, from where. Removed ones stay, for what they sent. */
interface DeviceTable {
  org_id: Generated<string>
  device_id: string
  site_id: string
  /** MN, in capitals. */
  mn: string
  /** See `passwordDigest`. */
  password: string
  addresses: string[]
  /** Minutes without a packet after which it is silent. */
  silent_after: number
  version: ColumnType<number, number | undefined, number>
  /** Since when it stands at its site. */
  site_since: ColumnType<Date, undefined, Date>
  saved_at: Written
  /** Since when nothing of it is taken for a while. */
  paused_at: ColumnType<Date | null, undefined, Date | string | null>
  removed_at: ColumnType<Date | null, undefined, Date | string>
}

/** What was last seen of a device, some seconds behind. */
interface DeviceStateTable {
  org_id: Generated<string>
  device_id: string
  last_seen_at: Moment | null
  address: string | null
  protocol: string | null
  packets: string
  wrong_passwords: string
  wrong_addresses: string
}

/** Codes that arrive and that the device's site has no place for. */
interface DeviceUnknownTable {
  org_id: Generated<string>
  device_id: string
  code: string
  packets: string
  last_at: Moment
}

/** A number that knocks and is not registered. */
interface StrangerTable {
  org_id: Generated<string>
  mn: string
  address: string
  packets: string
  first_at: Moment
  last_at: Moment
}

/** What arrived, once each: kept before anything is made of it. */
interface PacketTable {
  org_id: Generated<string>
  device_id: string
  qn: string
  cn: string
  /** DataTime as it was sent; empty without one. */
  data_time: string
  /** Which part of a split message; 0 for a whole one. */
  pno: number
  pnum: number
  /** The data segment, its password blotted out. */
  segment: string
  received_at: Written
  /** Why no series took it; null for any other. */
  refusal: ColumnType<PacketRefusal | null, undefined, PacketRefusal>
}

/** A day as a device added it up (2031): by factor what was sent, numbers as text, with the data flag. */
interface DeviceDayTable {
  org_id: Generated<string>
  site_id: string
  day: string
  device_id: string
  factors: ColumnType<DeviceDayFactors, string, string>
  received_at: Date
}

export type GatewayTables = {
  'readings.device': DeviceTable
  'readings.device_state': DeviceStateTable
  'readings.device_unknown': DeviceUnknownTable
  'readings.stranger': StrangerTable
  'readings.packet': PacketTable
  'readings.device_day': DeviceDayTable
}
