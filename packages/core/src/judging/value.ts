import type Big from 'big.js'
import { big } from '../decimal.ts'
import type { Indicator } from '../indicator.ts'
import { periodEnd } from '../period.ts'
import type { Day } from '../period-schema.ts'
import { accumulate, type UnitValue } from './accumulation.ts'
import { daysOf } from './calendar.ts'
import type { ValueInput } from './input.ts'
import { effectiveRollUp, rollUp, usableFor } from './roll-up.ts'
import { observationsByUnit } from './selection.ts'

/** Why there is no value: nobody is asked, nothing came, figures of several units have no common value, or percentages came without parts. */
export type Missing = 'no-units' | 'no-data' | 'no-roll-up' | 'no-parts'

/** The value of the year to date, and what it stands on. */
export interface ValueToDate {
  readonly value: Big | null
  readonly missing: Missing | null
  /** Values of the units that could be used. */
  readonly units: readonly UnitValue[]
  readonly through: Day | null
  /** Days of the longest period that ended last, which says how often figures come. */
  readonly lastPeriodDays: number
  readonly coverage: { readonly received: number; readonly expected: number }
  readonly basis: readonly string[]
}

/** A deliverable counts 1 when it is there and 0 before; several units are counted together, whatever the roll-up. */
function asDeliverable(values: readonly UnitValue[]): readonly UnitValue[] {
  return values.map((unit) => ({ ...unit, value: big(unit.value.gte(1) ? 1 : 0) }))
}

const isDone = ({ target, indicator }: ValueInput): boolean =>
  target.demand.kind === 'done' || indicator.accumulation === 'milestone'

function missingFrom(indicator: Indicator, asked: number, received: number): Missing {
  if (asked === 0) return 'no-units'
  if (received === 0) return 'no-data'
  return effectiveRollUp(indicator) === 'none' && asked > 1 ? 'no-roll-up' : 'no-parts'
}

/**
 * The value of the year to date: accumulated over time for each unit, then rolled up over the units. A unit without figures is left out
 * and never counted as zero; `coverage` says how many units sent one for the last period that anybody sent.
 */
export function valueToDate(input: ValueInput): ValueToDate {
  const asked = new Set(input.units).size
  const byUnit = observationsByUnit(input)
  const received = [...byUnit.values()].flatMap((own) => accumulate(own, input.indicator) ?? [])
  const states = isDone(input) ? asDeliverable(received) : received
  const indicator: Indicator =
    input.target.demand.kind === 'done' ? { ...input.indicator, rollUp: 'sum' } : input.indicator
  const value = rollUp(states, indicator, asked)
  const units = value === null ? [] : usableFor(states, effectiveRollUp(indicator), asked)
  const through = units.reduce<Day | null>(
    (last, unit) => (last === null || unit.through > last ? unit.through : last),
    null,
  )
  const lastUsed = units.flatMap(({ used }) => used).filter(({ period }) => periodEnd(period) === through)
  return {
    value,
    missing: value === null ? missingFrom(indicator, asked, byUnit.size) : null,
    units,
    through,
    lastPeriodDays: Math.max(0, ...lastUsed.map(({ period }) => daysOf(period))),
    coverage: { received: units.filter((unit) => unit.through === through).length, expected: asked },
    basis: units.flatMap(({ used }) => used.map(({ id }) => id)),
  }
}
