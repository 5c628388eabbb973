import { type Kysely, sql } from 'kysely'

/** Monitors that send their data themselves, what was seen of them, and what they sent. */
export const device = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw(ddl).execute(db)
  },
}

/**
 * `packet` keeps every packet once by its key: that is what makes a repeated one harmless. Its texts are compared as bytes, which is all
 * that equality needs. `device_state` stands apart from `device`, so that what is seen every few seconds never meets what people save.
 */
const ddl = `
create table readings.device (
  org_id text not null references core.org,
  device_id uuid not null,
  site_id text not null,
  mn text not null,
  password text not null,
  addresses text[] not null,
  silent_after int not null check (silent_after between 1 and 44640),
  version int not null default 1,
  saved_at timestamptz not null default clock_timestamp(),
  removed_at timestamptz,
  primary key (org_id, device_id)
);
create unique index device_by_mn on readings.device (org_id, mn) where removed_at is null;
create table readings.device_state (
  org_id text not null,
  device_id uuid not null,
  last_seen_at timestamptz,
  address text,
  protocol text,
  packets bigint not null default 0,
  wrong_passwords bigint not null default 0,
  wrong_addresses bigint not null default 0,
  primary key (org_id, device_id),
  foreign key (org_id, device_id) references readings.device
);
create table readings.device_unknown (
  org_id text not null,
  device_id uuid not null,
  code text not null,
  packets bigint not null,
  last_at timestamptz not null,
  primary key (org_id, device_id, code),
  foreign key (org_id, device_id) references readings.device
);
create table readings.stranger (
  org_id text not null references core.org,
  mn text not null,
  address text not null,
  packets bigint not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  primary key (org_id, mn)
);
create table readings.packet (
  org_id text not null,
  device_id uuid not null,
  qn text collate "C" not null,
  cn text collate "C" not null,
  data_time text collate "C" not null,
  pno int not null,
  pnum int not null,
  segment text not null,
  received_at timestamptz not null,
  primary key (org_id, device_id, qn, cn, data_time, pno)
);
create index packet_parts on readings.packet (org_id, device_id, cn, data_time) where pnum > 0;
create index packet_by_time on readings.packet using brin (org_id, received_at);
`
