import { type Kysely, sql } from 'kysely'

/** Rounds, what they expect, what was written, sent and decided. `org_id` leads every key (DESIGN.md, Data 1). */
export const round = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw(ddl).execute(db)
  },
}

const ofSubmission = 'foreign key (org_id, submission_id) references reporting.submission'

const ddl = `
create table reporting.round (
  org_id text not null references core.org,
  round_id uuid not null,
  plan_id text not null,
  kind text not null check (kind in ('month', 'quarter', 'half', 'adhoc')),
  period text not null,
  title text not null,
  opens_at timestamptz not null,
  due_at timestamptz not null,
  closes_at timestamptz not null,
  coverage text not null check (coverage in ('targets', 'all')),
  demo boolean not null,
  opened_at timestamptz not null default clock_timestamp(),
  opened_by text not null,
  primary key (org_id, round_id),
  check (opens_at < due_at and due_at <= closes_at)
);
create unique index round_of_period on reporting.round (org_id, plan_id, kind, period, demo) where kind <> 'adhoc';
create table reporting.extension (
  org_id text not null,
  extension_id uuid not null,
  round_id uuid not null,
  unit_id text not null,
  until timestamptz not null,
  reason text not null,
  decided_at timestamptz not null default clock_timestamp(),
  decided_by text not null,
  primary key (org_id, extension_id),
  foreign key (org_id, round_id) references reporting.round
);
create index extension_of_unit on reporting.extension (org_id, round_id, unit_id, decided_at);
create table reporting.review_rule (
  org_id text not null references core.org,
  fact_id uuid not null,
  plan_id text not null,
  body jsonb not null,
  holds_from date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  recorded_by text not null,
  primary key (org_id, fact_id)
);
create table reporting.submission (
  org_id text not null,
  submission_id uuid not null,
  round_id uuid not null,
  plan_id text not null,
  unit_id text not null,
  source text not null,
  plugin text not null,
  part text not null check (part in ('county', 'lead', 'support')),
  lead_unit text not null,
  asked jsonb not null,
  not_applicable text,
  corrects uuid,
  reason text,
  state text not null check (state in ('empty', 'draft', 'review', 'returned', 'accepted')),
  stage text check (stage in ('unit', 'lead', 'office')),
  returned_by text check (returned_by in ('unit', 'lead', 'office')),
  version int not null default 0,
  revision int not null default 0,
  sent_at timestamptz,
  sent_by text,
  sent_person uuid,
  late boolean not null default false,
  accepted_at timestamptz,
  changed_at timestamptz not null default clock_timestamp(),
  primary key (org_id, submission_id),
  foreign key (org_id, round_id) references reporting.round,
  foreign key (org_id, corrects) references reporting.submission,
  check ((state = 'review') = (stage is not null))
);
create unique index submission_of_unit on reporting.submission (org_id, round_id, unit_id, source) where corrects is null;
create unique index correction_under_way on reporting.submission (org_id, corrects) where state <> 'accepted';
create index submission_in_review on reporting.submission (org_id, stage, lead_unit) where stage is not null;
create index submission_by_unit on reporting.submission (org_id, unit_id, source);
create table reporting.draft (
  org_id text not null,
  submission_id uuid not null,
  field text not null,
  value jsonb not null,
  version int not null,
  saved_at timestamptz not null default clock_timestamp(),
  saved_by text not null,
  saved_person uuid,
  primary key (org_id, submission_id, field),
  ${ofSubmission}
);
create table reporting.draft_conflict (
  org_id text not null,
  conflict_id uuid not null,
  submission_id uuid not null,
  field text not null,
  value jsonb not null,
  based_on int not null,
  saved_at timestamptz not null default clock_timestamp(),
  saved_by text not null,
  saved_person uuid,
  settled_at timestamptz,
  settled_by text,
  primary key (org_id, conflict_id),
  ${ofSubmission}
);
create index conflict_of_submission on reporting.draft_conflict (org_id, submission_id) where settled_at is null;
create table reporting.version (
  org_id text not null,
  submission_id uuid not null,
  version int not null,
  content jsonb not null,
  late boolean not null,
  sent_at timestamptz not null default clock_timestamp(),
  sent_by text not null,
  sent_person uuid,
  primary key (org_id, submission_id, version),
  ${ofSubmission}
);
create table reporting.review (
  org_id text not null,
  review_id uuid not null,
  submission_id uuid not null,
  version int not null,
  stage text not null check (stage in ('unit', 'lead', 'office')),
  decision text not null check (decision in ('accept', 'return', 'skip')),
  reasons jsonb not null,
  note text not null,
  decided_at timestamptz not null default clock_timestamp(),
  decided_by text not null,
  decided_person uuid,
  primary key (org_id, review_id),
  ${ofSubmission}
);
create index review_of_submission on reporting.review (org_id, submission_id, decided_at);
`
