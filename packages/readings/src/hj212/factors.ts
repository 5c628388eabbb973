import type { Text } from '@workpoints/core'
import { airRows } from './factors-air.ts'
import { noiseRows } from './factors-noise.ts'
import { waterRows } from './factors-water.ts'

/** code, Chinese name, English name, code of 2005, unit of concentration, unit of emission, number type; '' for none. */
export type FactorRow = readonly [string, string, string, string, string, string, string]

export interface Factor {
  readonly code: string
  readonly medium: 'water' | 'air' | 'noise'
  readonly name: Text
  /** The code of HJ/T 212-2005, still met in the field; null where the factor is newer. */
  readonly oldCode: string | null
  /** Unit of the concentration or level as the standard prints it; see `doubtfulUnits`. */
  readonly unit: string | null
  /** Unit of the emission `-Cou`. */
  readonly emissionUnit: string | null
  /** `N5.2`: up to five digits before and two after the point. */
  readonly type: string | null
}

const medium = (rows: readonly FactorRow[], kind: Factor['medium']): Factor[] =>
  rows.map(([code, zh, en, oldCode, unit, emissionUnit, type]) => ({
    ...{ code, medium: kind, name: { zh, en }, oldCode: oldCode || null },
    ...{ unit: unit || null, emissionUnit: emissionUnit || null, type: type || null },
  }))

/** Every factor of HJ 212-2017, annex B: 63 of water, 121 of air, 12 of noise, by code. */
export const factors: Readonly<Record<string, Factor>> = Object.fromEntries(
  [...medium(waterRows, 'water'), ...medium(airRows, 'air'), ...medium(noiseRows, 'noise')].map((factor) => [
    factor.code,
    factor,
  ]),
)

const byOldCode = new Map(
  Object.values(factors).flatMap((factor) => (factor.oldCode === null ? [] : [[factor.oldCode, factor] as const])),
)

/** The factor of a code of HJ/T 212-2005 (`011` → w01018), or of a present one. */
export const findFactor = (code: string): Factor | undefined => factors[code] ?? byOldCode.get(code)

/** Whether a value has no more digits than its factor's type; said of the data, never a reason to round or refuse it. */
export function fitsType(value: string, type: string): boolean {
  const [, whole = '0', fraction = '0'] = /^N(\d+)(?:\.(\d+))?$/.exec(type) ?? []
  const [before = '', after = ''] = value.replace(/^[+-]/, '').split('.')
  return before.length <= Number(whole) && after.length <= Number(fraction)
}
