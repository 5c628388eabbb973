import { isCounty, today, type Unit } from '@workpoints/core'
import {
  type ComputedFigure,
  coreDb,
  type DuePlan,
  judgeRecorded,
  listUnits,
  type Mounted,
  type RecordedFigures,
  recordComputed,
} from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import { countFor, type Entry, periodsOf, type Register } from '../index.ts'
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

/**
 * Counts the rows of a register anew for the units whose rows have changed, for every period of the plans' years that has begun, and
 * records what comes out differently as a new fact; then judges what stands on it. In the writing transaction.
 */
export async function recount(db: Db, { mounted, ...asked }: Asked): Promise<void> {
  await judgeRecorded(coreDb(db), await recordCounts(db, asked), mounted)
}

/** The same without judging, for whoever counts several registers and judges once at the end. */
export async function recordCounts(
  db: Db,
  { register, units }: Pick<Asked, 'register' | 'units'>,
): Promise<RecordedFigures[]> {
  if (register.counts.length === 0 || units.length === 0) return []
  return recordComputed(coreDb(db), {
    by: `register:${register.id}`,
    note: `台账：${register.title.zh}`,
    figures: (due) => figuresOf(db, { register, units, due }),
  })
}

interface FiguresAsked {
  readonly register: Register
  readonly units: readonly string[]
  readonly due: DuePlan
}

async function figuresOf(db: Db, { register, units, due }: FiguresAsked): Promise<ComputedFigure[]> {
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
          : [[city, entries]]
        : units.filter((unit) => isCounty(known.get(unit))).map((unit) => [unit, byUnit.get(unit) ?? []])
    const indicator = `${register.plugin}.${count.indicator}`
    return periodsOf(count, due.year)
      .filter(due.isDue)
      .flatMap((period) =>
        subjects.map(([unit, own]) => ({ indicator, unit, period, figure: countFor(count, own, period) })),
      )
  })
}

/** The counties and zones of a list of units. */
export const countiesOf = (units: Iterable<Unit>): Unit[] => [...units].filter(isCounty)
