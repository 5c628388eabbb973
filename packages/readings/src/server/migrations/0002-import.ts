import { type Kysely, sql } from 'kysely'

/** Files of readings on their way in: in parts, so that any server can go on with them, and how far they have come. */
export const imports = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw(ddl).execute(db)
  },
}

const ddl = `
create table readings.import (
  org_id text not null references core.org,
  import_id uuid not null,
  options jsonb not null,
  state text not null,
  rows int not null default 0,
  written int not null default 0,
  report jsonb,
  made_at timestamptz not null default clock_timestamp(),
  made_by text not null,
  person uuid,
  primary key (org_id, import_id)
);
create table readings.import_part (
  org_id text not null,
  import_id uuid not null,
  number int not null,
  bytes bytea not null,
  primary key (org_id, import_id, number),
  foreign key (org_id, import_id) references readings.import
);
`
