import { big, type Indicator, type Observation, type Period, roundGb8170 } from '@workpoints/core'
import type { Amount, Count, Tallied } from './count.ts'
import type { Entry, EntryData } from './entry.ts'
import type { Register } from './register.ts'

/** A figure that a register gives: for a unit, or for the city where `unit` is null. */
export type Counted = Pick<Observation, 'value' | 'numerator' | 'denominator' | 'weight'>

/** Decimals kept of a share; it is shown with the indicator's own. */
const shareDecimals = 6

const shortWhole = /^\d{1,10}$/

/** Whole numbers that stay exact when a hundred thousand of them are added. */
const isWhole = (amount: Amount): boolean =>
  typeof amount === 'number' ? Number.isSafeInteger(amount) && Math.abs(amount) < 1e10 : shortWhole.test(amount)

/** The exact sum of what is added; decimals are added as decimals, whole numbers by the machine, which is many times quicker. */
class Sum {
  #whole = 0
  #rest = big(0)

  add(amount: Amount): void {
    if (isWhole(amount)) this.#whole += Number(amount)
    else this.#rest = this.#rest.plus(amount)
  }

  text(): string {
    return this.#rest.plus(this.#whole).toFixed()
  }
}

/** Plain loops: this is asked of every row for every month. */
function tallied<D>(count: Count<D>, entries: readonly Entry<D>[], period: Period): Tallied | null {
  if (count.tally !== undefined) return count.tally(entries, period)
  const isShare = count.denominator !== undefined
  const [above, below] = [new Sum(), new Sum()]
  for (const entry of entries) {
    if (count.when?.(entry, period) === false) continue
    above.add((isShare ? count.numerator?.(entry, period) : count.value?.(entry, period)) ?? 1)
    if (isShare) below.add(count.denominator?.(entry, period) ?? 1)
  }
  return isShare ? { numerator: above.text(), denominator: below.text() } : { value: above.text() }
}

/**
 * What the entries of one subject (a unit, or the city) come to for an indicator and a period. Null where nothing is known: no entry at
 * all (unless `empty: 'zero'`), or a share of nothing. A share is numerator ÷ denominator × 100, kept with 6 decimals (GB/T 8170).
 */
export function countFor<D>(count: Count<D>, entries: readonly Entry<D>[], period: Period): Counted | null {
  if (entries.length === 0 && count.empty !== 'zero' && count.tally === undefined) return null
  const found = tallied(count, entries, period)
  if (found === null) return null
  const none = { numerator: null, denominator: null, weight: null }
  if ('value' in found) return { value: big(found.value).toFixed(), ...none }
  const [numerator, denominator] = [big(found.numerator), big(found.denominator)]
  if (denominator.lte(0)) return null
  const value = roundGb8170(numerator.times(100).div(denominator), shareDecimals).toFixed()
  return { value, numerator: numerator.toFixed(), denominator: denominator.toFixed(), weight: null }
}

/** A figure with what it is about; `unit` null is the city. */
export interface CountedFor extends Counted {
  readonly indicator: string
  readonly unit: string | null
}

/** The rows that a figure of the city is made of. */
export const cityRows = <D>(
  { rows }: Pick<Count<D>, 'rows'>,
  entries: readonly Entry<D>[],
  city: string | undefined,
): readonly Entry<D>[] => (rows === 'city' ? entries.filter(({ unit }) => unit === city) : entries)

/** Every figure that the entries of a register give for a period, by indicator and unit; `city` is the city's own unit. */
export function countEntries<D = EntryData>(
  { plugin, counts, city }: Pick<Register<D>, 'plugin' | 'counts'> & { readonly city?: string | undefined },
  entries: readonly Entry<D>[],
  period: Period,
): CountedFor[] {
  const byUnit = Map.groupBy(entries, ({ unit }) => unit)
  return counts.flatMap((count) => {
    const indicator = `${plugin}.${count.indicator}`
    const subjects: [string | null, readonly Entry<D>[]][] =
      count.whom === 'city' ? [[null, cityRows(count, entries, city)]] : [...byUnit]
    return subjects.flatMap(([unit, own]) => {
      const counted = countFor(count, own, period)
      return counted === null ? [] : [{ indicator, unit, ...counted }]
    })
  })
}

/** Periods of a plan's year for which a count makes figures. */
export const periodsOf = ({ every = 'month' }: Pick<Count<never>, 'every'>, year: number): readonly Period[] =>
  every === 'year'
    ? [`${year}`]
    : Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}`)

/** What a count says against its indicator, for the plugin's author; undefined when they agree. */
export function countFault(
  { indicator, whom = 'unit' }: Count<never>,
  declared: Indicator | undefined,
): string | undefined {
  if (declared === undefined) return `counts for "${indicator}", which its plugin does not declare`
  const asked = declared.reportedBy === 'county' ? 'unit' : 'city'
  return asked === whom ? undefined : `counts "${indicator}" for the ${whom}, and it is a figure of the ${asked}`
}
