import type { Kysely } from 'kysely'
import { tell } from './event.store.ts'
import type { RoundRow } from './round.store.ts'
import type { ReportingTables } from './tables.ts'
import { roundExtended, roundOpened } from './told-events.ts'

/** Who is asked for something in a round: units with the modules in which they are. */
async function askedIn(db: Kysely<ReportingTables>, round: string, unit?: string) {
  let query = db
    .selectFrom('reporting.submission')
    .select(['unit_id as unit', 'plugin'])
    .distinct()
    .where('round_id', '=', round)
    .where('not_applicable', 'is', null)
  if (unit !== undefined) query = query.where('unit_id', '=', unit)
  return query.execute()
}

/** Tells those who fill that a round takes reports; one that opens later is told when it does. */
export async function tellOpened(
  db: Kysely<ReportingTables>,
  round: RoundRow,
  { now, by }: { readonly now: number; readonly by?: string | null },
): Promise<void> {
  if (round.opens_at.getTime() > now) return
  await tell(db, [roundOpened(round, await askedIn(db, round.round_id), by)])
}

/** Tells a unit that it was given more time. */
export async function tellExtended(
  db: Kysely<ReportingTables>,
  round: RoundRow,
  { unit, until, by }: { readonly unit: string; readonly until: string; readonly by?: string | null },
): Promise<void> {
  const asked = (await askedIn(db, round.round_id, unit)).map(({ plugin }) => plugin)
  await tell(db, [roundExtended(round, { unit, until, asked, by })])
}
