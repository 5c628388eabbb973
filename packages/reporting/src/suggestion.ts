import type { Period, Text } from '@workpoints/core'
import { z } from 'zod'

/** 提醒, 督办, 约谈: what the office sends a unit that lags, in rising weight. */
export const NoticeKind = z.enum(['remind', 'supervise', 'interview'])
export type NoticeKind = z.infer<typeof NoticeKind>

/** What a rule in force proposes for a unit; only a person makes a notice of it. */
export interface Suggestion {
  /** Names the case: the same rule, unit, target and period give the same key, so that one case becomes one notice at most. */
  readonly key: string
  /** The rule set's fact and the rule in it. */
  readonly ruleSet: string
  readonly rule: string
  readonly kind: NoticeKind
  readonly unit: string
  readonly plugin: string
  /** Task number or goal id; null for a rule about the unit as a whole. */
  readonly source: string | null
  readonly target: string | null
  /** The month whose end the rule was applied to. */
  readonly period: Period
  /** Why, in one sentence with the numbers and months it stands on. */
  readonly why: Text
}
