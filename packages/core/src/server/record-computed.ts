import type { Kysely } from 'kysely'
import {
  type Day,
  isCounted,
  type Observation,
  type ObservationFact,
  type Period,
  periodEnd,
  periodStart,
  today,
} from '../index.ts'
import type { Mounted } from './context.ts'
import { refreshJudgements } from './judgement.store.ts'
import { insertObservations, isDemo, lastObservedDay, listObservations } from './observation.store.ts'
import { listPlans } from './plan.store.ts'
import type { CoreTables } from './tables.ts'

/** What a figure is made of. */
export type ComputedValue = Pick<Observation, 'value' | 'numerator' | 'denominator' | 'weight'>

/** A computed figure, or null where nothing is known (any more). */
export interface ComputedFigure extends Pick<Observation, 'indicator' | 'unit' | 'period'> {
  readonly figure: ComputedValue | null
}

/** A plan whose figures are due. While it shows its demonstration they end with the demonstration's last month. */
export interface DuePlan {
  readonly plan: string
  readonly year: number
  /** The last day that figures may stand on: today, or the demonstration's last day; empty where it has none. */
  readonly until: Day
  /** Whether a period has begun; in a demonstration, whether it has ended. */
  readonly isDue: (period: Period) => boolean
}

/** What counts: its name in the trail (`register:rural.villages`), what is told with every figure, and the counting itself. */
export interface Counting {
  readonly by: string
  readonly note: string
  readonly figures: (due: DuePlan) => Promise<readonly ComputedFigure[]>
}

/** What was recorded for a plan. */
export interface RecordedFigures {
  readonly plan: string
  readonly indicators: readonly string[]
}

/**
 * Records for every plan what comes out differently than it is known, as new facts; in the writing transaction, without judging, for
 * whoever counts several times and judges once (`judgeRecorded`). The plan's row is locked before the counting: whoever counts next
 * waits, and then sees this one's rows. What was typed or imported before is superseded and stays in the history; a counting that knows
 * nothing leaves it alone. While a plan shows its demonstration its figures are the demonstration's: marked as simulated.
 */
export async function recordComputed(db: Kysely<CoreTables>, counting: Counting): Promise<RecordedFigures[]> {
  const recorded: RecordedFigures[] = []
  for (const plan of await listPlans(db)) {
    await db.selectFrom('core.plan').select('plan_id').where('plan_id', '=', plan.id).forUpdate().execute()
    const demo = await isDemo(db, plan.id)
    const until = demo ? ((await lastObservedDay(db, plan.id, null)) ?? '') : today()
    const isDue = (period: Period): boolean => (demo ? periodEnd(period) <= until : periodStart(period) <= until)
    const found = await counting.figures({ plan: plan.id, year: plan.year, until, isDue })
    const fresh = await changedOf(db, plan.id, found)
    if (fresh.length === 0) continue
    const source = { kind: demo ? 'simulated' : 'computed', note: counting.note } as const
    const observations = fresh.map((figure): Observation => ({ ...figure, source }))
    await insertObservations(db, plan.id, { observations, by: recordedBy(counting.by, demo) })
    recorded.push({ plan: plan.id, indicators: [...new Set(observations.map(({ indicator }) => indicator))] })
  }
  return recorded
}

/** Judges what stands on recorded figures, each plan once. */
export async function judgeRecorded(
  db: Kysely<CoreTables>,
  recorded: readonly RecordedFigures[],
  mounted: Mounted,
): Promise<void> {
  for (const [plan, parts] of Map.groupBy(recorded, (one) => one.plan)) {
    const indicators = [...new Set(parts.flatMap((part) => part.indicators))]
    await refreshJudgements(db, plan, { mounted, indicators })
  }
}

/** Figures of the demonstration come in on the fifth of the next month, as all of its figures do; others now. */
const recordedBy = (by: string, demo: boolean) => (observation: Observation) => ({
  recordedBy: by,
  ...(demo
    ? { recordedAt: new Date(Date.parse(`${periodEnd(observation.period)}T09:00:00+08:00`) + 5 * 86_400_000) }
    : {}),
})

type Fresh = Omit<Observation, 'source'>

/** What differs from what is recorded, or was not counted before. */
async function changedOf(
  db: Kysely<CoreTables>,
  plan: string,
  figures: readonly ComputedFigure[],
): Promise<readonly Fresh[]> {
  const indicators = [...new Set(figures.map(({ indicator }) => indicator))]
  const known = await listObservations(db, plan, { indicators, at: { on: '9999-12-31', asOf: null } })
  const current = new Map(known.map((fact) => [`${fact.indicator}/${fact.unit}/${fact.period}`, fact]))
  return figures.flatMap(({ figure, ...about }) => {
    const before = current.get(`${about.indicator}/${about.unit}/${about.period}`)
    const now = figure ?? emptied(before)
    return now === null || (before !== undefined && isCounted(before) && isSame(now, before))
      ? []
      : [{ ...about, ...now }]
  })
}

/** What stands where all that was counted is gone: of a sum zero, of a mean its value without any day. A share stays what it was. */
function emptied(before: ObservationFact | undefined): ComputedValue | null {
  if (before === undefined || !isCounted(before) || before.denominator !== null) return null
  const bare = { numerator: null, denominator: null }
  return before.weight === null ? { value: '0', ...bare, weight: null } : { value: before.value, ...bare, weight: '0' }
}

const isSame = (a: ComputedValue, b: ComputedValue): boolean =>
  a.value === b.value && a.numerator === b.numerator && a.denominator === b.denominator && a.weight === b.weight
