import { big, decimalsOf, roundGb8170 } from '@workpoints/core'
import type Big from 'big.js'
import { type Amount, type Measured, readMeasured } from './amount.ts'
import { type NotEvaluated, noData, notEvaluated } from './not-evaluated.ts'
import { type WaterSettings, waterSettings } from './settings.ts'
import { type Table1Item, type Table1Key, table1, table1Item, type WaterBody } from './table-1.ts'
import { type WaterClass, waterClasses } from './water-class.ts'

export interface ItemClassInput {
  /** A row of table 1, or `TP` together with `waterBody`. */
  readonly item: Table1Key | 'TP'
  /** In the item's unit: mg/L but for pH and coliforms (个/L). */
  readonly value: Measured
  readonly waterBody?: WaterBody
  /** Percent of oxygen saturation: 90 makes class Ⅰ too (GB 3838-2002, table 1, item 3). */
  readonly saturation?: Amount
  readonly settings?: Partial<WaterSettings>
}

export interface ItemClass {
  readonly key: Table1Key | 'TP'
  readonly name: string
  readonly unit: string
  /** The value as it was compared; null where there is none. */
  readonly value: string | null
  /** False where the value stands below the detection limit and was taken as half of it. */
  readonly detected: boolean
  readonly class: WaterClass | null
  /** Whether the item is one of the 21 that make a section's class. */
  readonly counts: boolean
  /** Why `class` is null. */
  readonly reason: NotEvaluated | null
}

/** A value as it is compared with one limit under the settings. */
function comparable(value: Big, item: Table1Item, at: { limit: string; settings: WaterSettings }): Big {
  const { rounding, decimals } = at.settings
  if (rounding === 'exact') return value
  // pH 6–9 is printed without decimals, yet 9.1 is out of the range: whole units would let it in.
  if (rounding === 'limits' && item.comparison !== 'range') return roundGb8170(value, decimalsOf(at.limit))
  return roundGb8170(value, decimals[item.key] ?? item.decimals)
}

/** Whether a value keeps the limit of a class; rank 1 to 5. */
function keepsLimit(value: Big, item: Table1Item, at: { rank: number; settings: WaterSettings }): boolean {
  if (item.comparison === 'range') {
    const ph = comparable(value, item, { limit: '6', settings: at.settings })
    return ph.gte(6) && ph.lte(9)
  }
  const limit = item.limits[at.rank - 1] as string
  const compared = comparable(value, item, { limit, settings: at.settings })
  return item.comparison === 'ge' ? compared.gte(limit) : compared.lte(limit)
}

const temperature = notEvaluated(
  'temperature-rise',
  '水温按人为造成的周平均变化评价，不定类别',
  'temperature is judged by its man-made weekly change, it has no class',
)
const unreadable = notEvaluated('unreadable', '数值无法识别，未评价', 'not assessed: the value cannot be read')

/**
 * The class of one item by GB 3838-2002, table 1: the best class whose limit the value keeps (where two classes share a
 * limit the better one), worse than Ⅴ where it keeps none. The value is rounded by GB/T 8170 before it is compared.
 */
export function classifyItem(input: ItemClassInput): ItemClass {
  const settings = waterSettings(input.settings)
  const item = table1Item(input.item, input.waterBody)
  const missing = input.value === null || input.value === undefined || input.value === ''
  if ('code' in item) {
    const name = input.item === 'TP' ? '总磷' : table1[input.item].name.zh
    return { key: input.item, name, unit: 'mg/L', counts: input.item !== 'TN', ...none(missing ? noData : item) }
  }
  const { key, name, unit, counts } = item
  const head = { key, name: name.zh, unit, counts }
  const reading = readMeasured(input.value)
  if (reading === undefined) return { ...head, ...none(missing ? noData : unreadable) }
  const value = printed(reading.value, item, settings)
  if (item.comparison === 'rise') return { ...head, ...none(temperature), value }
  const saturated = key === 'DO' && input.saturation !== undefined && big(input.saturation).gte(90)
  const found = saturated
    ? 'Ⅰ'
    : waterClasses.slice(0, 5).find((_, index) => keepsLimit(reading.value, item, { rank: index + 1, settings }))
  return { ...head, value, detected: reading.detected, class: found ?? '劣Ⅴ', reason: null }
}

const none = (reason: NotEvaluated) => ({ value: null, detected: false, class: null, reason })

/** The value as people read it: rounded to the item's decimals, or as it is where nothing is rounded. */
function printed(value: Big, item: Table1Item, settings: WaterSettings): string {
  if (settings.rounding === 'exact') return value.toFixed()
  return roundGb8170(value, settings.decimals[item.key] ?? item.decimals).toFixed()
}
