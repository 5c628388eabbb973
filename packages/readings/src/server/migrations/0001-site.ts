import { type Kysely, sql } from 'kysely'

/** Sites, the layouts of their rows, hourly series with what was corrected, and the day table. */
export const site = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw(ddl).execute(db)
    await sql.raw(months).execute(db)
    await sql.raw("select readings.ensure_months('2025-01-01', '2026-12-31')").execute(db)
  },
}

/**
 * Rows of `hourly` have no foreign key: PostgreSQL would look the site up for each of a million rows, while the writer has just locked it.
 * `figures` are whole numbers of 10^-places by the site's layout, `flags` is null where all of them are valid. `version` counts what was
 * replaced; the replaced stand in `correction` under their own. `eight` is the largest 8-hour mean times 168 (which 6, 7 and 8 divide).
 */
const ddl = `
create table readings.layout (
  org_id text not null references core.org,
  layout_id text not null,
  factors jsonb not null,
  primary key (org_id, layout_id)
);
create table readings.site (
  org_id text not null references core.org,
  fact_id uuid not null,
  site_id text not null,
  body jsonb not null,
  holds_from date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  recorded_by text not null,
  primary key (org_id, fact_id)
);
create index site_by_id on readings.site (org_id, site_id, recorded_at);
create table readings.series (
  org_id text not null,
  site_id text not null,
  layout_id text not null,
  last_time timestamptz,
  written_at timestamptz,
  primary key (org_id, site_id),
  foreign key (org_id, layout_id) references readings.layout
);
create table readings.hourly (
  org_id text not null,
  site_id text not null,
  time timestamptz not null,
  figures int[] not null,
  flags smallint[],
  final boolean not null,
  version int not null default 1,
  source text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (org_id, site_id, time)
) partition by range (time);
create table readings.correction (
  org_id text not null,
  site_id text not null,
  time timestamptz not null,
  version int not null,
  figures int[] not null,
  flags smallint[],
  final boolean not null,
  source text not null,
  recorded_at timestamptz not null,
  replaced_at timestamptz not null default clock_timestamp(),
  replaced_by text not null,
  reason text not null,
  primary key (org_id, site_id, time, version),
  foreign key (org_id, site_id) references readings.series
);
create table readings.daily (
  org_id text not null,
  site_id text not null,
  day date not null,
  counts smallint[] not null,
  sums bigint[] not null,
  maxima int[] not null,
  eight bigint,
  eight_windows smallint not null,
  primary key (org_id, site_id, day),
  foreign key (org_id, site_id) references readings.series
);
`

/**
 * Makes the partitions of whole months (in China's time) that are missing. The application's role may make no tables, so this runs as
 * their owner, and makes nothing else. A partition is made beside the table and attached, which keeps no reader or writer waiting.
 */
const months = `
create function readings.ensure_months(first date, last date) returns int
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  month date := date_trunc('month', first::timestamp)::date;
  part text;
  made int := 0;
begin
  if first is null or last is null or first < '1980-01-01' or last > '2099-12-31' then
    raise exception using errcode = '22008', message = format('no months from %s to %s', first, last);
  end if;
  while month <= last loop
    part := 'hourly_' || to_char(month, 'YYYYMM');
    if to_regclass('readings.' || part) is null then
      perform pg_advisory_xact_lock(5120250602);
      if to_regclass('readings.' || part) is null then
        execute format('create table readings.%I (like readings.hourly including all)', part);
        execute format('alter table readings.hourly attach partition readings.%I for values from (%L) to (%L)', part,
          month::text || ' 00:00:00+08', (month + interval '1 month')::date::text || ' 00:00:00+08');
        made := made + 1;
      end if;
    end if;
    month := (month + interval '1 month')::date;
  end loop;
  return made;
end $$;
`
