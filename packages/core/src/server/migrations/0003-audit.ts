import { type Kysely, sql } from 'kysely'

/**
 * The audit trail. Times have milliseconds, the precision that is hashed. Each filter of the auditor's page has an index that ends with
 * `seq`, the order in which pages are read; where most entries have no value, or `done`, the index leaves them out.
 */
export const audit = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw(ddl).execute(db)
  },
}

const ddl = `
create table core.audit (
  org_id text not null references core.org,
  seq bigint not null check (seq > 0),
  at timestamptz(3) not null,
  algorithm text not null,
  previous text not null,
  hash text not null,
  kind text not null,
  procedure text not null,
  actor_id text,
  actor_name text not null,
  actor_grant text,
  actor_session text,
  actor_address text,
  subject text,
  unit text,
  plugin text,
  outcome text not null,
  reason text,
  before text,
  after text,
  primary key (org_id, seq)
);
create index audit_by_time on core.audit (org_id, at, seq);
create index audit_by_kind on core.audit (org_id, kind, seq);
create index audit_by_procedure on core.audit (org_id, procedure, seq);
create index audit_by_actor on core.audit (org_id, actor_id, seq) where actor_id is not null;
create index audit_by_subject on core.audit (org_id, subject, seq) where subject is not null;
create index audit_by_unit on core.audit (org_id, unit, seq) where unit is not null;
create index audit_by_outcome on core.audit (org_id, outcome, seq) where outcome <> 'done';
create table core.audit_head (
  org_id text primary key references core.org,
  seq bigint not null,
  hash text not null,
  at timestamptz(3) not null
);
`
