import { type Job, listPlans } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import { phaseOf } from '../index.ts'
import { type NewEvent, tell } from './event.store.ts'
import { modulesOff } from './modules.ts'
import { reportingDb } from './reporting-db.ts'
import { listRounds, type RoundRow } from './round.store.ts'
import { timesOf } from './round.view.ts'
import { tellOpened } from './round-events.ts'
import type { ReportingTables } from './tables.ts'
import { officeOverdue, type Unsent, unitDue } from './told-events.ts'

const day = 86_400_000

/** What each unit has not sent in a round, with its own due time. Supporting units' words are waited for by nobody. */
async function unsentIn(db: Kysely<ReportingTables>, round: RoundRow): Promise<readonly Unsent[]> {
  const [rows, extensions, off] = await Promise.all([
    db
      .selectFrom('reporting.submission')
      .select(['unit_id', 'plugin'])
      .select((eb) => eb.fn.countAll<string>().as('count'))
      .where('round_id', '=', round.round_id)
      .where('corrects', 'is', null)
      .where('not_applicable', 'is', null)
      .where('part', '!=', 'support')
      .where('state', 'in', ['empty', 'draft', 'returned'])
      .groupBy(['unit_id', 'plugin'])
      .execute(),
    db
      .selectFrom('reporting.extension')
      .select(['unit_id', 'until'])
      .where('round_id', '=', round.round_id)
      .orderBy('decided_at')
      .execute(),
    modulesOff(db),
  ])
  const extended = new Map(extensions.map((one) => [one.unit_id, one.until]))
  const open = rows.filter((row) => !off.has(`${row.unit_id}/${row.plugin}`))
  return [...Map.groupBy(open, (row) => row.unit_id)].map(([unit, own]) => ({
    unit,
    plugins: own.map(({ plugin }) => plugin).toSorted(),
    count: own.reduce((sum, { count }) => sum + Number(count), 0),
    due: new Date(Math.max(round.due_at.getTime(), extended.get(unit)?.getTime() ?? 0)),
  }))
}

/** What is to be told of a unit at a moment: three days before its due time, one day before, and when it has passed. */
export function dueStep(due: Date, now: Date): 3 | 1 | 'overdue' | null {
  const left = due.getTime() - now.getTime()
  if (left < 0) return 'overdue'
  if (left <= day) return 1
  return left <= 3 * day ? 3 : null
}

/** Tells of a round's opening, of reports that fall due, and of those that are overdue: each once, however often it looks. */
export async function remindOf(db: Kysely<ReportingTables>, plan: string, now: Date): Promise<void> {
  for (const round of await listRounds(db, plan)) {
    const unsent = phaseOf(timesOf(round), now.getTime()) === 'planned' ? [] : await unsentIn(db, round)
    const isOver = now > round.closes_at && unsent.every(({ due }) => due < now)
    if (isOver || now < round.opens_at) continue
    await tellOpened(db, round, { now: now.getTime() })
    const steps = unsent.map((one) => ({ one, step: dueStep(one.due, now) }))
    const late = steps.filter(({ step }) => step === 'overdue').length
    const events = steps.flatMap(({ one, step }): NewEvent[] =>
      step === null ? [] : [unitDue(round, one, step === 'overdue' ? null : step)],
    )
    await tell(db, [...events, ...(late > 0 ? [officeOverdue(round, late)] : [])])
  }
}

/** Looks every ten minutes. */
export const remindJob: Job = {
  name: 'reporting.remind',
  schedule: '*/10 * * * *',
  async run({ db, now }) {
    for (const { id } of await listPlans(db))
      await reportingDb(db)
        .transaction()
        .execute((trx) => remindOf(trx, id, now))
  },
}
