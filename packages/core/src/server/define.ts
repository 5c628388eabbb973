import type { AnyTRPCRouter } from '@trpc/server'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { HeldPhrase, Observation, Period, Plugin, Text } from '../index.ts'
import type { ListWaiting } from './waiting.ts'

/** Computes an indicator from the plugin's own tables for one unit and period; null when there is nothing to compute from. */
export type Calculator = (
  // oxlint-disable-next-line typescript/no-explicit-any -- each plugin knows its own tables, the contract cannot.
  db: Kysely<any>,
  at: { readonly unit: string; readonly period: Period },
) => Promise<Pick<Observation, 'value' | 'numerator' | 'denominator' | 'weight'> | null>

type Names<P extends Plugin> = P['indicators'][number]['key']

/** The half of a plugin that runs in Node. */
export interface ServerHalf<P extends Plugin = Plugin, R extends AnyTRPCRouter = AnyTRPCRouter> {
  readonly plugin: P
  readonly router: R
  /** In the order of their names; run in the plugin's own schema, never edited after release. */
  readonly migrations: Readonly<Record<string, Migration>>
  /** Indicators that the plugin computes itself; the others are reported. */
  readonly calculators: { readonly [I in Names<P>]?: Calculator }
  /** Tables of `migrations` that are only ever added to: the application may neither change nor delete their rows. */
  readonly appendOnly?: readonly string[]
  /** What waits for people in its matters, shown in their to-do lists. */
  readonly waiting?: ListWaiting
  /** Declared ledgers, for the capability that keeps them; core does not look inside. */
  readonly registers?: readonly RegisterSlot[]
  /** Where the phrases of its tasks are held, in its ledgers. */
  readonly held?: readonly HeldPhrase[]
  /** What it makes of series and brings for the demonstration, for the capability that keeps them; core does not look inside. */
  readonly readings?: ReadingsSlot | readonly ReadingsSlot[]
}

/** What core knows of a plugin's ledger. */
export interface RegisterSlot {
  readonly register: { readonly id: string; readonly plugin: string; readonly path: string; readonly title: Text }
}

/** What core knows of a plugin's part in readings. */
export interface ReadingsSlot {
  readonly plugin: string
}

/** Declares a plugin's server half; a misspelt calculator does not compile. */
export function defineServer<P extends Plugin, R extends AnyTRPCRouter>(half: ServerHalf<P, R>): ServerHalf<P, R> {
  return half
}
