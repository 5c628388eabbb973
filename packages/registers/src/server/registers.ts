import type { Plugin } from '@workpoints/core'
import { type CoreTables, type RegisterSlot, router } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import { calculatorsOf } from './calculators.ts'
import { forgetDemoEntries, insertDemoEntries } from './demo-entries.ts'
import { entryReads } from './entry-read.router.ts'
import { entryWrites } from './entry-write.router.ts'
import { migrations } from './migrations/index.ts'
import { outlineProcedures } from './outline.router.ts'
import type { RegisterHalf } from './register-half.ts'
import { registerProcedures } from './register-procedure.ts'
import { registersDb } from './registers-db.ts'
import { exportProcedures } from './sheet-export.router.ts'
import { importProcedures } from './sheet-import.router.ts'
import { viewProcedures } from './view.router.ts'

/** A plugin's server half, as far as registers look at it. */
export interface WithRegisters {
  readonly plugin: Plugin
  readonly registers?: readonly RegisterSlot[]
}

/** The registers of the mounted plugins' halves. */
const registersOf = (halves: readonly WithRegisters[]): readonly RegisterHalf[] =>
  halves.flatMap((half) => (half.registers ?? []) as readonly RegisterHalf[])

/**
 * The declared ledgers of the mounted plugins: a capability, mounted beside core. Throws where a declaration contradicts its plugin.
 */
export function createRegisters(halves: readonly WithRegisters[]) {
  const slots = registersOf(halves)
  const registers = slots.map(({ register }) => register)
  const twice = registers.find((one, at) => registers.findIndex(({ id }) => id === one.id) !== at)
  if (twice !== undefined) throw new Error(`two registers are called ${twice.id}`)
  const procedures = registerProcedures(slots)
  return {
    id: 'registers' as const,
    migrations,
    calculators: calculatorsOf(new Map(halves.map(({ plugin }) => [plugin.id, plugin])), registers),
    bringDemo: (db: Kysely<CoreTables>, plan: string) => insertDemoEntries(registersDb(db), plan, slots),
    forgetDemo: (db: Kysely<CoreTables>) => forgetDemoEntries(registersDb(db)),
    router: router({
      entry: router({ ...entryReads(procedures), ...entryWrites(procedures) }),
      sheet: router({ ...importProcedures(procedures), ...exportProcedures(procedures) }),
      view: router(viewProcedures(procedures)),
      outline: router(outlineProcedures),
    }),
  }
}
