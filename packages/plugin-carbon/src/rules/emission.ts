import { big, type Figure, type Mark, readAmount, roundGb8170, type Text } from '@workpoints/core'
import type Big from 'big.js'
import { gridFactor } from './grid-factors.ts'

/** Factors other than those of the grid. */
export const otherFactors = {
  /** t CO₂ per GJ of heat bought: the common default of public accounting guides. */
  heat: { value: '0.11', unit: 'tCO₂/GJ', mark: 'verified' },
  /** kg of standard coal per kWh at its calorific value (当量值). */
  electricityCoal: { value: '0.1229', unit: 'kgce/kWh', mark: 'knowledge' },
} as const satisfies Record<string, { value: string; unit: string; mark: Mark }>

export interface Emission {
  /** t CO₂, one decimal */
  readonly tCO2: string | null
  readonly factor: string | null
  /** Year of a grid factor, to be written next to the result. */
  readonly factorYear: number | null
  readonly reason: Text | null
}

const tonnes = (value: Big): string => roundGb8170(value, 1).toFixed(1)
const none = (reason: Text): Emission => ({ tCO2: null, factor: null, factorYear: null, reason })
const noActivity: Text = { zh: '活动量缺失或无效', en: 'the activity is missing or invalid' }

/**
 * Electricity bought × factor: MWh × kg CO₂/kWh = t CO₂, one decimal. Give the factor itself (kg CO₂/kWh), or the year and region of an
 * announced one.
 */
export function electricityEmission(
  input: { readonly MWh: Figure } & (
    | { readonly factor: Figure; readonly factorYear?: number }
    | { readonly year: number; readonly region: string }
  ),
): Emission {
  const activity = readAmount(input.MWh)
  if (activity === null) return none(noActivity)
  if ('region' in input) {
    const { factor, year, reason } = gridFactor(input)
    if (factor === null) return none(reason ?? noActivity)
    return { tCO2: tonnes(activity.times(factor)), factor, factorYear: year, reason: null }
  }
  const factor = readAmount(input.factor)
  if (factor === null) return none({ zh: '排放因子缺失', en: 'the factor is missing' })
  return {
    tCO2: tonnes(activity.times(factor)),
    factor: factor.toFixed(),
    factorYear: input.factorYear ?? null,
    reason: null,
  }
}

/** Heat bought × 0.11 t CO₂/GJ, or another factor; t CO₂, one decimal. */
export function heatEmission(input: { readonly GJ: Figure; readonly factor?: Figure }): Emission {
  const [activity, factor] = [readAmount(input.GJ), readAmount(input.factor ?? otherFactors.heat.value)]
  if (activity === null || factor === null) return none(noActivity)
  return { tCO2: tonnes(activity.times(factor)), factor: factor.toFixed(), factorYear: null, reason: null }
}

/** Electricity in tonnes of standard coal: MWh × 0.1229 kgce/kWh, one decimal. */
export function electricityCoalEquivalent(input: { readonly MWh: Figure }): string | null {
  const activity = readAmount(input.MWh)
  return activity === null ? null : tonnes(activity.times(otherFactors.electricityCoal.value))
}

/** One entry of an energy balance or an inventory: activity × factor × (1 − control). */
export interface EmissionEntry {
  /** Source, such as 原煤 or 外购电力. */
  readonly source: string
  readonly activity: Figure
  /** Emission per unit of the activity; null where none is announced for the year. */
  readonly factor: Figure
  /** Share kept back by control, 0 to 1; none where it is absent. */
  readonly control?: Figure
}

/** The emission of one entry, unrounded, in the unit of its factor; null while a figure is missing or control is not between 0 and 1. */
function emissionOf({ activity, factor, control = 0 }: EmissionEntry): Big | null {
  const [amount, each, kept] = [readAmount(activity), readAmount(factor), readAmount(control)]
  if (amount === null || each === null || !kept?.lte(1)) return null
  return amount.times(each).times(big(1).minus(kept))
}

/** Emission of one entry, one decimal. */
export function inventoryEmission(entry: EmissionEntry): {
  readonly emission: string | null
  readonly reason: Text | null
} {
  const emission = emissionOf(entry)
  if (emission !== null) return { emission: tonnes(emission), reason: null }
  return {
    emission: null,
    reason: {
      zh: `“${entry.source}”的活动量、因子或控制率缺失或无效`,
      en: `a figure of ${entry.source} is missing or invalid`,
    },
  }
}

/** Sum of an energy balance or inventory, rounded once at the end; null, with the entry that is missing, until all are there. */
export function inventoryTotal(entries: readonly EmissionEntry[]): {
  readonly total: string | null
  readonly reason: Text | null
} {
  let sum = big(0)
  for (const entry of entries) {
    const emission = emissionOf(entry)
    if (emission === null) return { total: null, reason: inventoryEmission(entry).reason }
    sum = sum.plus(emission)
  }
  if (entries.length === 0) return { total: null, reason: { zh: '没有条目', en: 'there are no entries' } }
  return { total: tonnes(sum), reason: null }
}

/** States of an enterprise's yearly carbon check (企业碳核查). */
export const carbonCheckStates = {
  listed: { zh: '列入名单', en: 'listed' },
  reported: { zh: '已报告', en: 'reported' },
  verified: { zh: '已核查', en: 'verified' },
  corrected: { zh: '已更正', en: 'corrected' },
} as const satisfies Record<string, Text>
export type CarbonCheckState = keyof typeof carbonCheckStates

/** Where a check stands, and by how much the verified emission differs from the reported one (percent of it, one decimal). */
export function carbonCheck(input: {
  readonly reportedT: Figure
  readonly verifiedT: Figure
  readonly correctedOn?: string | null
}): { readonly state: CarbonCheckState; readonly differencePercent: string | null } {
  const [reported, verified] = [readAmount(input.reportedT), readAmount(input.verifiedT)]
  if (reported === null) return { state: 'listed', differencePercent: null }
  if (verified === null) return { state: 'reported', differencePercent: null }
  const difference = reported.eq(0)
    ? null
    : roundGb8170(verified.minus(reported).times(100).div(reported), 1).toFixed(1)
  return { state: input.correctedOn ? 'corrected' : 'verified', differencePercent: difference }
}
