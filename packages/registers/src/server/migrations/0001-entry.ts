import { type Kysely, sql } from 'kysely'

/** Rows of all registers as they are and as they were, views that people keep, and the office's own outline map. */
export const entry = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw(ddl).execute(db)
  },
}

/** What a row is, now (`entry`) and at each earlier version (`entry_version`). */
const row = `
  org_id text not null references core.org,
  register text not null,
  entry_id uuid not null,
  unit_id text not null,
  state text not null,
  states jsonb not null,
  data jsonb not null,
  label text not null,
  version int not null,
  action text not null check (action in ('create', 'update', 'step', 'remove', 'restore', 'undo', 'import')),
  reason text not null,
  evidence text not null,
  batch uuid not null,
  ended_at timestamptz,
  changed_at timestamptz not null,
  changed_by text not null,
  changed_person uuid,`

const ddl = `
create table registers.entry (${row}
  natural_key text,
  search text not null,
  demo boolean not null,
  created_at timestamptz not null,
  primary key (org_id, register, entry_id)
);
create unique index entry_by_key on registers.entry (org_id, register, natural_key) where ended_at is null and natural_key is not null;
create index entry_of_unit on registers.entry (org_id, register, unit_id, state);
create table registers.entry_version (${row}
  primary key (org_id, register, entry_id, version),
  foreign key (org_id, register, entry_id) references registers.entry
);
create table registers.view (
  org_id text not null references core.org,
  view_id uuid not null,
  person_id uuid not null,
  register text not null,
  name text not null,
  body jsonb not null,
  saved_at timestamptz not null default clock_timestamp(),
  primary key (org_id, view_id),
  unique (org_id, person_id, register, name)
);
create table registers.outline (
  org_id text not null references core.org,
  outline_id uuid not null,
  name text not null,
  approval text not null,
  body jsonb not null,
  loaded_at timestamptz not null default clock_timestamp(),
  loaded_by text not null,
  primary key (org_id, outline_id)
);
`
