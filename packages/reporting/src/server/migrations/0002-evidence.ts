import { type Kysely, sql } from 'kysely'

/** Files by the hash of what they hold, and what each of them is given to prove. */
export const evidence = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw(ddl).execute(db)
  },
}

const ddl = `
create table reporting.file (
  org_id text not null references core.org,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  algorithm text not null check (algorithm in ('sha256', 'sm3')),
  bytes bigint not null check (bytes > 0),
  format text not null,
  stored_at timestamptz not null default clock_timestamp(),
  stored_by text not null,
  primary key (org_id, hash)
);
create table reporting.evidence (
  org_id text not null,
  evidence_id uuid not null,
  submission_id uuid not null,
  field text not null,
  hash text not null,
  name text not null,
  version int,
  added_at timestamptz not null default clock_timestamp(),
  added_by text not null,
  added_person uuid,
  removed_at timestamptz,
  removed_by text,
  last_version int,
  primary key (org_id, evidence_id),
  foreign key (org_id, submission_id) references reporting.submission,
  foreign key (org_id, hash) references reporting.file,
  check ((removed_at is null) = (removed_by is null)),
  check (last_version is null or removed_at is not null)
);
create unique index evidence_once on reporting.evidence (org_id, submission_id, field, hash) where removed_at is null;
create index evidence_of_submission on reporting.evidence (org_id, submission_id);
create index evidence_of_file on reporting.evidence (org_id, hash);
`
