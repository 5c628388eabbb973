import { big } from '@workpoints/core'
import { type Amount, fixed } from './amount.ts'
import type { ItemClass } from './item-class.ts'
import { type NotEvaluated, notEvaluated } from './not-evaluated.ts'
import { type WaterSettings, waterSettings } from './settings.ts'
import { type Table1Key, table1 } from './table-1.ts'
import { classRank, isGoodClass, type WaterClass } from './water-class.ts'

/** The limit of class Ⅲ; null for pH, dissolved oxygen and water temperature, for which no multiple is given. */
export function classThreeLimit(key: Table1Key): string | null {
  const item = table1[key]
  return item.comparison === 'le' ? (item.limits[2] as string) : null
}

const withoutMultiple = notEvaluated(
  'no-multiple',
  '水温、pH 和溶解氧不计算超标倍数',
  'no multiple for temperature, pH and dissolved oxygen',
)

export interface ExceedMultiple {
  /** Rounded by GB/T 8170: two decimals in tables, one in the notes of a section. */
  readonly multiple: string | null
  readonly exceeds: boolean
  readonly reason: NotEvaluated | null
}

/**
 * The exceedance multiple 超标倍数 = (concentration − limit of class Ⅲ) / limit (环办〔2011〕22号). Give the `limit`, or the
 * `item` of table 1 whose class Ⅲ limit is meant. A value within the limit has the multiple null and `exceeds: false`.
 */
export function exceedMultiple(input: {
  readonly value: Amount
  readonly limit?: Amount
  readonly item?: Table1Key
  readonly places?: number
}): ExceedMultiple {
  const limit = input.limit ?? (input.item === undefined ? null : classThreeLimit(input.item))
  if (limit === null) return { multiple: null, exceeds: false, reason: withoutMultiple }
  const exact = big(input.value).minus(limit).div(limit)
  if (exact.lte(0)) return { multiple: null, exceeds: false, reason: notExceeding }
  return { multiple: fixed(exact, input.places ?? 2), exceeds: true, reason: null }
}

const notExceeding = notEvaluated('within-limit', '未超标', 'within the limit')

export interface MainPollutant {
  readonly key: Table1Key
  readonly name: string
  readonly class: WaterClass
  /** One decimal; null for pH and dissolved oxygen. */
  readonly multiple: string | null
  /** As a bulletin writes it: 氨氮(1.5). */
  readonly text: string
}

/**
 * The main pollutants of a section or lake point: only items worse than class Ⅲ, cyanide and heavy metals before all
 * others, then the worst class, then the largest multiple (pH and oxygen last), at most three (环办〔2011〕22号).
 */
export function mainPollutants(items: readonly ItemClass[], own?: Partial<WaterSettings>): MainPollutant[] {
  const { namedFirst } = waterSettings(own)
  const exceeding = items.flatMap((item) => {
    if (item.class === null || item.key === 'TP' || !item.counts || isGoodClass(item.class)) return []
    const limit = classThreeLimit(item.key)
    const exact =
      limit === null
        ? null
        : big(item.value as string)
            .minus(limit)
            .div(limit)
    return [{ key: item.key, name: item.name, class: item.class, exact, first: namedFirst.includes(item.key) }]
  })
  exceeding.sort(
    (a, b) =>
      Number(b.first) - Number(a.first) ||
      classRank(b.class) - classRank(a.class) ||
      Number(a.exact === null) - Number(b.exact === null) ||
      (b.exact ?? big(0)).cmp(a.exact ?? big(0)),
  )
  return exceeding.slice(0, 3).map(({ key, name, class: waterClass, exact }) => {
    const multiple = exact === null ? null : fixed(exact, 1)
    return { key, name, class: waterClass, multiple, text: multiple === null ? name : `${name}(${multiple})` }
  })
}
