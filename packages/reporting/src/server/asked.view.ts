import {
  demandText,
  isCounted,
  type ObservationFact,
  type Period,
  type Plan,
  periodEnd,
  periodStart,
} from '@workpoints/core'
import { type Context, coreDb, listObservations } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import { type AskedView, hasParts } from '../asked-view.ts'
import { addsUp, totalBefore } from '../figures.ts'
import { type Asked, emptyEntry, type ValueEntry, valueKey } from '../index.ts'
import { usualRange } from '../usual.ts'
import type { ReportingTables } from './tables.ts'

const always = { on: '9999-12-31', asOf: null } as const

/** The figures that a list of asked ones stands on, by their keys, oldest first. */
export async function figuresOf(
  db: Kysely<ReportingTables>,
  plan: string,
  asked: readonly Asked[],
): Promise<ReadonlyMap<string, readonly ObservationFact[]>> {
  if (asked.length === 0) return new Map()
  const indicators = [...new Set(asked.map(({ indicator }) => indicator))]
  const subjects = [...new Set(asked.map(({ subject }) => subject))]
  const [only, ...others] = subjects
  const unit = only !== undefined && others.length === 0 ? { unit: only } : {}
  const facts = await listObservations(coreDb(db), plan, { at: always, indicators, ...unit })
  const sorted = facts.toSorted((a, b) => periodStart(a.period).localeCompare(periodStart(b.period)))
  return Map.groupBy(sorted, (fact) => valueKey(fact.indicator, fact.unit))
}

/** What the rows of a form need beside the figures. */
export interface AskedFacts {
  readonly ctx: Pick<Context, 'mounted'>
  readonly plan: Plan
  readonly period: Period
  readonly figures: ReadonlyMap<string, readonly ObservationFact[]>
}

/** The figures that a report asks for, as the form shows and checks them; those of modules that are not mounted are left out. */
export function askedViews(asked: readonly Asked[], { ctx, plan, period, figures }: AskedFacts): readonly AskedView[] {
  return asked.flatMap((one) => {
    const indicator = ctx.mounted.indicators.get(one.indicator)
    const target = plan.targets.find(({ id }) => id === one.target)
    if (indicator === undefined || target === undefined) return []
    const own = figures.get(one.key) ?? []
    const earlier = own.filter((figure) => periodStart(figure.period) < periodStart(period))
    const before = addsUp(indicator) ? totalBefore(own, period) : null
    const last = earlier.at(-1)
    const counted = ctx.mounted.computed.has(one.indicator) ? countedFor(own, period) : null
    return {
      ...one,
      computed: counted !== null,
      name: target.name,
      unit: indicator.unit,
      accumulation: indicator.accumulation,
      decimals: indicator.decimals,
      indivisible: indicator.indivisible === true,
      hasParts: hasParts(indicator),
      isShare: /^[%％]$/.test(indicator.unit.zh) && indicator.signed !== true,
      isSigned: indicator.signed === true,
      isClass: target.demand.kind === 'class',
      demand: demandText(target.demand, indicator.unit),
      counted,
      mayCome: counted === null && ctx.mounted.computed.has(one.indicator) && earlier.some(isCounted),
      previous: last === undefined ? null : { period: last.period, entry: asTyped(last, before) },
      totalBefore: before,
      usual: usualRange(comparable(earlier, addsUp(indicator), period).map(({ value }) => value)),
    }
  })
}

/**
 * What a module has counted for a period: the figure of the period itself, or of one that holds it, such as the year's; for a longer
 * period the last one inside it.
 */
function countedFor(figures: readonly ObservationFact[], period: Period): AskedView['counted'] {
  const within = (a: Period, b: Period) => periodStart(a) >= periodStart(b) && periodEnd(a) <= periodEnd(b)
  const counted = figures.filter(isCounted)
  const found =
    counted.find((figure) => figure.period === period) ??
    counted.find((figure) => within(period, figure.period)) ??
    counted.findLast((figure) => within(figure.period, period))
  return found === undefined ? null : { value: found.value, period: found.period }
}

/** Increments are comparable to those of periods of the same length only: a quarter's is no odd month. */
const comparable = (figures: readonly ObservationFact[], sums: boolean, period: Period): readonly ObservationFact[] =>
  sums ? figures.filter((figure) => lengthOf(figure.period) === lengthOf(period)) : figures

const lengthOf = (period: Period): string => period.replaceAll(/\d/g, '0')

/** A figure as it would be typed: what adds up, as the total. */
const asTyped = ({ value, numerator, denominator, weight }: ObservationFact, total: string | null): ValueEntry => ({
  ...emptyEntry,
  value: total ?? value,
  numerator,
  denominator,
  weight,
})

/** What a form begins with: totals and states go on from the last figure; means, rates and what a module may yet count are asked anew. */
export function prefilled(asked: readonly AskedView[]): Record<string, ValueEntry> {
  const kept = asked.flatMap(({ key, computed, mayCome, previous, accumulation, totalBefore: before }) => {
    if (computed || mayCome) return []
    if (accumulation === 'level' || accumulation === 'milestone')
      return previous === null ? [] : [[key, previous.entry] as const]
    if (accumulation === 'mean' || accumulation === 'ratio' || before === null) return []
    return [[key, { ...emptyEntry, value: before }] as const]
  })
  return Object.fromEntries(kept)
}
