import type { AnyTRPCRouter } from '@trpc/server'
import type { Kysely } from 'kysely'
import { accessOf, type Grant, type NotSignedInError, roleRules, today } from '../index.ts'
import {
  type Actor,
  type BringDemo,
  type Context,
  type ForgetDemo,
  type Mounted,
  mountedOf,
  type Origin,
  type SessionCookie,
} from './context.ts'
import { coreHalf } from './core-half.ts'
import type { MigrationHalf } from './database/migrate.ts'
import type { Calculator, ServerHalf } from './define.ts'
import { currentFacts } from './facts.ts'
import { noModule } from './gate.ts'
import { heldBy } from './held.view.ts'
import type { Job } from './job.ts'
import { inOrg } from './org-scope.ts'
import type { CoreTables } from './tables.ts'
import { router } from './trpc.ts'
import type { ListWaiting } from './waiting.ts'

/** What a server runs: the one router with a branch a plugin, the declarations, and the migrations in their order. */
export interface Platform {
  readonly router: AnyTRPCRouter
  readonly mounted: Mounted
  readonly halves: readonly MigrationHalf[]
  readonly calculators: ReadonlyMap<string, NonNullable<ServerHalf['calculators'][string]>>
  /** What is done by itself. */
  readonly jobs: readonly Job[]
}

/** A capability package's server half: a branch of the API that is always on, and its tables. */
export interface Capability extends MigrationHalf {
  readonly router: AnyTRPCRouter
  /** Where it keeps something for the demonstration. */
  readonly forgetDemo?: ForgetDemo
  readonly jobs?: readonly Job[]
  readonly bringDemo?: BringDemo
  /** What it has waiting for people. */
  readonly waiting?: ListWaiting
  /** What it computes for plugins, by the indicators' full ids. */
  readonly calculators?: Readonly<Record<string, Calculator>>
}

/** Puts core, the capabilities and the chosen plugins together. Plain data: what is not in the lists is not there. */
export function mount(plugins: readonly ServerHalf[], capabilities: readonly Capability[] = []): Platform {
  const branches = Object.fromEntries([
    ...capabilities.map((half) => [half.id, half.router] as const),
    ...plugins.map((half) => [half.plugin.id, half.router] as const),
  ])
  const calculators = [
    ...plugins.flatMap((half) =>
      Object.entries(half.calculators).flatMap(([key, calculate]) =>
        calculate === undefined ? [] : [[`${half.plugin.id}.${key}`, calculate] as const],
      ),
    ),
    ...capabilities.flatMap((half) => Object.entries(half.calculators ?? {})),
  ]
  return {
    router: router({ core: coreHalf.router, ...branches }),
    mounted: mountedOf(
      plugins.map((half) => half.plugin),
      {
        capabilities: capabilities.map((half) => half.id),
        computed: calculators.map(([id]) => id),
        forgetDemo: capabilities.flatMap((half) => half.forgetDemo ?? []),
        bringDemo: capabilities.flatMap((half) => half.bringDemo ?? []),
        waiting: [...capabilities.flatMap((half) => half.waiting ?? []), ...plugins.flatMap(waitingOf)],
        held: plugins.flatMap(heldBy),
      },
    ),
    halves: [
      coreHalf,
      ...capabilities,
      ...plugins.map(({ plugin, migrations, appendOnly = [] }) => ({ id: plugin.id, migrations, appendOnly })),
    ],
    calculators: new Map(calculators),
    jobs: capabilities.flatMap(({ jobs = [] }) => jobs),
  }
}

/** What a module has waiting, for those who have it switched on. */
function waitingOf({ plugin, waiting }: ServerHalf): readonly ListWaiting[] {
  if (waiting === undefined) return []
  return [async (ctx, plan) => (ctx.enabled.has(plugin.id) ? await waiting(ctx, plan) : [])]
}

const coreOnly = router({ core: coreHalf.router })

/** Core's procedures called inside the process, with their types and through the same gate. */
export const coreCaller = (ctx: Context) => coreOnly.createCaller(ctx).core

/** Who asks, and how they look at it. */
export interface Asking {
  readonly orgId: string
  readonly actor: Actor | null
  readonly grants: readonly Grant[]
  readonly signedOut?: NotSignedInError | null
  readonly origin?: Origin
  /** The unit through whose eyes; null for one's own. */
  readonly unit?: string | null
  readonly cookie?: SessionCookie
}

const nowhere: Origin = { address: null, agent: null }
const noCookie: SessionCookie = { set: () => undefined, clear: () => undefined }

/**
 * The context of one request: the issuing body's data, what the actor may do, and the modules that are on for the view. Who reads one
 * unit only looks through that unit's eyes. The view of a unit that the actor may not read is noted as `unseen`, and the gate refuses it.
 */
export async function createContext(db: Kysely<CoreTables>, platform: Platform, asking: Asking): Promise<Context> {
  const { orgId, actor, grants, signedOut = null, origin = nowhere, cookie = noCookie } = asking
  const scoped = inOrg(db, orgId)
  const access = accessOf(actor?.pending == null ? grants : [], today())
  const asked = asking.unit ?? null
  const looked = { action: 'read', unit: asked, plugin: null } as const
  const unseen = asked !== null && actor !== null && access.decide(looked) === undefined ? noModule(looked) : null
  const unit = (unseen === null ? asked : null) ?? ownUnit(access.grants)
  const all = platform.mounted.plugins.map((plugin) => plugin.id)
  const on = unit === null ? all : await enabledFor(scoped, unit, all)
  const mine = on.filter((plugin) => access.somewhere('read', plugin))
  const { mounted } = platform
  const enabled = new Set(mine)
  return { db: scoped, orgId, mounted, actor, signedOut, unseen, origin, access, cookie, unit, enabled }
}

/** The unit of somebody whose grants all read that one unit. */
function ownUnit(grants: readonly Grant[]): string | null {
  const [first, ...others] = grants.filter((grant) => roleRules[grant.role].reach.read !== undefined)
  const same = first !== undefined && others.every((grant) => grant.unit === first.unit)
  return same && roleRules[first.role].reach.read === 'own' ? first.unit : null
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
