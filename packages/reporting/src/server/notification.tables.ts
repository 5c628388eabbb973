import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { EventData, EventKind } from '../event.ts'
import type { NotifySettings } from '../quiet.ts'

type OrgId = Generated<string>
type Written = ColumnType<Date, Date | string | undefined, never>
type Moment = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>

/** Something that happened and that people are told of; never changed. */
interface EventTable {
  org_id: OrgId
  event_id: string
  plan_id: string
  kind: EventKind
  /** The same thing has the same key: told again it is the same event, and nobody hears of it twice. */
  key: string
  subject: string
  data: JSONColumnType<EventData>
  told_at: Written
}

/** That somebody is told. */
interface NotificationTable {
  org_id: OrgId
  person_id: string
  event_id: string
  told_at: Written
  read_at: Moment
}

interface NotifySettingTable {
  org_id: OrgId
  person_id: string
  body: JSONColumnType<NotifySettings>
}

/** Waiting; taken by a server; gone out; to be tried again; given up; not sent, since nothing waited or it is not theirs any more. */
export type DeliveryState = 'queued' | 'sending' | 'sent' | 'failed' | 'dead' | 'dropped'

/** A message that goes out of the platform. Its id is the message's, so that who gets it twice can drop one. */
interface DeliveryTable {
  org_id: OrgId
  delivery_id: string
  person_id: string
  kind: 'digest' | 'urgent' | 'test'
  /** The digest's day, the event's id: one message for each person and key. */
  key: string
  channel: string
  state: DeliveryState
  attempts: Generated<number>
  not_before: ColumnType<Date, Date | string, Date | string>
  claimed_at: Moment
  sent_at: Moment
  /** What the channel answered last, or what went wrong. */
  answer: ColumnType<string | null, string | null | undefined, string | null>
  made_at: Written
}

export type NotificationTables = {
  'reporting.event': EventTable
  'reporting.notification': NotificationTable
  'reporting.notify_setting': NotifySettingTable
  'reporting.delivery': DeliveryTable
}
