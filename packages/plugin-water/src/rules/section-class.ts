import type { Amount, Measured } from './amount.ts'
import { type MainPollutant, mainPollutants } from './exceedance.ts'
import { classifyItem, type ItemClass } from './item-class.ts'
import { type NotEvaluated, notEvaluated } from './not-evaluated.ts'
import { type WaterSettings, waterSettings } from './settings.ts'
import { countingKeys, type Table1Key, table1Keys, type WaterBody } from './table-1.ts'
import { classRank, sectionQuality, type WaterClass, type WaterQuality, worstClass } from './water-class.ts'

/** Measured values by item; `TP` is read as the row of the water body. */
export type SectionValues = Partial<Record<Table1Key | 'TP', Measured>>

export interface SectionInput {
  readonly values: SectionValues
  /** Needed for `TP`; with `TP_river` or `TP_lake` it follows from the key. */
  readonly waterBody?: WaterBody
  readonly saturation?: Amount
  /** `dry`: 断流, nothing flows and nothing is sampled. `no-data`: it was not sampled for another reason. */
  readonly state?: 'sampled' | 'dry' | 'no-data'
  readonly settings?: Partial<WaterSettings>
}

export interface SectionClass {
  readonly class: WaterClass | null
  readonly quality: WaterQuality | null
  /** Class by the item's Chinese name, of the items that count. */
  readonly itemClass: Readonly<Record<string, WaterClass>>
  /** Total nitrogen of a lake and coliforms: classes of their own, which do not change the section's. */
  readonly apartClass: Readonly<Record<string, WaterClass>>
  /** Every item that was given, those that do not count among them. */
  readonly items: readonly ItemClass[]
  /** Items whose class is the section's class: they decide it. */
  readonly decidingItems: readonly string[]
  readonly mainPollutants: readonly MainPollutant[]
  /** The counting items without a value: not assessed, never clean. */
  readonly notAssessed: readonly Table1Key[]
  readonly reason: NotEvaluated | null
}

const dry = notEvaluated('dry', '断流，不参加评价', 'dry: not assessed')
const unsampled = notEvaluated('no-data', '没有监测数据，不参加评价', 'no data: not assessed')
const twoBodies = notEvaluated(
  'two-water-bodies',
  '同时给出河流和湖、库的总磷，无法判断水体类型',
  'river and lake phosphorus were both given, the water body is unclear',
)

const empty = {
  class: null,
  quality: null,
  itemClass: {},
  apartClass: {},
  decidingItems: [],
  mainPollutants: [],
} as const

/** The water body that is said, or that the phosphorus key says. */
function bodyOf({ waterBody, values }: SectionInput): WaterBody | undefined {
  if (waterBody !== undefined) return waterBody
  if (values.TP_river !== undefined && values.TP_river !== null) return 'river'
  if (values.TP_lake !== undefined && values.TP_lake !== null) return 'lake'
  return undefined
}

/**
 * The class of a section or lake point by the single-factor method: the worst class of the 21 items that count
 * (GB 3838-2002, table 1; 环办〔2011〕22号, 二). Total nitrogen and faecal coliforms get a class of their own and do not
 * change the section's; a missing item is named in `notAssessed`.
 */
export function classifySection(input: SectionInput): SectionClass {
  const settings = waterSettings(input.settings)
  const waterBody = bodyOf(input)
  const notAssessed = [...countingKeys(waterBody ?? 'river')]
  const nothing = (reason: NotEvaluated): SectionClass => ({ ...empty, items: [], notAssessed, reason })
  if (input.state === 'dry') return nothing(dry)
  if (input.state === 'no-data') return nothing(unsampled)
  const given = (key: Table1Key): boolean => input.values[key] !== undefined && input.values[key] !== null
  if (input.waterBody === undefined && given('TP_river') && given('TP_lake')) return nothing(twoBodies)

  const keys = ([...table1Keys, 'TP'] as const).filter((key) => input.values[key] !== undefined)
  const items = keys.map((item) =>
    classifyItem({
      item,
      value: input.values[item],
      ...(waterBody === undefined ? {} : { waterBody }),
      ...(input.saturation === undefined ? {} : { saturation: input.saturation }),
      settings,
    }),
  )
  const counting = items.filter((item) => item.counts && item.class !== null)
  const worst = worstClass(counting.map((item) => item.class as WaterClass))
  if (worst === null) return { ...nothing(unsampled), items }
  return {
    class: worst,
    quality: sectionQuality(worst).quality,
    itemClass: Object.fromEntries(counting.map((item) => [item.name, item.class as WaterClass])),
    apartClass: Object.fromEntries(
      items.flatMap((item) => (item.counts || item.class === null ? [] : [[item.name, item.class]])),
    ),
    items,
    decidingItems: counting.filter((item) => item.class === worst).map((item) => item.name),
    mainPollutants: mainPollutants(items, settings),
    notAssessed: notAssessed.filter((key) => !counting.some((item) => item.key === key)),
    reason: null,
  }
}

export interface TargetAttainment {
  readonly attains: boolean | null
  readonly reason: NotEvaluated | null
}

/** Whether a section keeps its own target class: class not worse than it. Another figure than 优良. */
export function attainsTargetClass(waterClass: WaterClass | null, target: WaterClass): TargetAttainment {
  if (waterClass === null) return { attains: null, reason: unsampled }
  return { attains: classRank(waterClass) <= classRank(target), reason: null }
}
