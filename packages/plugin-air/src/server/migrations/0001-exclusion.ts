import { type Kysely, sql } from 'kysely'

/** Days that are left out because of sand dust, as acts that are only added to. */
export const exclusion = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw(ddl).execute(db)
  },
}

const ddl = `
create table air.exclusion (
  org_id text not null references core.org,
  unit_id text not null,
  day date not null,
  number int not null,
  act text not null check (act in ('propose', 'approve', 'reject', 'revoke')),
  reason text not null,
  basis text not null,
  demo boolean not null,
  acted_at timestamptz not null default clock_timestamp(),
  acted_by text not null,
  person uuid,
  primary key (org_id, unit_id, day, number)
);
`
