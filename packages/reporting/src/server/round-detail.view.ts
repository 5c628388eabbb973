import { type Text, today } from '@workpoints/core'
import { type Context, coreDb, getPlan, listUnits, mayRead } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import type { NotApplicable, Part, Stage, SubmissionState } from '../index.ts'
import { modulesOff } from './modules.ts'
import { listProgress, sumProgress } from './progress.store.ts'
import { databaseNow } from './report.store.ts'
import type { RoundRow } from './round.store.ts'
import { roundView } from './round.view.ts'
import { sourceView } from './submission.view.ts'
import type { ReportingTables } from './tables.ts'

const isPlaceKind = (kind: string | undefined): boolean => kind === 'county' || kind === 'zone'

/** A round with how far it has come: altogether, by unit and by module; of what the reader may read. */
export async function roundDetail(ctx: Context, db: Kysely<ReportingTables>, round: RoundRow) {
  const at = { on: today(), asOf: null }
  const [progress, off, units, now, extensions] = await Promise.all([
    listProgress(db, round.round_id),
    modulesOff(db),
    listUnits(coreDb(db), at),
    databaseNow(db),
    db
      .selectFrom('reporting.extension')
      .selectAll()
      .where('round_id', '=', round.round_id)
      .orderBy('decided_at')
      .execute(),
  ])
  const visible = progress.filter(({ unit, plugin }) => mayRead(ctx, unit, plugin))
  const extended = new Map(extensions.map((one) => [one.unit_id, one]))
  const byUnit = Map.groupBy(visible, ({ unit }) => unit)
  const nameOf = (unit: string): Text => units.get(unit)?.name ?? { zh: unit, en: unit }
  return {
    ...roundView(ctx, round, now),
    total: sumProgress(visible, off),
    areas: ctx.mounted.plugins.map(({ id, title, area }) => ({
      ...{ plugin: id, title, area },
      ...sumProgress(
        visible.filter(({ plugin }) => plugin === id),
        off,
      ),
    })),
    units: [...byUnit].map(([unit, rows]) => {
      const own = extended.get(unit)
      const counted = rows.filter(
        ({ notApplicable, plugin }) => notApplicable === null && !off.has(`${unit}/${plugin}`),
      )
      return {
        ...{ id: unit, name: nameOf(unit), isPlace: isPlaceKind(units.get(unit)?.kind) },
        ...sumProgress(rows, off),
        figures: counted.reduce((sum, row) => sum + row.figures, 0),
        reports: counted.reduce((sum, row) => sum + row.count, 0),
        extension:
          own === undefined ? null : { until: own.until.toISOString(), reason: own.reason, by: own.decided_by },
      }
    }),
  }
}

/** One cell of the matrix: a report of a unit on a task. */
export interface RoundCell {
  readonly id: string
  readonly unit: string
  readonly source: string
  readonly state: SubmissionState
  readonly stage: Stage | null
  readonly part: Part
  readonly late: boolean
  readonly notApplicable: NotApplicable | null
}

/** Every report of a round, for the matrix of tasks and units: read in one statement, as light as it can be. */
export async function roundMatrix(ctx: Context, db: Kysely<ReportingTables>, round: RoundRow) {
  const at = { on: today(), asOf: null }
  const [rows, off, units, { plan }] = await Promise.all([
    db
      .selectFrom('reporting.submission')
      .select(['submission_id', 'unit_id', 'source', 'plugin', 'state', 'stage', 'part', 'late', 'not_applicable'])
      .where('round_id', '=', round.round_id)
      .where('corrects', 'is', null)
      .execute(),
    modulesOff(db),
    listUnits(coreDb(db), at),
    getPlan(coreDb(db), round.plan_id, at),
  ])
  const readable = new Map<string, boolean>()
  const isReadable = (unit: string, plugin: string): boolean => {
    const key = `${unit}/${plugin}`
    const known = readable.get(key)
    if (known !== undefined) return known
    const found = mayRead(ctx, unit, plugin)
    readable.set(key, found)
    return found
  }
  const cells = rows
    .filter(({ unit_id, plugin }) => isReadable(unit_id, plugin))
    .map((row): RoundCell => {
      const isOff = off.has(`${row.unit_id}/${row.plugin}`)
      const { submission_id: id, unit_id: unit, source, state, stage, part, late } = row
      return {
        id,
        unit,
        source,
        state,
        stage,
        part,
        late,
        notApplicable: row.not_applicable ?? (isOff ? 'module-off' : null),
      }
    })
  const asked = new Set(cells.map(({ source }) => source))
  const sources = [...plan.goals.map(({ id }) => id), ...plan.tasks.map(({ number }) => number)]
  const reporting = new Set(cells.map(({ unit }) => unit))
  return {
    sources: sources
      .filter((source) => asked.has(source))
      .map((source) => ({ source, ...short(sourceView(plan, source)) })),
    units: [...units.values()]
      .filter(({ id }) => reporting.has(id))
      .map(({ id, name, kind }) => ({ id, name, isPlace: isPlaceKind(kind) })),
    cells,
  }
}

const short = ({ number, title }: ReturnType<typeof sourceView>) => ({ number, title })
