import { isCounty, type Observation, type Period, periodEnd, periodStart, today, type Unit } from '@workpoints/core'
import {
  coreDb,
  insertObservations,
  isDemo,
  lastObservedDay,
  listObservations,
  listPlans,
  listUnits,
  type Mounted,
  refreshJudgements,
} from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import { type Counted, cityRows, countFor, type Entry, periodsOf, type Register } from '../index.ts'
import type { RegisterTables } from './tables.ts'

type Db = Kysely<RegisterTables>

/** The rows of a register that count, of some units or of all. */
export async function countedEntries(db: Db, register: Register, units: readonly string[] | null): Promise<Entry[]> {
  let query = db
    .selectFrom('registers.entry')
    .select(['entry_id', 'unit_id', 'state', 'states', 'data'])
    .where('register', '=', register.id)
    .where('ended_at', 'is', null)
  if (units !== null) query = query.where('unit_id', 'in', units.length > 0 ? [...units] : [''])
  const rows = await query.orderBy('entry_id').execute()
  // A row that is older than a field has not got it.
  const blank = Object.fromEntries(register.fields.map(({ key }) => [key, null]))
  return rows.map((row) => ({
    id: row.entry_id,
    unit: row.unit_id,
    state: row.state,
    states: row.states,
    data: { ...blank, ...row.data },
  }))
}

interface Asked {
  readonly register: Register
  /** The units whose rows have changed. */
  readonly units: readonly string[]
  readonly mounted: Mounted
}

/** What was recorded for a plan. */
interface Recorded {
  readonly plan: string
  readonly indicators: readonly string[]
}

/**
 * Counts the rows of a register anew for the units whose rows have changed, for every period of the plans' years that has begun, and
 * records what comes out differently as a new fact; then judges what stands on it. In the writing transaction. While a plan shows its
 * demonstration, its rows are the demonstration's and so are the figures: they end with its last month and are marked as simulated.
 */
export async function recount(db: Db, asked: Asked): Promise<void> {
  for (const { plan, indicators } of await recordCounts(db, asked))
    await refreshJudgements(coreDb(db), plan, { mounted: asked.mounted, indicators })
}

/** The same without judging, for whoever counts several registers and judges once at the end. */
export async function recordCounts(
  db: Db,
  { register, units }: Pick<Asked, 'register' | 'units'>,
): Promise<Recorded[]> {
  const recorded: Recorded[] = []
  if (register.counts.length === 0 || units.length === 0) return recorded
  for (const plan of await listPlans(coreDb(db))) {
    // Whoever counts next waits here until this count is kept, and then sees its rows.
    await db.selectFrom('core.plan').select('plan_id').where('plan_id', '=', plan.id).forUpdate().execute()
    const demo = await isDemo(coreDb(db), plan.id)
    const until = demo ? ((await lastObservedDay(coreDb(db), plan.id, null)) ?? '') : today()
    const isDue = (period: Period): boolean => (demo ? periodEnd(period) <= until : periodStart(period) <= until)
    const found = await figuresOf(db, { register, units, year: plan.year, isDue })
    const fresh = await changedOf(db, plan.id, found)
    if (fresh.length === 0) continue
    const source = { kind: demo ? 'simulated' : 'computed', note: `台账：${register.title.zh}` } as const
    const observations = fresh.map((figure): Observation => ({ ...figure, source }))
    await insertObservations(coreDb(db), plan.id, { observations, by: recordedBy(register, demo) })
    recorded.push({ plan: plan.id, indicators: [...new Set(observations.map(({ indicator }) => indicator))] })
  }
  return recorded
}

/** Figures of the demonstration come in on the fifth of the next month, as all of its figures do; others now. */
const recordedBy = (register: Register, demo: boolean) => (observation: Observation) => ({
  recordedBy: `register:${register.id}`,
  ...(demo
    ? { recordedAt: new Date(Date.parse(`${periodEnd(observation.period)}T09:00:00+08:00`) + 5 * 86_400_000) }
    : {}),
})

interface FiguresAsked {
  readonly register: Register
  readonly units: readonly string[]
  readonly year: number
  readonly isDue: (period: Period) => boolean
}

/** A figure, or null where nothing is known any more. */
interface Figure {
  readonly indicator: string
  readonly unit: string
  readonly period: Period
  readonly counted: Counted | null
}

async function figuresOf(db: Db, { register, units, year, isDue }: FiguresAsked): Promise<Figure[]> {
  const known = await listUnits(coreDb(db), { on: today(), asOf: null })
  const ofCity = register.counts.some(({ whom }) => whom === 'city')
  const entries = await countedEntries(db, register, ofCity ? null : units)
  const byUnit = Map.groupBy(entries, ({ unit }) => unit)
  const city = [...known.values()].find(({ kind }) => kind === 'city')?.id
  return register.counts.flatMap((count) => {
    const subjects: [string, readonly Entry[]][] =
      count.whom === 'city'
        ? city === undefined
          ? []
          : [[city, cityRows(count, entries, city)]]
        : units.filter((unit) => isCounty(known.get(unit))).map((unit) => [unit, byUnit.get(unit) ?? []])
    const indicator = `${register.plugin}.${count.indicator}`
    return periodsOf(count, year)
      .filter(isDue)
      .flatMap((period) =>
        subjects.map(([unit, own]) => ({ indicator, unit, period, counted: countFor(count, own, period) })),
      )
  })
}

type Fresh = Omit<Observation, 'source'>

const none: Counted = { value: '0', numerator: null, denominator: null, weight: null }

/** What differs from what is recorded. A sum of rows that are all gone is zero; a share of them stays what it was. */
async function changedOf(db: Db, plan: string, figures: readonly Figure[]): Promise<Fresh[]> {
  const indicators = [...new Set(figures.map(({ indicator }) => indicator))]
  const known = await listObservations(coreDb(db), plan, { indicators, at: { on: '9999-12-31', asOf: null } })
  const current = new Map(known.map((fact) => [`${fact.indicator}/${fact.unit}/${fact.period}`, fact]))
  return figures.flatMap(({ counted, ...about }) => {
    const before = current.get(`${about.indicator}/${about.unit}/${about.period}`)
    const now = counted ?? (before === undefined || before.denominator !== null ? null : none)
    if (now === null) return []
    const isSame =
      before !== undefined &&
      now.value === before.value &&
      now.numerator === before.numerator &&
      now.denominator === before.denominator
    return isSame ? [] : [{ ...about, ...now }]
  })
}

/** The counties and zones of a list of units. */
export const countiesOf = (units: Iterable<Unit>): Unit[] => [...units].filter(isCounty)
