import { big, type DecimalLike, roundGb8170 } from '@workpoints/core'

/** Volume of water, annex D: D = Q × T ÷ 1000, with Q in L/s and T in s; m³ with three decimals. */
export const volumeOf = (flow: DecimalLike, seconds: DecimalLike): string =>
  roundGb8170(big(flow).times(big(seconds)).div(1000), 3).toFixed(3)

/** Mass, annex D: G = D × C ÷ 1000, with D in m³ and C in mg/L; kg with three decimals, from unrounded parts. */
export const massOf = (parts: { flow: DecimalLike; seconds: DecimalLike; concentration: DecimalLike }): string =>
  roundGb8170(big(parts.flow).times(big(parts.seconds)).div(1000).times(big(parts.concentration)).div(1000), 3).toFixed(
    3,
  )

/** Mean concentration, annex D: C = G ÷ D × 1000, with G in kg and D in m³; mg/L. Null where nothing flowed. */
export function concentrationOf(parts: { mass: DecimalLike; volume: DecimalLike }, places = 1): string | null {
  if (big(parts.volume).lte(0)) return null
  return roundGb8170(big(parts.mass).times(1000).div(big(parts.volume)), places).toFixed(places)
}

/**
 * The mean of an hour or day of water, annex D: weighted by volume, C = Σ(D × C) ÷ ΣD, rounded by GB/T 8170 to `places`.
 * Null where nothing flowed.
 */
export function weightedMean(
  parts: readonly { readonly volume: DecimalLike; readonly concentration: DecimalLike }[],
  places = 1,
): string | null {
  const total = parts.reduce((sum, { volume }) => sum.plus(big(volume)), big(0))
  if (total.lte(0)) return null
  const mass = parts.reduce((sum, { volume, concentration }) => sum.plus(big(volume).times(big(concentration))), big(0))
  return roundGb8170(mass.div(total), places).toFixed(places)
}

/**
 * Flue gas converted to the reference oxygen 基准含氧量, annex D: Zs = C × (21 − O₂s) ÷ (21 − O₂), oxygen in percent.
 * Null where the measured oxygen is 21 or more: HJ 212-2025 sends 9999.99 there, which is no measurement.
 */
export function convertedConcentration(
  parts: { concentration: DecimalLike; oxygen: DecimalLike; referenceOxygen: DecimalLike },
  places = 2,
): string | null {
  const air = big(21).minus(big(parts.oxygen))
  if (air.lte(0)) return null
  const converted = big(parts.concentration)
    .times(big(21).minus(big(parts.referenceOxygen)))
    .div(air)
  return roundGb8170(converted, places).toFixed(places)
}

/** What HJ 212-2025 sends where a converted value cannot be computed. */
export const notComputable = '9999.99'

/** Least valid data of flue gas, annex D: samples of a minute (interval at most 5 s), minutes of an hour, hours of a day. */
export const gasMinimums = { minute: 12, hour: 45, day: 20 } as const

/** Whether a period of flue gas has enough valid data to count. */
export const isGasPeriodValid = (period: keyof typeof gasMinimums, valid: number): boolean =>
  valid >= gasMinimums[period]
