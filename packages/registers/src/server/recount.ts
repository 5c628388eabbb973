import { setImmediate as turn } from 'node:timers/promises'
import { cityIdOf, isCounty, today, type Unit } from '@workpoints/core'
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
import { blankOf, cityRows, countFor, type Entry, type EntryData, periodsOf, type Register } from '../index.ts'
import type { EntryNext } from './entry-write.ts'
import type { RegisterTables } from './tables.ts'

type Db = Kysely<RegisterTables>

/** Rows that a change has just written, and the batch under which they are kept: they need not be read again. */
export interface JustWritten {
  readonly batch: string
  readonly rows: readonly EntryNext[]
}

/** Which rows: of some units or of all (null). */
interface EntriesOf {
  readonly units: readonly string[] | null
  readonly written?: JustWritten | undefined
}

/** The rows of a register that count, in the order of their ids. */
export async function countedEntries(db: Db, register: Register, { units, written }: EntriesOf): Promise<Entry[]> {
  let query = db
    .selectFrom('registers.entry')
    .select(['entry_id', 'unit_id', 'state', 'states', 'data'])
    .where('register', '=', register.id)
    .where('ended_at', 'is', null)
  if (units !== null) query = query.where('unit_id', 'in', units.length > 0 ? [...units] : [''])
  if (written !== undefined) query = query.where('batch', '!=', written.batch)
  const rows = await query.orderBy('entry_id').execute()
  const blank = blankOf(register)
  // A row that is older than a field has not got it.
  const whole = (data: EntryData): EntryData =>
    register.fields.every(({ key }) => data[key] !== undefined) ? data : { ...blank, ...data }
  const others = rows.map(({ entry_id: id, unit_id: unit, state, states, data }): Entry => {
    return { id, unit, state, states, data: whole(data) }
  })
  const fresh = (written?.rows ?? [])
    .filter(({ ended }) => ended !== true)
    .map(({ id, data, state, states }): Entry => {
      return { id, unit: String(data[register.unit]), state, states, data: whole(data) }
    })
  if (fresh.length === 0) return others
  return [...others, ...fresh].sort((one, other) => (one.id < other.id ? -1 : 1))
}

interface Asked {
  readonly register: Register
  /** The units whose rows have changed. */
  readonly units: readonly string[]
  readonly mounted: Mounted
  readonly written?: JustWritten | undefined
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
  { register, units, written }: Omit<Asked, 'mounted'>,
): Promise<RecordedFigures[]> {
  if (register.counts.length === 0 || units.length === 0) return []
  return recordComputed(coreDb(db), {
    by: `register:${register.id}`,
    note: `台账：${register.title.zh}`,
    figures: (due) => figuresOf(db, { register, units, written, due }),
  })
}

interface FiguresAsked extends Omit<Asked, 'mounted'> {
  readonly due: DuePlan
}

async function figuresOf(db: Db, { register, units, written, due }: FiguresAsked): Promise<ComputedFigure[]> {
  const known = await listUnits(coreDb(db), { on: today(), asOf: null })
  const ofCity = register.counts.some(({ whom }) => whom === 'city')
  const entries = await countedEntries(db, register, { units: ofCity ? null : units, written })
  const byUnit = Map.groupBy(entries, ({ unit }) => unit)
  const city = cityIdOf(known.values())
  const figures: ComputedFigure[] = []
  for (const count of register.counts) {
    const subjects: [string, readonly Entry[]][] =
      count.whom === 'city'
        ? city === undefined
          ? []
          : [[city, cityRows(count, entries, city)]]
        : units.filter((unit) => isCounty(known.get(unit))).map((unit) => [unit, byUnit.get(unit) ?? []])
    const indicator = `${register.plugin}.${count.indicator}`
    for (const period of periodsOf(count, due.year).filter(due.isDue)) {
      for (const [unit, own] of subjects)
        figures.push({ indicator, unit, period, figure: countFor(count, own, period) })
      // Between the months others get their turn.
      if (entries.length >= many) await turn()
    }
  }
  return figures
}

/** Rows whose counting for one month is noticed by others. */
const many = 5000

/** The counties and zones of a list of units. */
export const countiesOf = (units: Iterable<Unit>): Unit[] => [...units].filter(isCounty)
