import { type Kysely, sql } from 'kysely'

/** Notices with what happened to them, their numbers and settings; suggestions put aside; urging. */
export const notice = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw(ddl).execute(db)
  },
}

const kinds = "('remind', 'supervise', 'interview')"

const ddl = `
create table reporting.notice (
  org_id text not null references core.org,
  notice_id uuid not null,
  plan_id text not null,
  kind text not null check (kind in ${kinds}),
  unit_id text not null,
  plugin text,
  source text,
  target_id text,
  lead_unit text,
  suggestion text,
  follows uuid,
  demands jsonb not null,
  remark text not null,
  acknowledge_days int not null,
  reply_days int not null,
  number text,
  facts jsonb not null,
  letter jsonb,
  issued_at timestamptz,
  issued_by text,
  acknowledge_due timestamptz,
  brief_due timestamptz,
  reply_due timestamptz,
  extended_to timestamptz,
  asked_until date,
  state text not null,
  objection text not null default 'none' check (objection in ('none', 'open', 'rejected')),
  checker text,
  checker_person uuid,
  revision int not null default 0,
  demo boolean not null,
  made_at timestamptz not null default clock_timestamp(),
  made_by text not null,
  primary key (org_id, notice_id),
  foreign key (org_id, follows) references reporting.notice,
  check ((number is null) = (issued_at is null)),
  check ((number is null) = (letter is null))
);
create unique index notice_of_suggestion on reporting.notice (org_id, plan_id, suggestion);
create unique index notice_numbered on reporting.notice (org_id, number, demo);
create index notice_of_unit on reporting.notice (org_id, plan_id, unit_id, state);
create index notice_following on reporting.notice (org_id, follows);
create table reporting.notice_event (
  org_id text not null,
  event_id uuid not null,
  notice_id uuid not null,
  kind text not null,
  body jsonb not null,
  late boolean not null default false,
  at timestamptz not null default clock_timestamp(),
  by text not null,
  person uuid,
  primary key (org_id, event_id),
  foreign key (org_id, notice_id) references reporting.notice
);
create index event_of_notice on reporting.notice_event (org_id, notice_id, at);
create table reporting.notice_number (
  org_id text not null references core.org,
  kind text not null check (kind in ${kinds}),
  year int not null,
  demo boolean not null,
  last int not null,
  primary key (org_id, kind, year, demo)
);
create table reporting.notice_rule (
  org_id text not null references core.org,
  fact_id uuid not null,
  plan_id text not null,
  body jsonb not null,
  holds_from date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  recorded_by text not null,
  primary key (org_id, fact_id)
);
create table reporting.dismissal (
  org_id text not null references core.org,
  plan_id text not null,
  suggestion text not null,
  unit_id text not null,
  reason text not null,
  dismissed_at timestamptz not null default clock_timestamp(),
  dismissed_by text not null,
  primary key (org_id, plan_id, suggestion)
);
create table reporting.urge (
  org_id text not null references core.org,
  urge_id uuid not null,
  plan_id text not null,
  unit_id text not null,
  subject text not null,
  day date not null,
  missing int,
  demo boolean not null,
  urged_at timestamptz not null default clock_timestamp(),
  urged_by text not null,
  delivered_at timestamptz,
  delivered_to text,
  read_at timestamptz,
  read_by text,
  primary key (org_id, urge_id)
);
create unique index urge_once_a_day on reporting.urge (org_id, unit_id, subject, day);
create index urge_of_subject on reporting.urge (org_id, plan_id, subject, urged_at);
create index urge_unread on reporting.urge (org_id, unit_id) where read_at is null;
`
