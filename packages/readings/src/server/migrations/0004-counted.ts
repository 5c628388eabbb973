import { type Kysely, sql } from 'kysely'

/** When figures were last computed from series, and the end of a demonstration's series. */
export const counted = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw(ddl).execute(db)
    await sql.raw(forget).execute(db)
  },
}

/** `through` is the last day that was over when figures were counted. */
const ddl = `
create table readings.counted (
  org_id text primary key references core.org,
  counted_at timestamptz not null,
  through date not null
);
`

/**
 * Takes simulated sites away, with all that was kept for them. It runs as the tables' owner, for the application may delete no
 * corrections, and touches no site of which any record says that it is real.
 */
const forget = `
create function readings.forget_simulated(org text) returns int
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  gone text[] := array(select site_id from readings.site where org_id = org group by site_id
    having bool_and(coalesce((body ->> 'simulated')::boolean, false)));
begin
  delete from readings.correction where org_id = org and site_id = any(gone);
  delete from readings.daily where org_id = org and site_id = any(gone);
  delete from readings.hourly where org_id = org and site_id = any(gone);
  delete from readings.series where org_id = org and site_id = any(gone);
  delete from readings.site where org_id = org and site_id = any(gone);
  return cardinality(gone);
end $$;
`
