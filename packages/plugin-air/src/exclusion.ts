import { Day, type Text } from '@workpoints/core'
import { z } from 'zod'

/** What is done about a day that may be left out because of sand dust (环办监测〔2016〕120号). */
export const ExclusionAct = z.enum(['propose', 'approve', 'reject', 'revoke'])
export type ExclusionAct = z.infer<typeof ExclusionAct>

/** Where a day stands by what was last done about it. */
export const exclusionTexts: Readonly<Record<ExclusionAct, Text>> = {
  propose: { zh: '已申报，待审批', en: 'proposed, to be decided' },
  approve: { zh: '已批准剔除', en: 'approved, left out' },
  reject: { zh: '未批准', en: 'not approved' },
  revoke: { zh: '已撤销剔除', en: 'revoked, counted again' },
}

/** What may be done next about a day; `undefined` where nothing was done yet. */
export const nextActs = (last: ExclusionAct | undefined): readonly ExclusionAct[] =>
  last === 'propose' ? ['approve', 'reject'] : last === 'approve' ? ['revoke'] : ['propose']

const Told = (what: string) =>
  z.string().trim().min(1, `请填写${what}`).max(300, '不超过 300 字 / 300 characters at most')

/** A proposal: which days of which units, why, and what proves it. */
export const ProposalFields = z.object({
  from: Day,
  /** The last day; none for a single day. */
  to: Day.optional(),
  units: z.array(z.string().max(40)).min(1, '请至少选择一个县（市、区） / choose at least one county').max(40),
  reason: Told('理由 / give the reason'),
  /** The ministry's or the province's notice, or the stations' record that shows the dust. */
  basis: Told('依据 / say what proves it'),
})
export type ProposalFields = z.infer<typeof ProposalFields>

/** Names the matter that an act belongs to: what somebody proposed in the same words is one, such as a dust spell over several counties. */
export const matterOf = (of: { readonly by: string; readonly reason: string; readonly basis: string }): string =>
  JSON.stringify([of.by, of.reason, of.basis])

/** Days of one proposal: a dust spell is short. */
export const mostDays = 10

/** A decision on days, each named with the number of its last act that was seen. */
export const DecisionFields = z.object({
  days: z
    .array(z.object({ unit: z.string().max(40), day: Day, number: z.number().int().min(1) }))
    .min(1)
    .max(400),
  act: z.enum(['approve', 'reject', 'revoke']),
  reason: Told('理由 / give the reason'),
})
export type DecisionFields = z.infer<typeof DecisionFields>
