import { big, type Period, type Rate, roundGb8170 } from '@workpoints/core'
import type { Entry } from '@workpoints/registers'
import { type FarmlandDegree, type FarmlandRow, farmlandAreas, isCounted } from './registers/farmland.ts'
import { farmlandSafeUseRate } from './rules/farmland-rate.ts'

/** Polluted degrees in the order they are drawn, the lightest first. */
export const pollutedDegrees = ['slight', 'moderate', 'severe'] as const satisfies readonly FarmlandDegree[]
export type PollutedDegree = (typeof pollutedDegrees)[number]

/** Polluted farmland by the end of a month, 亩: what is under its measures by degree, and what is not yet. */
export interface FarmlandMonth {
  readonly period: Period
  readonly under: Readonly<Record<PollutedDegree, string>>
  readonly due: string
  readonly percent: string | null
}

/** The farmland of a unit, or of all, on a day: the areas of the method, the rate, and what the target still asks for. */
export interface FarmlandStanding extends Pick<Rate, 'percent' | 'meets' | 'reason'> {
  readonly B: string
  readonly C: string
  readonly D: string
  readonly E: string
  /** 亩 that must still come under their measures to reach the target, rounded up to a whole 亩; 0 once it is reached or while there is no target. */
  readonly missingMu: string
}

/** Where the farmland stands by the end of a period against a target in percent. */
export function farmlandStanding(
  entries: readonly Entry<FarmlandRow>[],
  period: Period,
  target: string | null,
): FarmlandStanding {
  const { B, C, D, E } = farmlandAreas(entries, period)
  const rate = farmlandSafeUseRate({ B, C, D, E, target })
  const wanted = E.times(target ?? 0)
    .div(100)
    .minus(B)
    .minus(C)
    .minus(D)
  const missing = rate.meets === true || wanted.lte(0) ? big(0) : wanted.round(0, 3)
  return { ...rate, B: B.toFixed(), C: C.toFixed(), D: D.toFixed(), E: E.toFixed(), missingMu: missing.toFixed() }
}

/** The farmland month by month. */
export function farmlandMonths(entries: readonly Entry<FarmlandRow>[], periods: readonly Period[]): FarmlandMonth[] {
  return periods.map((period) => {
    const { B, C, D, E } = farmlandAreas(entries, period)
    const { percent } = farmlandSafeUseRate({ B, C, D, E })
    const due = E.minus(B).minus(C).minus(D)
    return {
      period,
      under: { slight: B.toFixed(), moderate: C.toFixed(), severe: D.toFixed() },
      due: due.toFixed(),
      percent,
    }
  })
}

/** The farmland of each unit that has any, the one with the most still to do first. */
export function farmlandByUnit(
  entries: readonly Entry<FarmlandRow>[],
  period: Period,
  target: string | null,
): (FarmlandStanding & { readonly unit: string; readonly units: number; readonly open: number })[] {
  const rows = [...Map.groupBy(entries, ({ unit }) => unit)].map(([unit, own]) => {
    const polluted = own.filter(({ data }) => data.degree !== 'none')
    const open = polluted.filter((entry) => !isCounted(entry, period)).length
    return { unit, units: polluted.length, open, ...farmlandStanding(own, period, target) }
  })
  return rows.toSorted((a, b) => big(b.missingMu).cmp(a.missingMu) || a.unit.localeCompare(b.unit))
}

/** An area for people, in 万亩 with two decimals. */
export const inTenThousand = (mu: string): string => roundGb8170(big(mu).div(10_000), 2).toFixed(2)
