import { cityIdOf, type Day, type Grant, InvalidError, NotAllowedError, today } from '@workpoints/core'
import { type Context, latestUnits, notAllowed, requireAction } from '@workpoints/core/server'
import { mostDays, type ProposalFields } from '../exclusion.ts'
import { air } from '../index.ts'
import { daysFrom } from '../sky/unit-day.ts'

const plugin = air.id

/**
 * The grant by which somebody may propose days of a unit: who reports, corrects or reviews for it, and the departments, which look at the
 * whole city's air. Throws NotAllowedError.
 */
export function proposalGrant(ctx: Context, unit: string): Grant {
  const own = (['report', 'correct', 'review'] as const)
    .map((action) => ctx.access.decide({ action, unit, plugin }))
    .find((grant) => grant !== undefined)
  const department = ctx.access.readsAll
    ? ctx.access.grants.find((grant) => ctx.access.decide({ action: 'report', unit: grant.unit, plugin }) === grant)
    : undefined
  const grant = own ?? department
  if (grant === undefined) throw notAllowed({ action: 'report', unit, plugin })
  return grant
}

const cityNow = async (db: Context['db']): Promise<string> =>
  cityIdOf([...(await latestUnits(db)).values()].map(({ unit }) => unit)) ?? ''

/** Who reviews the city as a whole decides: a county does not decide for itself. Throws NotAllowedError. */
export const decisionGrant = async (ctx: Context, db: Context['db']): Promise<Grant> =>
  requireAction(ctx, { action: 'review', unit: await cityNow(db), plugin })

/** Whether somebody is one of those who decide. */
export const decides = async (ctx: Context): Promise<boolean> =>
  ctx.access.can({ unit: await cityNow(ctx.db), plugin }).includes('review')

/** The days of a proposal; throws InvalidError for a span that is turned round, too long, or not yet over. */
export function proposedDays({ from, to = from }: Pick<ProposalFields, 'from' | 'to'>): Day[] {
  const days = daysFrom(from, to)
  if (days.length > 0 && days.length <= mostDays && to < today()) return days
  throw new InvalidError('air.exclusion-days', {
    zh: `起止日期应先后有序、不超过 ${mostDays} 天，且止于昨天或更早；现为 ${from} 至 ${to}。`,
    en: `From and to must be in order, at most ${mostDays} days, and end by yesterday; given: ${from} to ${to}.`,
  })
}

/** Nobody decides what they proposed themselves. */
export const ownProposal = (): NotAllowedError =>
  new NotAllowedError('air.own-proposal', {
    zh: '剔除申请应由申报人以外的人审批，请由其他审核人员办理。',
    en: 'A proposal is decided by somebody else than who made it.',
  })
