import { z } from 'zod'
import { type Part, Stage } from './submission.ts'

const stages = z
  .array(Stage)
  .refine((list) => new Set(list).size === list.length, { message: '同一环节只能出现一次 / a stage stands once' })

/**
 * Which stages a report passes, per part, and where a module differs. A stage that is not listed is skipped by this rule and by nothing
 * else; each skip is kept in the report's history. `selfReview` says whether the unit's reviewer may accept what the same person sent.
 */
export const ReviewRules = z.object({
  stages: z.object({ county: stages, lead: stages, support: stages }),
  plugins: z.record(z.string(), z.object({ county: stages, lead: stages, support: stages }).partial()),
  selfReview: z.boolean(),
})
export type ReviewRules = z.infer<typeof ReviewRules>

/** County reviewer, lead department, office; a lead's own report passes no second lead, a supporting unit's input ends with the lead. */
export const defaultReviewRules: ReviewRules = {
  stages: { county: ['unit', 'lead', 'office'], lead: ['unit', 'office'], support: ['unit', 'lead'] },
  plugins: {},
  selfReview: false,
}

const order: readonly Stage[] = ['unit', 'lead', 'office']

/** The stages of a report, in their order; without any it is accepted as it is sent. */
export function reviewStages(rules: ReviewRules, { part, plugin }: { part: Part; plugin: string }): readonly Stage[] {
  const listed = rules.plugins[plugin]?.[part] ?? rules.stages[part]
  return order.filter((stage) => listed.includes(stage))
}
