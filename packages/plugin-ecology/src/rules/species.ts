import { type Figure, type Rate, rateOf } from '@workpoints/core'

/**
 * 国家重点保护野生动植物保护率 = species under effective protection ÷ state-protected species that occur here and should be protected × 100,
 * one decimal. It counts species and not individuals. The definition is to be confirmed.
 */
export const protectedSpeciesRate = (input: {
  readonly speciesToProtect: Figure
  readonly speciesProtected: Figure
  readonly target?: Figure
}): Rate => rateOf({ part: input.speciesProtected, whole: input.speciesToProtect, target: input.target })

/** Measures that make a protection effective. */
export const protectionMeasures = {
  reserve: { zh: '自然保护地', en: 'nature reserve' },
  'red-line': { zh: '生态保护红线', en: 'ecological red line' },
  'in-situ': { zh: '就地保护', en: 'protection in situ' },
  'ex-situ': { zh: '迁地保护', en: 'protection ex situ' },
} as const
export type ProtectionMeasure = keyof typeof protectionMeasures

export interface SpeciesEntry {
  /** Scientific or Chinese name; entries of one name are one species. */
  readonly species: string
  readonly measures: readonly ProtectionMeasure[]
}

/** The rate from a list of the species that occur here: a species is protected when any of its entries has a measure. */
export function protectedSpeciesRateOf(input: {
  readonly entries: readonly SpeciesEntry[]
  readonly target?: Figure
}): Rate & { readonly unprotected: readonly string[] } {
  const measured = new Map<string, boolean>()
  for (const { species, measures } of input.entries) {
    const name = species.trim()
    measured.set(name, (measured.get(name) ?? false) || measures.length > 0)
  }
  const unprotected = [...measured].flatMap(([name, isProtected]) => (isProtected ? [] : [name]))
  const speciesProtected = measured.size - unprotected.length
  const rate = protectedSpeciesRate({ speciesToProtect: measured.size, speciesProtected, target: input.target })
  return { ...rate, unprotected }
}
