import { type Day, dayAfter, monthsOf, today } from '@workpoints/core'
import {
  coreDb,
  type DuePlan,
  judgeRecorded,
  listUnits,
  type Mounted,
  type RecordedFigures,
  recordComputed,
} from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import { pluginOfKind, type Site } from '../index.ts'
import type { ReadingsHalf } from './readings-half.ts'
import { listSites } from './site.store.ts'
import type { ReadingsTables } from './tables.ts'

type Db = Kysely<ReadingsTables>

/** Where something was measured or changed. */
export type Touched = readonly Pick<Site, 'kind' | 'unit'>[]

/** A day is counted when it is over: figures do not change with every hour that comes in. */
const lastWholeDay = (until: Day): Day => {
  const yesterday = dayAfter(today(), -1)
  return until < yesterday ? until : yesterday
}

/**
 * Computes the figures of the touched units anew and records what comes out differently, in the caller's transaction, without judging.
 * `all` stands for every unit with a site.
 */
export async function recordFigures(
  db: Db,
  halves: readonly ReadingsHalf[],
  touched: Touched | 'all',
): Promise<RecordedFigures[]> {
  if (halves.length === 0) return []
  const sites = touched === 'all' ? (await listSites(db, { on: '9999-12-31' })).map(({ site }) => site) : touched
  const recorded: RecordedFigures[] = []
  for (const half of halves) {
    const own = sites.filter(({ kind }) => half.kinds?.includes(kind) ?? pluginOfKind(kind) === half.plugin)
    const units = [...new Set(own.map(({ unit }) => unit))].toSorted()
    if (units.length === 0) continue
    const figures = (due: DuePlan) => computed(db, { half, units, due })
    recorded.push(...(await recordComputed(coreDb(db), { by: `readings:${half.plugin}`, note: half.note, figures })))
  }
  return recorded
}

interface Computing {
  readonly half: ReadingsHalf
  readonly units: readonly string[]
  readonly due: DuePlan
}

async function computed(db: Db, { half, units, due }: Computing) {
  const periods = monthsOf(due.year).filter(due.isDue)
  const known = await listUnits(coreDb(db), { on: today(), asOf: null })
  const through = lastWholeDay(due.until)
  const found = await half.figures(db, { year: due.year, periods, through, units, known })
  return found.map((one) => ({ ...one, indicator: `${half.plugin}.${one.indicator}` }))
}

/** Records the figures of what was just changed and judges what stands on them, in the changing transaction. */
export type Recount = (db: Db, touched: Touched, mounted: Mounted) => Promise<void>

/** Makes that of the plugins' halves. */
export const recountOf =
  (halves: readonly ReadingsHalf[]): Recount =>
  async (db, touched, mounted) =>
    judgeRecorded(coreDb(db), await recordFigures(db, halves, touched), mounted)
