import { type Kysely, sql } from 'kysely'

/**
 * The plan and its facts. `org_id` leads every key (DESIGN.md, Data 1); facts are only ever inserted; ids are UUIDv7.
 * Foreign keys stay inside the issuing body.
 */
export const plan = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw(ddl).execute(db)
  },
}

const fact = `
  org_id text not null references core.org,
  fact_id uuid not null,
  holds_from date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  recorded_by text not null,
  supersedes uuid,
  primary key (org_id, fact_id)`

const ofPlan = 'foreign key (org_id, plan_id) references core.plan'

const ddl = `
create table core.org (
  org_id text primary key,
  name jsonb not null,
  revision bigint not null default 0
);
create table core.unit (${fact},
  unit_id text not null,
  kind text not null,
  body jsonb not null
);
create index unit_by_id on core.unit (org_id, unit_id, recorded_at);
create table core.plan (
  org_id text not null references core.org,
  plan_id text not null,
  year int not null,
  title jsonb not null,
  number text not null,
  issuer text not null,
  parent text,
  source text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  judged_on date,
  judged_by text,
  primary key (org_id, plan_id)
);
create table core.thresholds (${fact},
  plan_id text not null,
  body jsonb not null,
  ${ofPlan}
);
create index thresholds_by_plan on core.thresholds (org_id, plan_id, recorded_at);
create table core.goal (
  org_id text not null,
  plan_id text not null,
  goal_id text not null,
  ordinal int not null,
  body jsonb not null,
  primary key (org_id, plan_id, goal_id),
  ${ofPlan}
);
create table core.area (
  org_id text not null,
  plan_id text not null,
  number int not null,
  plugin text not null,
  body jsonb not null,
  primary key (org_id, plan_id, number),
  ${ofPlan}
);
create table core.task (
  org_id text not null,
  plan_id text not null,
  task text not null,
  position int not null,
  area int not null,
  body jsonb not null,
  primary key (org_id, plan_id, task),
  foreign key (org_id, plan_id, area) references core.area
);
create table core.assignment (${fact},
  plan_id text not null,
  task text not null,
  unit_id text not null,
  role text not null,
  assumed_lead boolean not null,
  withdrawn boolean not null default false,
  foreign key (org_id, plan_id, task) references core.task
);
create index assignment_by_task on core.assignment (org_id, plan_id, task, unit_id, recorded_at);
create table core.target (${fact},
  plan_id text not null,
  target_id text not null,
  source text not null,
  indicator text not null,
  body jsonb not null,
  ${ofPlan}
);
create index target_by_id on core.target (org_id, plan_id, target_id, recorded_at);
create table core.allocation (${fact},
  plan_id text not null,
  target_id text not null,
  unit_id text not null,
  value numeric not null,
  simulated boolean not null,
  ${ofPlan}
);
create index allocation_by_target on core.allocation (org_id, plan_id, target_id, unit_id, recorded_at);
create table core.observation (
  org_id text not null,
  fact_id uuid not null,
  plan_id text not null,
  indicator text not null,
  unit_id text not null,
  period text not null,
  period_end date not null,
  value numeric not null,
  numerator numeric,
  denominator numeric check (denominator > 0),
  weight numeric check (weight > 0),
  source_kind text not null,
  source_note text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  recorded_by text not null,
  supersedes uuid,
  primary key (org_id, fact_id),
  check ((numerator is null) = (denominator is null)),
  ${ofPlan}
);
create index observation_by_key on core.observation (org_id, plan_id, indicator, unit_id, period, recorded_at);
create index observation_by_end on core.observation (org_id, plan_id, period_end);
create index observation_by_source on core.observation (org_id, plan_id, source_kind);
create table core.enablement (${fact},
  unit_id text not null,
  plugin_id text not null,
  enabled boolean not null
);
create index enablement_by_unit on core.enablement (org_id, unit_id, plugin_id, recorded_at);
create table core.judgement (
  org_id text not null,
  plan_id text not null,
  target_id text not null,
  unit_id text not null,
  light text not null,
  previous_light text not null,
  body jsonb not null,
  primary key (org_id, plan_id, target_id, unit_id),
  ${ofPlan}
);
create table core.idempotency (
  org_id text not null references core.org,
  key uuid not null,
  procedure text not null,
  answer text,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (org_id, key)
);
`
