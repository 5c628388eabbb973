import { indicatorsOf, type Plugin } from '@workpoints/core'
import type { Calculator } from '@workpoints/core/server'
import { type Count, countFault, countFor, type Register } from '../index.ts'
import { countedEntries } from './recount.ts'

/**
 * A calculator for each count of the registers, by the indicators' full ids: it counts all rows again, whenever it is asked.
 * Throws for a count that does not fit the indicator its plugin declares, and for an indicator that two registers count.
 */
export function calculatorsOf(
  plugins: ReadonlyMap<string, Plugin>,
  registers: readonly Register[],
): Record<string, Calculator> {
  const made: Record<string, Calculator> = {}
  for (const register of registers) {
    const plugin = plugins.get(register.plugin)
    if (plugin === undefined) throw new Error(`register ${register.id} belongs to a plugin that is not mounted`)
    const declared = new Map(indicatorsOf(plugin).map((indicator) => [indicator.id, indicator]))
    for (const count of register.counts) {
      const id = `${register.plugin}.${count.indicator}`
      const fault = countFault(count, declared.get(id))
      if (fault !== undefined) throw new Error(`register ${register.id} ${fault}`)
      if (made[id] !== undefined) throw new Error(`two registers count for ${id}`)
      made[id] = async (db, { unit, period }) => {
        const entries = await countedEntries(db, register, { units: isOfAll(count) ? null : [unit] })
        // Who keeps no ledger is asked for the figure: nothing is counted for it, not even that there is none.
        return entries.length === 0 ? null : countFor(count, entries, period)
      }
    }
  }
  return made
}

/** Whether a figure stands on the rows of all units, and not on those of the one asked for. */
const isOfAll = ({ whom, rows }: Count<never>): boolean => whom === 'city' && rows === undefined
