import { describe, expect, it } from 'vitest'
import {
  eqiChange,
  eqiClass,
  eqiFromParts,
  erosionControlArea,
  forestCover,
  protectedSpeciesRate,
  soilConservationRate,
} from '../index.ts'
import table from './vectors.json' with { type: 'json' }

/** What an example gives; which fields it has says which rule it belongs to. */
interface Given {
  readonly EQI?: number
  readonly pattern?: number
  readonly function?: number
  readonly biodiversity?: number
  readonly stress?: number
  readonly delta?: number
  readonly forest_area_km2?: number
  readonly land_area_km2?: number
  readonly land_km2?: number
  readonly eroded_km2?: number
  readonly species_to_protect?: number
  readonly species_effectively_protected?: number
  readonly target_km2?: number
  readonly by_county_mu?: readonly number[]
}
const vectors = table as readonly { readonly id: string; readonly given: Given; readonly expected: object }[]

/** The answer of the rule an example belongs to, in the example's own words. */
function answer(given: Given): object {
  if (given.EQI !== undefined) return { class: eqiClass({ eqi: given.EQI }).className?.zh }
  if (given.delta !== undefined) return { grade: eqiChange({ delta: given.delta }).grade?.zh }
  if (given.stress !== undefined) {
    const { pattern, biodiversity, stress } = given
    return { EQI: eqiFromParts({ pattern, function: given.function, biodiversity, stress }).eqi }
  }
  if (given.forest_area_km2 !== undefined) {
    const { percent } = forestCover({ forestArea: given.forest_area_km2, landArea: given.land_area_km2 })
    return { cover_percent: percent }
  }
  if (given.eroded_km2 !== undefined)
    return { rate_percent: soilConservationRate({ landArea: given.land_km2, erodedArea: given.eroded_km2 }).percent }
  if (given.species_to_protect !== undefined) {
    const { species_to_protect: speciesToProtect, species_effectively_protected: speciesProtected } = given
    return { rate_percent: protectedSpeciesRate({ speciesToProtect, speciesProtected }).percent }
  }
  const works = (given.by_county_mu ?? []).map((area) => ({ area, unit: '亩' }) as const)
  return { sum_km2: erosionControlArea({ works, targetKm2: given.target_km2 }).sumKm2 }
}

describe('the worked examples of the ecology methods', () => {
  it.each(vectors.map(({ id, ...vector }) => [id, vector] as const))('%s', (_, { given, expected }) => {
    const { note, ...values } = expected as { note?: string }
    expect(answer(given)).toMatchObject(values)
    // A note says in words which unit the example is reckoned in.
    expect(note ?? '1 km2 = 1500 mu').toBe('1 km2 = 1500 mu')
  })
})
