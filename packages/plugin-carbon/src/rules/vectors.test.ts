import { describe, expect, it } from 'vitest'
import { cumulativeFall, electricityEmission, gridFactorFall, nevShare, newEnergyCapacity } from '../index.ts'
import table from './vectors.json' with { type: 'json' }

/** What an example gives; which fields it has says which rule it belongs to. */
interface Given {
  readonly 2022?: number
  readonly 2023?: number
  readonly cumulative_before_percent?: number
  readonly this_year_percent?: number
  readonly new_or_replaced?: number
  readonly of_which_nev?: number
  readonly MWh?: number
  readonly factor_kg_per_kWh?: number
  readonly wind_MW?: number
  readonly solar_MW?: number
  readonly biomass_MW?: number
}
const vectors = table as readonly { readonly id: string; readonly given: Given; readonly expected: object }[]

/** The answer of the rule an example belongs to, in the example's own words. */
function answer(given: Given): object {
  if (given[2022] !== undefined)
    return { fall_percent: gridFactorFall({ before: given[2022], now: given[2023] }).percent }
  if (given.this_year_percent !== undefined) {
    const { cumulative_before_percent: cumulativeBefore, this_year_percent: thisYear } = given
    return { cumulative_percent: cumulativeFall({ cumulativeBefore, thisYear }).percent }
  }
  if (given.new_or_replaced !== undefined) {
    const { percent, meets } = nevShare({ newOrReplaced: given.new_or_replaced, nev: given.of_which_nev, target: 95 })
    return { percent, meets_95: meets }
  }
  if (given.MWh !== undefined)
    return { tCO2: electricityEmission({ MWh: given.MWh, factor: given.factor_kg_per_kWh }).tCO2 }
  const { wind_MW: windMW, solar_MW: solarMW, biomass_MW: biomassMW } = given
  return { sum_10k_kW: newEnergyCapacity({ windMW, solarMW, biomassMW }).sum10kW }
}

describe('the worked examples of the carbon methods', () => {
  it.each(vectors.map(({ id, ...vector }) => [id, vector] as const))('%s', (_, { given, expected }) => {
    // `note` and `not` are remarks on an example and no answer of it.
    const { note: _note, not: _not, ...values } = expected as { note?: string; not?: string }
    expect(answer(given)).toMatchObject(values)
    expect(Object.keys(values).length).toBeGreaterThan(0)
  })
})
