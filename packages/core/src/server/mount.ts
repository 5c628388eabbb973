import type { AnyTRPCRouter } from '@trpc/server'
import type { Kysely } from 'kysely'
import { today } from '../index.ts'
import { type Context, type Mounted, mountedOf } from './context.ts'
import { coreHalf } from './core-half.ts'
import type { MigrationHalf } from './database/migrate.ts'
import type { ServerHalf } from './define.ts'
import { currentFacts } from './facts.ts'
import { inOrg } from './org-scope.ts'
import type { CoreTables } from './tables.ts'
import { router } from './trpc.ts'

/** What a server runs: the one router with a branch a plugin, the declarations, and the migrations in their order. */
export interface Platform {
  readonly router: AnyTRPCRouter
  readonly mounted: Mounted
  readonly halves: readonly MigrationHalf[]
  readonly calculators: ReadonlyMap<string, NonNullable<ServerHalf['calculators'][string]>>
}

/** Puts core and the chosen plugins together. Plain data: what is not in the list is not there. */
export function mount(plugins: readonly ServerHalf[]): Platform {
  const branches = Object.fromEntries(plugins.map((half) => [half.plugin.id, half.router]))
  const calculators = plugins.flatMap((half) =>
    Object.entries(half.calculators).flatMap(([key, calculate]) =>
      calculate === undefined ? [] : [[`${half.plugin.id}.${key}`, calculate] as const],
    ),
  )
  return {
    router: router({ core: coreHalf.router, ...branches }),
    mounted: mountedOf(plugins.map((half) => half.plugin)),
    halves: [
      { id: coreHalf.id, migrations: coreHalf.migrations },
      ...plugins.map((half) => ({ id: half.plugin.id, migrations: half.migrations })),
    ],
    calculators: new Map(calculators),
  }
}

const coreOnly = router({ core: coreHalf.router })

/** Core's procedures called inside the process, with their types and through the same gate. */
export const coreCaller = (ctx: Context) => coreOnly.createCaller(ctx).core

/** The context of one request: the issuing body's data, and the modules that are on for the unit through whose eyes it looks. */
export async function createContext(
  db: Kysely<CoreTables>,
  platform: Platform,
  { orgId, unit }: { readonly orgId: string; readonly unit: string | null },
): Promise<Context> {
  const scoped = inOrg(db, orgId)
  const all = platform.mounted.plugins.map((plugin) => plugin.id)
  return {
    db: scoped,
    orgId,
    mounted: platform.mounted,
    unit,
    enabled: new Set(unit === null ? all : await enabledFor(scoped, unit, all)),
  }
}

async function enabledFor(db: Kysely<CoreTables>, unit: string, all: readonly string[]): Promise<string[]> {
  const facts = await currentFacts(db, 'core.enablement', {
    of: ['unit_id', 'plugin_id'],
    at: { on: today(), asOf: null },
    where: { unit_id: unit },
  })
  const off = new Set(facts.filter((fact) => !fact.enabled).map((fact) => fact.plugin_id))
  return all.filter((plugin) => !off.has(plugin))
}
