import type { Kysely } from 'kysely'
import {
  type Access,
  type Indicator,
  indicatorsOf,
  type NotFoundError,
  type NotSignedInError,
  type Plugin,
} from '../index.ts'
import type { HeldRow } from './held.view.ts'
import { judgingVersion } from './judging-version.ts'
import type { CoreTables } from './tables.ts'
import type { ListWaiting } from './waiting.ts'

/** Who is asking. */
export interface Actor {
  /** The person; null for the command line and for the program itself. */
  readonly id: string | null
  /** As facts and the audit trail name it: `李明（zhanggong-1）`, `命令行（root）`. */
  readonly name: string
  readonly session: string | null
  /** What has to be done before anything else may be: the first password change, the second factor. */
  readonly pending: 'password' | 'second-factor' | 'enrolment' | null
}

/** Where a request came from. */
export interface Origin {
  readonly address: string | null
  /** What the browser calls itself. */
  readonly agent: string | null
}

/** The browser's end of a session. Whoever answers the request keeps or drops the token; in-process callers have none. */
export interface SessionCookie {
  set(token: string): void
  clear(): void
}

/** What every procedure is given: one issuing body's data, who asks and what they may do, and through whose eyes it is looked at. */
export interface Context {
  /** Scoped to the issuing body; procedures open transactions on it, stores take the handle they are given. */
  readonly db: Kysely<CoreTables>
  readonly orgId: string
  readonly mounted: Mounted
  /** Null when nobody is signed in. */
  readonly actor: Actor | null
  /** Why nobody is, where a session was shown that is over. */
  readonly signedOut: NotSignedInError | null
  /** Why the view that was asked for is not given: the actor may not read that unit, or there is none. Null for a view that is. */
  readonly unseen: NotFoundError | null
  readonly origin: Origin
  readonly access: Access
  readonly cookie: SessionCookie
  /** Unit whose view this is; null is the issuing office, which sees everything mounted. */
  readonly unit: string | null
  /** Plugins that are on for that view and that the actor may read. */
  readonly enabled: ReadonlySet<string>
}

/** The plugins of this deployment and what they declare. */
export interface Mounted {
  readonly plugins: readonly Plugin[]
  /** Branches of the API that are neither core nor a plugin, and always on: accounts, reporting … */
  readonly capabilities: ReadonlySet<string>
  readonly indicators: ReadonlyMap<string, Indicator>
  /** Indicators that a module computes itself: nobody is asked for them. */
  readonly computed: ReadonlySet<string>
  /** What else goes when the demonstration does. */
  readonly forgetDemo: readonly ForgetDemo[]
  /** What else comes with it. */
  readonly bringDemo: readonly BringDemo[]
  /** What waits for the reader beside what reporting knows of. */
  readonly waiting: readonly ListWaiting[]
  /** Where the phrases of the modules' tasks are held. */
  readonly held: readonly HeldRow[]
  /** Names the rules of judging; see `judgingVersion`. */
  readonly judging: string
}

/** Takes away what a capability keeps for a plan's demonstration, in the transaction that takes its figures away. */
export type ForgetDemo = (db: Kysely<CoreTables>, plan: string) => Promise<void>

/** Records what a capability keeps for a plan's demonstration, in the transaction that brings its figures, after them. */
export type BringDemo = (db: Kysely<CoreTables>, plan: string, mounted: Mounted) => Promise<void>

/** What is mounted beside the plugins and what they compute. */
export interface MountedBeside {
  readonly capabilities?: readonly string[]
  readonly computed?: Iterable<string>
  readonly forgetDemo?: readonly ForgetDemo[]
  readonly bringDemo?: readonly BringDemo[]
  readonly waiting?: readonly ListWaiting[]
  readonly held?: readonly HeldRow[]
}

/** Gathers what the mounted plugins declare, in the order of the plan's areas. */
export function mountedOf(
  plugins: readonly Plugin[],
  { capabilities = [], computed = [], forgetDemo = [], bringDemo = [], waiting = [], held = [] }: MountedBeside = {},
): Mounted {
  const ordered = plugins.toSorted((a, b) => (a.area ?? 99) - (b.area ?? 99) || a.id.localeCompare(b.id))
  const indicators = new Map(ordered.flatMap(indicatorsOf).map((indicator) => [indicator.id, indicator]))
  return {
    plugins: ordered,
    capabilities: new Set(capabilities),
    indicators,
    computed: new Set(computed),
    forgetDemo,
    bringDemo,
    waiting,
    held,
    judging: judgingVersion(indicators.values()),
  }
}
