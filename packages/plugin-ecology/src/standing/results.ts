import { type Day, monthOf, type Rate, type Text } from '@workpoints/core'
import type { Entry } from '@workpoints/registers'
import type { EqiRow } from '../registers/eqi.ts'
import type { ErosionResultRow } from '../registers/erosion-results.ts'
import type { ForestCoverRow } from '../registers/forest-cover.ts'
import { publishedBy, type YearlyRow } from '../registers/place-field.ts'
import { type EqiChange, eqiChange, eqiClass, eqiFromParts } from '../rules/eqi.ts'
import { doubleFall, soilConservationRate } from '../rules/erosion.ts'
import { forestCoverChange } from '../rules/forest.ts'

/** The last published result of a place and the one of the year before it; null where it is not there. */
function lastTwo<D extends YearlyRow>(
  entries: readonly Entry<D>[],
  on: Day,
): readonly [now: D | null, before: D | null] {
  const published = publishedBy(entries, monthOf(on))
  const now = published[0]?.data ?? null
  const before = published.find(({ data }) => Number(data.year) === Number(now?.year) - 1)?.data ?? null
  return [now, before]
}

const partNames = {
  pattern: { zh: '生态格局', en: 'pattern' },
  function: { zh: '生态功能', en: 'function' },
  biodiversity: { zh: '生物多样性', en: 'biodiversity' },
  stress: { zh: '生态胁迫', en: 'stress' },
} as const satisfies Record<string, Text>
type EqiPart = keyof typeof partNames

/** EQI of a place: the last published one, its class, its change against the year before, and the sub-indices. */
export interface EqiStanding extends EqiChange {
  readonly year: string | null
  readonly eqi: string | null
  readonly before: string | null
  readonly className: Text | null
  /** Worked out from the sub-indices; it differs from the published value where a weight or a figure is not as taken. */
  readonly reworked: string | null
  readonly parts: readonly {
    readonly part: EqiPart
    readonly name: Text
    readonly now: string | null
    readonly before: string | null
  }[]
}

/** Where the EQI of a place stands by what was published on a day. */
export function eqiStanding(entries: readonly Entry<EqiRow>[], on: Day): EqiStanding {
  const [now, before] = lastTwo(entries, on)
  return {
    ...eqiChange({ now: now?.eqi, before: before?.eqi }),
    year: now?.year ?? null,
    eqi: now?.eqi ?? null,
    before: before?.eqi ?? null,
    className: eqiClass({ eqi: now?.eqi }).className,
    reworked: now === null ? null : eqiFromParts(now).eqi,
    parts: (Object.keys(partNames) as EqiPart[]).map((part) => {
      return { part, name: partNames[part], now: now?.[part] ?? null, before: before?.[part] ?? null }
    }),
  }
}

/** Forest cover of a place and its change within one base map, in percentage points. */
export function coverStanding(
  entries: readonly Entry<ForestCoverRow>[],
  on: Day,
): { readonly year: string | null; readonly percent: string | null; readonly base: string | null } & ReturnType<
  typeof forestCoverChange
> {
  const [now, before] = lastTwo(entries, on)
  const none = { percent: null, base: '' }
  return {
    ...forestCoverChange({ now: now ?? none, before: before ?? none }),
    ...{ year: now?.year ?? null, percent: now?.percent ?? null, base: now?.base ?? null },
  }
}

/** The “double fall” of a place with the areas it stands on, km². */
export interface FallStanding extends ReturnType<typeof doubleFall> {
  readonly year: string | null
  readonly eroded: readonly [now: string | null, before: string | null]
  readonly severe: readonly [now: string | null, before: string | null]
  /** 水土保持率 of the last published year. */
  readonly conservation: Rate
}

/** Whether erosion fell in area and in strength between the last two published years. */
export function fallStanding(entries: readonly Entry<ErosionResultRow>[], on: Day): FallStanding {
  const [now, before] = lastTwo(entries, on)
  return {
    ...doubleFall({
      eroded: { now: now?.eroded, before: before?.eroded },
      moderateAndWorse: { now: now?.severe, before: before?.severe },
    }),
    year: now?.year ?? null,
    eroded: [now?.eroded ?? null, before?.eroded ?? null],
    severe: [now?.severe ?? null, before?.severe ?? null],
    conservation: soilConservationRate({ landArea: now?.land, erodedArea: now?.eroded }),
  }
}
