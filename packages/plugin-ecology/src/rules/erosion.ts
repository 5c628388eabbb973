import {
  type AreaUnit,
  big,
  convertArea,
  type Figure,
  type Rate,
  rateOf,
  readAmount,
  roundGb8170,
  type Text,
} from '@workpoints/core'

/** 水土保持率 = (land area − eroded area) ÷ land area × 100, two decimals; both areas in the same unit. */
export function soilConservationRate(input: { readonly landArea: Figure; readonly erodedArea: Figure }): Rate {
  const [land, eroded] = [readAmount(input.landArea), readAmount(input.erodedArea)]
  return rateOf({ part: land === null || eroded === null ? null : land.minus(eroded), whole: land, places: 2 })
}

/** Measures of soil and water conservation. */
export const erosionMeasures = {
  terraces: { zh: '梯田', en: 'terraces' },
  forest: { zh: '水土保持林', en: 'forest' },
  'economic-trees': { zh: '经果林', en: 'economic trees' },
  grass: { zh: '种草', en: 'grass' },
  closure: { zh: '封禁治理', en: 'closure' },
  other: { zh: '其他', en: 'others' },
} as const satisfies Record<string, Text>
export type ErosionMeasure = keyof typeof erosionMeasures

export interface ErosionWork {
  readonly area: Figure
  readonly unit: AreaUnit
  /** A parcel counts once, however many measures it got. */
  readonly parcel?: string
  readonly measure?: ErosionMeasure
}

export interface ErosionSettings {
  readonly countClosure: boolean
}

/** 须由办公室确认: whether 封禁治理 is part of the 400 km². */
export const erosionDefaults: ErosionSettings = { countClosure: true }

/**
 * 新增水土流失治理面积: sum of the year's works in km², one decimal; 1 km² = 1500 亩. It adds up works and is not the fall of the eroded
 * area. Of a parcel entered more than once the largest area counts. `leftKm2` is what the target still asks for, never below zero.
 */
export function erosionControlArea(input: {
  readonly works: readonly ErosionWork[]
  readonly targetKm2?: Figure
  readonly settings?: ErosionSettings
}): {
  readonly sumKm2: string | null
  readonly leftKm2: string | null
  readonly meets: boolean | null
  readonly reason: Text | null
} {
  const { countClosure } = input.settings ?? erosionDefaults
  const byParcel = new Map<string, ReturnType<typeof big>>()
  for (const [index, work] of input.works.entries()) {
    if (work.measure === 'closure' && !countClosure) continue
    const area = convertArea({ value: work.area, from: work.unit, to: 'km²' })
    if (area === null)
      return {
        sumKm2: null,
        leftKm2: null,
        meets: null,
        reason: { zh: '有治理面积缺失或无效', en: 'an area is missing or invalid' },
      }
    const key = work.parcel ?? `#${index}`
    const known = byParcel.get(key)
    if (known === undefined || area.gt(known)) byParcel.set(key, area)
  }
  const sum = [...byParcel.values()].reduce((total, area) => total.plus(area), big(0))
  const target = readAmount(input.targetKm2)
  const rounded = roundGb8170(sum, 1)
  const left = target === null ? null : target.gt(sum) ? target.minus(sum) : big(0)
  return {
    sumKm2: rounded.toFixed(1),
    leftKm2: left === null ? null : roundGb8170(left, 1).toFixed(1),
    meets: target === null ? null : rounded.gte(target),
    reason: null,
  }
}

interface TwoYears {
  readonly now: Figure
  readonly before: Figure
}

/** True when this year's area is less than last year's, false when not, null while one of them is not published. */
function fell({ now, before }: TwoYears): boolean | null {
  const [after, earlier] = [readAmount(now), readAmount(before)]
  return after === null || earlier === null ? null : after.lt(earlier)
}

/**
 * “双下降” of the yearly dynamic monitoring: the eroded area, and the area of moderate and worse strength, each less than the year before,
 * in km². Results come out a year later; until both do, it is not judged, unless one has already failed.
 */
export function doubleFall(input: { readonly eroded: TwoYears; readonly moderateAndWorse: TwoYears }): {
  readonly areaFell: boolean | null
  readonly strengthFell: boolean | null
  readonly met: boolean | null
  readonly reason: Text | null
} {
  const [areaFell, strengthFell] = [fell(input.eroded), fell(input.moderateAndWorse)]
  if (areaFell === false || strengthFell === false) return { areaFell, strengthFell, met: false, reason: null }
  if (areaFell === null || strengthFell === null)
    return {
      areaFell,
      strengthFell,
      met: null,
      reason: { zh: '动态监测成果未公布', en: 'the monitoring results are not published' },
    }
  return { areaFell, strengthFell, met: true, reason: null }
}
