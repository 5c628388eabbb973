import { big, decimalsOf, roundGb8170 } from '@workpoints/core'
import { type Amount, fixed, type Measured, percentOf, readMeasured } from './amount.ts'
import { groundwaterLimits, specialLimits, supplementaryLimits } from './drinking-limits.ts'
import { classifyItem } from './item-class.ts'
import { type NotEvaluated, noData } from './not-evaluated.ts'
import { type WaterSettings, waterSettings } from './settings.ts'
import { type Table1Key, table1, table1Keys } from './table-1.ts'
import { isGoodClass } from './water-class.ts'

export type SourceKind = 'river' | 'lake' | 'groundwater'

export interface SourceItem {
  readonly key: string
  readonly name: string
  readonly value: string
  readonly limit: string
  readonly meets: boolean
}

export interface SourceResult {
  /** Whether every item that was measured keeps its limit; null where none was. */
  readonly attains: boolean | null
  readonly items: readonly SourceItem[]
  /** Names of the items over their limit, with the multiple where one is given: 锰(0.5). */
  readonly exceeding: readonly string[]
  /** Items measured but given for reference only: water temperature, total nitrogen, faecal coliforms. */
  readonly forReference: readonly string[]
  readonly reason: NotEvaluated | null
}

type SourceValues = Readonly<Record<string, Measured>>

/** COD is not measured at surface sources: table 1 gives 23 items there, and three of them for reference only. */
const referenceKeys: readonly string[] = ['water_temp', 'TN', 'fecal', 'COD']

function table1Items(values: SourceValues, kind: 'river' | 'lake', settings: WaterSettings): SourceItem[] {
  const keys = [...table1Keys, 'TP'] as const
  return keys.flatMap((item): SourceItem[] => {
    if (referenceKeys.includes(item)) return []
    const judged = classifyItem({ item, value: values[item], waterBody: kind, settings })
    if (judged.class === null || judged.value === null) return []
    const row = table1[judged.key as Table1Key]
    const limit = row.comparison === 'range' ? '6~9' : (row.limits[2] as string)
    return [{ key: judged.key, name: judged.name, value: judged.value, limit, meets: isGoodClass(judged.class) }]
  })
}

/** Rounds one decimal beyond the limit's, as the items of table 1 are, and compares. */
function limited(
  values: SourceValues,
  limits: Readonly<Record<string, { name: string; limit: string; least?: string }>>,
  { rounding }: WaterSettings,
): SourceItem[] {
  return Object.entries(limits).flatMap(([key, { name, limit, least }]): SourceItem[] => {
    const reading = readMeasured(values[key])
    if (reading === undefined) return []
    const places = decimalsOf(limit) + (rounding === 'limits' ? 0 : 1)
    const value = rounding === 'exact' ? reading.value : roundGb8170(reading.value, places)
    const meets = value.lte(limit) && (least === undefined || value.gte(least))
    return [{ key, name, value: value.toFixed(), limit: least === undefined ? limit : `${least}~${limit}`, meets }]
  })
}

/**
 * Whether a centralised drinking-water source attains. Surface sources: class Ⅲ of GB 3838-2002, table 1 (without COD,
 * water temperature, total nitrogen, faecal coliforms), and the limits of tables 2 and 3. Groundwater: class Ⅲ of
 * GB/T 14848-2017. Values in mg/L under the keys of the tables; `limits` adds items of table 3 that are not in the data.
 */
export function judgeSource(input: {
  readonly kind: SourceKind
  readonly values: SourceValues
  readonly limits?: Readonly<Record<string, { name: string; limit: string }>>
  readonly settings?: Partial<WaterSettings>
}): SourceResult {
  const settings = waterSettings(input.settings)
  const { kind, values } = input
  const items =
    kind === 'groundwater'
      ? limited(values, { ...groundwaterLimits, ...input.limits }, settings)
      : [
          ...table1Items(values, kind, settings),
          ...limited(values, { ...supplementaryLimits, ...specialLimits, ...input.limits }, settings),
        ]
  const forReference =
    kind === 'groundwater' ? [] : referenceKeys.filter((key) => readMeasured(values[key]) !== undefined)
  if (items.length === 0) return { attains: null, items, exceeding: [], forReference, reason: noData }
  const over = items.filter((item) => !item.meets)
  return { attains: over.length === 0, items, exceeding: over.map(withMultiple), forReference, reason: null }
}

function withMultiple({ key, name, value, limit }: SourceItem): string {
  if (key === 'pH' || key === 'DO') return name
  return `${name}(${fixed(big(value).minus(limit).div(limit), 1)})`
}

export interface SourceRates {
  /** 水源达标率: attaining sources ÷ sources, percent with one decimal. */
  readonly sourceRatePercent: string | null
  /** 水量达标率: attaining withdrawal ÷ total withdrawal, percent with one decimal. */
  readonly volumeRatePercent: string | null
  readonly reason: NotEvaluated | null
}

export interface SourceCounts {
  readonly sources: number
  readonly sourcesMeeting: number
  /** Withdrawals in one unit of the caller's choice, such as 万立方米. */
  readonly withdrawalTotal?: Amount
  readonly withdrawalMeeting?: Amount
}

/** The two rates of drinking-water sources from counted sources and withdrawals. */
export function sourceRates(counts: SourceCounts): SourceRates {
  const { sources, sourcesMeeting, withdrawalTotal, withdrawalMeeting } = counts
  const sourceRatePercent = percentOf(sourcesMeeting, sources, 1)
  const measured = withdrawalTotal !== undefined && withdrawalMeeting !== undefined
  const volumeRatePercent = measured ? percentOf(withdrawalMeeting, withdrawalTotal, 1) : null
  return { sourceRatePercent, volumeRatePercent, reason: sourceRatePercent === null ? noData : null }
}

/** The same from the sources themselves; those that were not judged are in neither number. */
export function sourceRatesOf(
  sources: readonly { readonly attains: boolean | null; readonly withdrawal?: Amount }[],
): SourceRates {
  const judged = sources.filter((source) => source.attains !== null)
  const meeting = judged.filter((source) => source.attains)
  const counts = { sources: judged.length, sourcesMeeting: meeting.length }
  if (judged.some((source) => source.withdrawal === undefined)) return sourceRates(counts)
  const volume = (list: typeof judged): Amount =>
    list.reduce((sum, source) => sum.plus(big(source.withdrawal as Amount)), big(0))
  return sourceRates({ ...counts, withdrawalTotal: volume(judged), withdrawalMeeting: volume(meeting) })
}

/** How often and how many items a surface source is sampled for: city level monthly 61, county level quarterly, once a year all 109. */
export const sourceMonitoring: Readonly<
  Record<'city' | 'county', { every: 'month' | 'quarter'; items: number; yearlyItems: number }>
> = {
  city: { every: 'month', items: 61, yearlyItems: 109 },
  county: { every: 'quarter', items: 61, yearlyItems: 109 },
}
