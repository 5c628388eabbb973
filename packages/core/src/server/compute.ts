import {
  isCounted,
  isCounty,
  isUnitValid,
  type Observation,
  type ObservationFact,
  type Period,
  periodEnd,
} from '../index.ts'
import { bumpRevision } from './command.ts'
import type { Context } from './context.ts'
import { refreshJudgements } from './judgement.store.ts'
import type { Platform } from './mount.ts'
import { insertObservations, listObservations } from './observation.store.ts'
import { listUnits } from './unit.store.ts'

const same = (a: Observation, b: ObservationFact | undefined): boolean =>
  b !== undefined &&
  isCounted(b) &&
  a.value === b.value &&
  a.numerator === b.numerator &&
  a.denominator === b.denominator &&
  a.weight === b.weight

/**
 * Asks every calculator of the mounted plugins for one period and records what is new or has changed, as `computed` figures, in one
 * transaction. A figure that comes out as before is left alone. Returns how many were recorded.
 */
export async function computeObservations(
  ctx: Context,
  { calculators }: Pick<Platform, 'calculators'>,
  { plan, period }: { readonly plan: string; readonly period: Period },
): Promise<number> {
  return ctx.db.transaction().execute(async (db) => {
    const at = { on: periodEnd(period), asOf: null }
    const units = [...(await listUnits(db, at)).values()].filter((unit) => isUnitValid(unit, at.on))
    const known = await listObservations(db, plan, { at, indicators: [...calculators.keys()] })
    const found: Observation[] = []
    for (const [id, calculate] of calculators) {
      const indicator = ctx.mounted.indicators.get(id)
      const asked = units.filter((unit) => (indicator?.reportedBy === 'county' ? isCounty(unit) : unit.kind === 'city'))
      for (const unit of asked) {
        const value = await calculate(db, { unit: unit.id, period })
        if (value !== null)
          found.push({ ...value, indicator: id, unit: unit.id, period, source: { kind: 'computed', note: id } })
      }
    }
    const current = new Map(known.map((fact) => [`${fact.indicator}/${fact.unit}/${fact.period}`, fact]))
    const fresh = found.filter((one) => !same(one, current.get(`${one.indicator}/${one.unit}/${one.period}`)))
    if (fresh.length === 0) return 0
    await insertObservations(db, plan, { observations: fresh, by: { recordedBy: 'calculator' } })
    await refreshJudgements(db, plan, { mounted: ctx.mounted, indicators: [...calculators.keys()] })
    await bumpRevision(db)
    return fresh.length
  })
}
