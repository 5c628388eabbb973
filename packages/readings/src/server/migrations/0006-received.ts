import { type Kysely, sql } from 'kysely'

/** What devices send beside hours: their own days, and how minutes are found; and packets that no series took. */
export const received = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw(ddl).execute(db)
  },
}

/**
 * `device_day` holds the days that devices add up themselves (2031), as they were sent, apart from the days of the series. Minutes stay
 * packets and are found by an index of their own, which moments, the most of all packets, are not in. `site_since` keeps a device that was
 * moved from showing at its new site what it sent from the old one.
 */
const ddl = `
alter table readings.packet add column refusal text;
create index packet_refused on readings.packet (org_id, device_id, received_at) where refusal is not null;
create index packet_minutes on readings.packet (org_id, device_id, data_time) where cn = '2051';
alter table readings.device add column site_since timestamptz not null default '-infinity';
create table readings.device_day (
  org_id text not null,
  site_id text not null,
  day date not null,
  device_id uuid not null,
  factors jsonb not null,
  received_at timestamptz not null,
  primary key (org_id, site_id, day, device_id),
  foreign key (org_id, device_id) references readings.device
);
`
