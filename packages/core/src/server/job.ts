import type { Kysely } from 'kysely'
import type { Grant } from '../index.ts'
import type { Actor, Context, Mounted } from './context.ts'
import type { CoreTables } from './tables.ts'

/** What a job is given when it runs. */
export interface JobWork {
  /** Scoped to the issuing body; a job opens its own transactions. */
  readonly db: Kysely<CoreTables>
  readonly orgId: string
  readonly mounted: Mounted
  /** The moment it counts as run at. */
  readonly now: Date
  /** The context in which somebody would be answered: what is made for a person is made of what they may read. */
  readonly as: (actor: Actor, grants: readonly Grant[]) => Promise<Context>
}

/**
 * Something that is done without anybody asking, by whichever server is there. A job may run twice: a server killed in the middle of it
 * leaves it to another, so what it does has to be the same done once or again.
 */
export interface Job {
  /** `reporting.remind`: its owner, and what it does. */
  readonly name: string
  /** When it runs by itself, as five fields of cron in China's time; without one it runs when it is asked for. */
  readonly schedule?: string
  /** Seconds after which a run counts as lost with its server and is begun again, 300. */
  readonly lease?: number
  readonly run: (work: JobWork) => Promise<void>
}

/** Asks for a run of a job in the transaction that `db` is: what is rolled back is not run. Several before it begins are one run. */
export type Enqueue = (db: Kysely<CoreTables>, job: string) => Promise<void>
