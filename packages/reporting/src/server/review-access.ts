import { type Asked, type Grant, grantAllows, NotAllowedError } from '@workpoints/core'
import { type Context, notAllowed } from '@workpoints/core/server'
import { type ReviewRules, type RoundPhase, takesReports } from '../index.ts'
import type { SubmissionRow } from './submission.store.ts'

/** What somebody can do with a report now; the screen shows these and no others. */
export type SubmissionAction = 'save' | 'send' | 'unchanged' | 'withdraw' | 'correct' | 'accept' | 'return' | 'override'

const held = (ctx: Pick<Context, 'access'>, asked: Asked, isOffice: boolean): Grant | undefined =>
  ctx.access.grants.find((grant) => (grant.role === 'office') === isOffice && grantAllows(grant, asked))

/** The grant by which somebody reviews a report at the stage where it waits; undefined when it is not theirs to review. */
export function reviewerGrant(
  ctx: Pick<Context, 'access'>,
  row: Pick<SubmissionRow, 'stage' | 'unit_id' | 'lead_unit' | 'plugin'>,
) {
  const { stage, unit_id: own, lead_unit: lead, plugin } = row
  if (stage === 'office') return held(ctx, { action: 'review', unit: null, plugin }, true)
  if (stage === null) return undefined
  const unit = stage === 'unit' ? own : lead
  return (
    held(ctx, { action: 'review', unit, plugin }, false) ??
    ctx.access.grants.find(
      (grant) =>
        grant.role === 'office' && grant.unit === unit && grantAllows(grant, { action: 'review', unit, plugin }),
    )
  )
}

/** The grant by which the office decides in the place of a reviewer who does not, with a reason. */
export const overrideGrant = (ctx: Context, { plugin }: Pick<SubmissionRow, 'plugin'>): Grant | undefined =>
  held(ctx, { action: 'manage', unit: null, plugin }, true)

/** The grant by which somebody fills a unit's report. Throws NotAllowedError. */
export function requireFiller(
  ctx: Context,
  { unit_id: unit, plugin }: Pick<SubmissionRow, 'unit_id' | 'plugin'>,
): Grant {
  const asked = { action: 'report', unit, plugin } as const
  const grant = ctx.access.decide(asked)
  if (grant === undefined) throw notAllowed(asked)
  return grant
}

/** Whether somebody belongs to the unit: its drafts are theirs alone. */
export const isOwnReport = (
  ctx: Context,
  { unit_id: unit, plugin }: Pick<SubmissionRow, 'unit_id' | 'plugin'>,
): boolean =>
  (['report', 'review'] as const).some((action) =>
    ctx.access.grants.some((grant) => grant.unit === unit && grantAllows(grant, { action, unit, plugin })),
  )

/** True for who sent the report and may not accept it by the rules. */
export const isOwnVersion = (ctx: Context, row: SubmissionRow, rules: ReviewRules): boolean =>
  row.stage === 'unit' && !rules.selfReview && row.sent_person !== null && row.sent_person === ctx.actor?.id

export const ownReport = (): NotAllowedError =>
  new NotAllowedError('reporting.own-report', {
    zh: '本人报送的内容不能由本人审核，请由本单位其他审核员审核。',
    en: 'You sent this report yourself; another reviewer of the unit has to accept it.',
  })

/** What is known of a report beside its row. */
export interface ActionFacts {
  readonly rules: ReviewRules
  readonly phase: RoundPhase
  /** Whether a reviewer has decided on the version that was sent last. */
  readonly decided: boolean
  /** Whether a correction of it is on its way. */
  readonly underCorrection: boolean
}

/** What somebody can do with a report now. */
export function actionsOn(ctx: Context, row: SubmissionRow, facts: ActionFacts): SubmissionAction[] {
  const actions: SubmissionAction[] = []
  const { unit_id: unit, plugin } = row
  const fills = ctx.access.decide({ action: 'report', unit, plugin }) !== undefined
  const isOpen = row.corrects !== null || takesReports(facts.phase)
  const isEditable = row.not_applicable === null && ['empty', 'draft', 'returned'].includes(row.state)
  if (fills && isEditable && isOpen) actions.push('save', 'send')
  if (fills && isEditable && isOpen && row.corrects === null) actions.push('unchanged')
  if (fills && row.state === 'review' && !facts.decided) actions.push('withdraw')
  if (fills && row.state === 'accepted' && !facts.underCorrection) actions.push('correct')
  if (row.state !== 'review') return actions
  const reviews = reviewerGrant(ctx, row) !== undefined
  if (reviews && !isOwnVersion(ctx, row, facts.rules)) actions.push('accept')
  if (reviews) actions.push('return')
  else if (overrideGrant(ctx, row) !== undefined) actions.push('override')
  return actions
}
