import { big, type Day, type Figure, type Mark, readAmount, roundGb8170, type Text } from '@workpoints/core'
import { carbonStandards } from './standards.ts'

/** One announced factor of electricity, t CO₂ per MWh, which is the same as kg per kWh. */
export interface GridFactor {
  /** Year whose electricity it speaks of. */
  readonly year: number
  /** 全国, a regional grid or a province. */
  readonly region: string
  readonly factor: string
  readonly mark: Mark
}

const of = (year: number, mark: Mark, factors: Readonly<Record<string, string>>): readonly GridFactor[] =>
  Object.entries(factors).map(([region, factor]) => ({ year, region, factor, mark }))

/**
 * 电力平均二氧化碳排放因子 by year and region, four decimals, kg CO₂/kWh. Not found and therefore absent: the regions of 2021, 南方 and 西南 of
 * 2023, and 江西 of 2023. Jiangxi's two values come from public code bases and must be confirmed.
 */
export const gridFactors: readonly GridFactor[] = [
  ...of(2021, 'knowledge', { 全国: '0.5568' }),
  ...of(2021, 'weak', { 江西: '0.5835' }),
  ...of(2022, 'verified', {
    全国: '0.5366',
    华北: '0.6776',
    东北: '0.5564',
    华东: '0.5617',
    华中: '0.5395',
    西北: '0.5857',
    南方: '0.3869',
    西南: '0.2268',
  }),
  ...of(2022, 'weak', { 江西: '0.5752' }),
  ...of(2023, 'verified', {
    全国: '0.5306',
    华北: '0.6361',
    东北: '0.5122',
    华东: '0.5500',
    华中: '0.5271',
    西北: '0.5543',
  }),
]

/** Day from which the factors of a year could be known; a result of an earlier day must not use them. */
export const announcedOn: Readonly<Record<number, Day>> = {
  2021: carbonStandards.grid2021.effectiveFrom,
  2022: carbonStandards.grid2022.effectiveFrom,
  2023: carbonStandards.grid2023.effectiveFrom,
}

export interface FoundFactor {
  /** kg CO₂/kWh, four decimals */
  readonly factor: string | null
  /** Year of the factor, to be written next to every result. */
  readonly year: number | null
  readonly mark: Mark | null
  readonly reason: Text | null
}

/** The factor of one year and region; never another year's or region's in its place. */
export function gridFactor(input: { readonly year: number; readonly region: string }): FoundFactor {
  const found = gridFactors.find(({ year, region }) => year === input.year && region === input.region)
  if (found !== undefined) return { factor: found.factor, year: found.year, mark: found.mark, reason: null }
  return {
    factor: null,
    year: null,
    mark: null,
    reason: {
      zh: `${input.year} 年“${input.region}”电力排放因子尚未公布或未收录`,
      en: `no factor of ${input.year} for ${input.region} is announced or held`,
    },
  }
}

/** The newest factor of a region that was announced by a day; its year may be older than that of the activity, and is written with the result. */
export function newestGridFactor(input: { readonly region: string; readonly on: Day }): FoundFactor {
  const known = gridFactors.filter(
    ({ year, region }) => region === input.region && (announcedOn[year] ?? '9999') <= input.on,
  )
  const found = known.toSorted((a, b) => b.year - a.year)[0]
  return gridFactor({ year: found?.year ?? Number(input.on.slice(0, 4)), region: input.region })
}

/** Fall of a factor against an earlier one, percent with one decimal; negative when it rose. */
export function gridFactorFall(input: { readonly before: Figure; readonly now: Figure }): {
  readonly percent: string | null
  readonly reason: Text | null
} {
  const [before, now] = [readAmount(input.before), readAmount(input.now)]
  if (before === null || now === null || before.eq(0))
    return {
      percent: null,
      reason: { zh: '缺因子，或上年因子为零', en: 'a factor is missing, or the earlier one is zero' },
    }
  return { percent: roundGb8170(big(1).minus(now.div(before)).times(100), 1).toFixed(1), reason: null }
}
