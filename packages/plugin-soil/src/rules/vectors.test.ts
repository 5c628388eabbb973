import { describe, expect, it } from 'vitest'
import {
  type FarmlandUse,
  farmlandSafeUseRate,
  judgeFarmlandSample,
  judgeSiteSample,
  type LandClass,
  plotSafeUseRate,
} from '../index.ts'
import table from './vectors.json' with { type: 'json' }

/** What an example gives; which fields it has says which rule it belongs to. */
interface Given {
  readonly element?: string
  readonly value_mg_kg?: number
  readonly pH?: number
  readonly use?: FarmlandUse
  readonly item?: string
  readonly value?: number
  readonly land?: LandClass
  readonly B?: number
  readonly C?: number
  readonly D?: number
  readonly E?: number
  readonly plots?: readonly { readonly area_mu: number; readonly safe: boolean }[]
}
const vectors = table as readonly { readonly id: string; readonly given: Given; readonly expected: object }[]

const number = (limit: string | null) => (limit === null ? null : Number(limit))

/** The answer of the rule an example belongs to, in the example's own words. */
function answer({ element, use = '其他', item, land = 'II', plots, ...given }: Given): object {
  if (element !== undefined) {
    const judged = judgeFarmlandSample({ element, value: given.value_mg_kg, pH: given.pH, landUse: use })
    const { screening, control, className } = judged
    return { screening: number(screening), control: number(control), class_by_soil_value: className?.zh }
  }
  if (item !== undefined) {
    const { screening, control, resultText, exceedMultiple } = judgeSiteSample({ item, value: given.value, land })
    const limits = { screening: number(screening), control: number(control) }
    return { ...limits, result: resultText?.en, exceed_multiple: exceedMultiple }
  }
  if (plots !== undefined) {
    const measured = plots.map(({ area_mu, safe }) => ({ areaMu: area_mu, safe }))
    const { percent, meets } = plotSafeUseRate({ plots: measured, target: 95 })
    return { rate_percent_by_area: percent, meets_95: meets }
  }
  const { percent, meets } = farmlandSafeUseRate({ B: given.B, C: given.C, D: given.D, E: given.E, target: 93 })
  return { A_percent: percent, meets_93: meets }
}

describe('the worked examples of the soil standards', () => {
  it.each(vectors.map(({ id, ...vector }) => [id, vector] as const))('%s', (_, { given, expected }) => {
    expect(answer(given)).toMatchObject(expected)
  })
})
