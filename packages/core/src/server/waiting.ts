import type { Text } from '../index.ts'
import type { Context } from './context.ts'
import type { PlanSummary } from './plan.store.ts'

/** One thing that waits for somebody: worked out from the facts each time it is asked for, so that it is never out of date. */
export interface Waiting {
  /** Equal for the same matter at another time. */
  readonly key: string
  readonly title: Text
  /** One sentence more; empty without. */
  readonly detail: Text
  /** By when, ISO 8601; null without a time. */
  readonly due: string | null
  /** How many things it stands for. */
  readonly count: number
  /** Where it is acted on. */
  readonly href: string
}

/** A matter of a module: something to decide, or something that is out of order. */
export interface ModuleWaiting extends Waiting {
  readonly kind: 'decide' | 'fault'
}

/** Lists what waits for the reader, as far as they may act on it; of a plan, where there is one. It is asked for with every page. */
export type ListWaiting = (ctx: Context, plan: PlanSummary | null) => Promise<readonly ModuleWaiting[]>
