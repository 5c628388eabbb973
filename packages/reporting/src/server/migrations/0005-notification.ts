import { type Kysely, sql } from 'kysely'

/** What people are told: events, who is told of each, and the messages that leave the platform. */
export const notification = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw(ddl).execute(db)
  },
}

const ddl = `
create table reporting.event (
  org_id text not null references core.org,
  event_id uuid not null,
  plan_id text not null,
  kind text not null,
  key text not null,
  subject text not null,
  data jsonb not null,
  told_at timestamptz not null default clock_timestamp(),
  primary key (org_id, event_id),
  unique (org_id, key)
);
create table reporting.notification (
  org_id text not null,
  person_id uuid not null,
  event_id uuid not null,
  told_at timestamptz not null default clock_timestamp(),
  read_at timestamptz,
  primary key (org_id, person_id, event_id),
  foreign key (org_id, event_id) references reporting.event
);
create index notification_unread on reporting.notification (org_id, person_id) where read_at is null;
create index notification_of_event on reporting.notification (org_id, event_id);
create index notification_by_time on reporting.notification (org_id, told_at);
create table reporting.notify_setting (
  org_id text not null references core.org,
  person_id uuid not null,
  body jsonb not null,
  primary key (org_id, person_id)
);
create table reporting.delivery (
  org_id text not null references core.org,
  delivery_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('digest', 'urgent', 'test')),
  key text not null,
  channel text not null,
  state text not null check (state in ('queued', 'sending', 'sent', 'failed', 'dead', 'dropped')),
  attempts int not null default 0,
  not_before timestamptz not null,
  claimed_at timestamptz,
  sent_at timestamptz,
  answer text,
  made_at timestamptz not null default clock_timestamp(),
  primary key (org_id, delivery_id),
  unique (org_id, person_id, kind, key)
);
create index delivery_waiting on reporting.delivery (org_id, not_before) where state in ('queued', 'failed', 'sending');
create index delivery_by_time on reporting.delivery (org_id, made_at);
`
