import { big, type DecimalLike } from '@workpoints/core'
import { factors } from './factors.ts'

/** Concentrations in water as the smallest of them: ng/L. */
const perNanogram: Readonly<Record<string, string>> = {
  'ng/L': '1',
  'ug/L': '1000',
  'mg/L': '1000000',
  'g/L': '1000000000',
}
/** Concentrations in air: ng/m³. */
const perNanogramAir: Readonly<Record<string, string>> = { 'ng/m3': '1', 'ug/m3': '1000', 'mg/m3': '1000000' }

/** One spelling of a unit: μg/L, µg/L and ug/L are the same; ³ is 3. */
export const plainUnit = (unit: string): string => unit.replace(/[μµ]/g, 'u').replace(/³/g, '3').trim()

/**
 * Converts a concentration exactly, water to water or air to air; null between other units. Limits are in mg/L while
 * HJ 212 sends mercury, cadmium, lead, hexavalent chromium and arsenic of works (w2011x) in ug/L and thallium in ng/L.
 */
export function convertUnit(value: DecimalLike, from: string, to: string): string | null {
  for (const table of [perNanogram, perNanogramAir]) {
    const [a, b] = [table[plainUnit(from)], table[plainUnit(to)]]
    if (a !== undefined && b !== undefined) return big(value).times(a).div(b).toFixed()
  }
  return plainUnit(from) === plainUnit(to) ? big(value).toFixed() : null
}

/**
 * The unit in which a factor is sent: the station's own where it is set, else the standard's. The table of air prints
 * ng/m³ for ammonia and particles while ambient stations send ug/m³, so those must be set for each station.
 */
export const unitOfFactor = (code: string, own: Readonly<Record<string, string>> = {}): string | null =>
  own[code] ?? factors[code]?.unit ?? null

/** A factor's value in mg/L for comparison with a limit; null where its unit is unknown or none of water. */
export function milligramsPerLitre(
  code: string,
  value: DecimalLike,
  own: Readonly<Record<string, string>> = {},
): string | null {
  const unit = unitOfFactor(code, own)
  return unit === null ? null : convertUnit(value, unit, 'mg/L')
}

/** Factors whose unit must be set for each station: the printed unit is not what stations send. */
export const doubtfulUnits: readonly string[] = ['a21001', 'a34001', 'a34002', 'a34004', 'a34005', 'a05024']
