import { guangyuan } from './rule-examples/guangyuan.ts'
import { sanming } from './rule-examples/sanming.ts'
import { standard } from './rule-examples/standard.ts'
import { suqian } from './rule-examples/suqian.ts'
import { yinchuan } from './rule-examples/yinchuan.ts'
import type { RuleSet } from './rule-set.ts'

/** What an office can begin its own rule set with: ours, and those that four cities published. */
export const ruleExamples = { standard, yinchuan, guangyuan, sanming, suqian } satisfies Readonly<
  Record<string, RuleSet>
>

export type RuleExample = keyof typeof ruleExamples
