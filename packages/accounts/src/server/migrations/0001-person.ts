import { type Kysely, sql } from 'kysely'

/** People, what they may do, and their sessions. `org_id` leads every key (DESIGN.md, Data 1). */
export const person = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw(ddl).execute(db)
  },
}

const ofPerson = 'foreign key (org_id, person_id) references accounts.person'

const ddl = `
create table accounts.person (
  org_id text not null references core.org,
  person_id uuid not null,
  username text not null check (username = lower(username)),
  name text not null,
  unit_id text,
  phone text,
  status text not null default 'active' check (status in ('active', 'disabled', 'removed')),
  password text,
  password_set_at timestamptz,
  must_change boolean not null default false,
  totp text,
  totp_step bigint,
  recovery jsonb,
  oidc_subject text,
  demo boolean not null default false,
  version int not null default 1,
  created_at timestamptz not null default clock_timestamp(),
  created_by text not null,
  signed_in_at timestamptz,
  primary key (org_id, person_id),
  unique (org_id, username),
  unique (org_id, oidc_subject)
);
create table accounts.role_grant (
  org_id text not null,
  grant_id uuid not null,
  person_id uuid not null,
  role text not null,
  unit_id text,
  plugins jsonb,
  holds_from date not null,
  holds_until date,
  granted_at timestamptz not null default clock_timestamp(),
  granted_by text not null,
  revoked_at timestamptz,
  revoked_by text,
  primary key (org_id, grant_id),
  ${ofPerson}
);
create index role_grant_by_person on accounts.role_grant (org_id, person_id) where revoked_at is null;
create table accounts.session (
  org_id text not null,
  session_id uuid not null,
  token_hash text not null,
  person_id uuid not null,
  method text not null,
  proved boolean not null default false,
  started_at timestamptz not null default clock_timestamp(),
  seen_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  address text,
  agent text,
  ended_at timestamptz,
  ended_why text,
  primary key (org_id, session_id),
  unique (org_id, token_hash),
  ${ofPerson}
);
create index session_by_person on accounts.session (org_id, person_id) where ended_at is null;
create table accounts.password_history (
  org_id text not null,
  person_id uuid not null,
  set_at timestamptz not null default clock_timestamp(),
  password text not null,
  primary key (org_id, person_id, set_at),
  ${ofPerson}
);
create table accounts.attempt (
  org_id text not null,
  username text not null,
  failures int not null,
  failed_at timestamptz not null default clock_timestamp(),
  locked_until timestamptz,
  primary key (org_id, username)
);
create unlogged table accounts.allowance (
  org_id text not null,
  key text not null,
  since timestamptz not null,
  used int not null,
  primary key (org_id, key)
);
create table accounts.policy (
  org_id text not null references core.org,
  body jsonb not null,
  version int not null default 1,
  primary key (org_id)
);
`
