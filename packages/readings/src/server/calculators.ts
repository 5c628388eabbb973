import { indicatorsOf, type Plugin, periodEnd, today } from '@workpoints/core'
import { type Calculator, coreDb, listUnits } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import type { ReadingsHalf } from './readings-half.ts'
import type { ReadingsTables } from './tables.ts'

/**
 * A calculator for each indicator that the halves compute, by its full id. Throws for one that its plugin does not declare, and for a
 * plugin that is not mounted.
 */
export function calculatorsOf(
  plugins: ReadonlyMap<string, Plugin>,
  halves: readonly ReadingsHalf[],
): Record<string, Calculator> {
  const made: Record<string, Calculator> = {}
  for (const half of halves) {
    const plugin = plugins.get(half.plugin)
    if (plugin === undefined) throw new Error(`readings belong to ${half.plugin}, a plugin that is not mounted`)
    const declared = new Set(indicatorsOf(plugin).map(({ id }) => id))
    for (const key of half.indicators) {
      const id = `${half.plugin}.${key}`
      if (!declared.has(id)) throw new Error(`readings compute ${id}, which is not declared`)
      made[id] = calculatorOf(half, key)
    }
  }
  return made
}

const calculatorOf =
  (half: ReadingsHalf, key: string): Calculator =>
  async (db: Kysely<ReadingsTables>, { unit, period }) => {
    const known = await listUnits(coreDb(db), { on: today(), asOf: null })
    const asked = {
      year: Number(period.slice(0, 4)),
      periods: [period],
      through: periodEnd(period),
      units: [unit],
      known,
    }
    const found = await half.figures(db, asked)
    return found.find((one) => one.indicator === key && one.unit === unit && one.period === period)?.figure ?? null
  }
