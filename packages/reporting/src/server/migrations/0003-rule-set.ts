import { type Kysely, sql } from 'kysely'

/** Rule sets: drafts and adoptions, as facts. */
export const ruleSet = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw(ddl).execute(db)
  },
}

const ddl = `
create table reporting.rule_set (
  org_id text not null references core.org,
  fact_id uuid not null,
  plan_id text not null,
  set_id uuid not null,
  state text not null check (state in ('draft', 'adopted', 'discarded')),
  body jsonb not null,
  holds_from date,
  reason text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  recorded_by text not null,
  supersedes uuid,
  primary key (org_id, fact_id),
  foreign key (org_id, plan_id) references core.plan,
  foreign key (org_id, supersedes) references reporting.rule_set,
  check ((state = 'adopted') = (holds_from is not null))
);
create index rule_set_of_plan on reporting.rule_set (org_id, plan_id, recorded_at);
create unique index rule_set_superseded_once on reporting.rule_set (org_id, supersedes) where supersedes is not null;
`
