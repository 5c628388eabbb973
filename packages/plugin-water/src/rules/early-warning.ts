import { big } from '@workpoints/core'
import { fixed } from './amount.ts'
import type { ItemClass } from './item-class.ts'
import { type NotEvaluated, notEvaluated } from './not-evaluated.ts'
import { classifySection, type SectionInput } from './section-class.ts'
import { waterSettings } from './settings.ts'
import { type Table1Key, table1 } from './table-1.ts'
import { classRank, type WaterClass } from './water-class.ts'

export interface ItemMargin {
  readonly key: Table1Key
  readonly name: string
  readonly value: string
  /** The limit of the class that is to be kept. */
  readonly limit: string
  /** What is left to the limit: limit − value (value − limit for oxygen), in the item's unit; below zero: exceeded. */
  readonly left: string
  /** The same in percent of the limit (of pH: of the 1.5 from the middle to the end of its range), one decimal. */
  readonly leftPercent: string
}

export interface EarlyWarning {
  /** `lost`: the class is lost. `warning`: one item is within the margin of losing it. `safe`: none is. */
  readonly state: 'lost' | 'warning' | 'safe' | null
  readonly keeps: WaterClass
  /** Items already worse than the class; a single one is all that keeps the section from it. */
  readonly lostBy: readonly ItemMargin[]
  /** Items within the margin, the closest first. */
  readonly close: readonly ItemMargin[]
  /** The item closest to its limit among those that keep it. */
  readonly closest: ItemMargin | null
  readonly reason: NotEvaluated | null
}

const noMargin = notEvaluated('no-data', '没有可评价的指标', 'no item could be judged')

/** The distance of one item to the limit of a class; undefined where it has none or no value. */
function marginOf(item: ItemClass, keeps: WaterClass): ItemMargin | undefined {
  if (item.class === null || item.value === null || item.key === 'TP' || !item.counts) return undefined
  const { comparison, limits } = table1[item.key]
  const value = big(item.value)
  const ph = comparison === 'range'
  const limit = ph ? (value.lt('7.5') ? '6' : '9') : limits[classRank(keeps) - 1]
  if (limit === undefined) return undefined
  const from = comparison === 'ge' || (ph && limit === '6')
  const left = from ? value.minus(limit) : big(limit).minus(value)
  // Of pH, whose middle is 7.5, the whole is the way from the middle to the end of the range.
  const leftPercent = fixed(left.times(100).div(ph ? '1.5' : limit), 1)
  return { key: item.key, name: item.name, value: item.value, limit, left: left.toFixed(), leftPercent }
}

/**
 * Early warning when a section is one item from losing a class: the distance of each counting item to the limit of that
 * class (the section's target class, or the class it has now). An item warns when what is left is at most
 * `settings.warningMargin` percent of its limit (10 by default: the platform's own setting, no standard). Where two
 * classes share a limit, it is the limit that is told, not the class.
 */
export function earlyWarning(input: SectionInput & { readonly targetClass?: WaterClass }): EarlyWarning {
  const { warningMargin } = waterSettings(input.settings)
  const section = classifySection(input)
  const keeps = input.targetClass ?? section.class ?? 'Ⅲ'
  const nothing = { state: null, keeps, lostBy: [], close: [], closest: null } as const
  if (section.class === null) return { ...nothing, reason: section.reason }
  // Nothing is worse than 劣Ⅴ: no class is left to lose.
  if (keeps === '劣Ⅴ') return { ...nothing, state: 'safe', reason: null }
  const ranked = section.items
    .flatMap((item) => {
      const margin = marginOf(item, keeps)
      return margin === undefined || item.class === null
        ? []
        : [{ margin, lost: classRank(item.class) > classRank(keeps) }]
    })
    .toSorted((a, b) => big(a.margin.leftPercent).cmp(b.margin.leftPercent))
  if (ranked.length === 0) return { ...nothing, reason: noMargin }
  const lostBy = ranked.filter(({ lost }) => lost).map(({ margin }) => margin)
  const kept = ranked.filter(({ lost }) => !lost).map(({ margin }) => margin)
  const close = kept.filter(({ leftPercent }) => big(leftPercent).lte(warningMargin))
  const state = lostBy.length > 0 ? 'lost' : close.length > 0 ? 'warning' : 'safe'
  return { state, keeps, lostBy, close, closest: kept[0] ?? null, reason: null }
}
