import { type Grant, grantAllows, NotFoundError, roleRules } from '@workpoints/core'
import { type Context, notAllowed } from '@workpoints/core/server'
import type { NoticeActKind } from '../notice.ts'
import { actsAt, isFinal, type NoticeParty, partyOf } from '../notice-flow.ts'
import { type NoticeRow, standingOf, waitsFor } from './notice-standing.ts'

type Addressed = Pick<NoticeRow, 'unit_id' | 'plugin'>

/** What somebody can do with a notice now; the screen shows these and no others. */
export type NoticeAction = NoticeActKind | 'urge' | 'escalate'

/** One answer for a notice that does not exist and for one that the reader may not see. */
export const noNotice = (id: string, refused?: ConstructorParameters<typeof NotFoundError>[2]): NotFoundError =>
  new NotFoundError(
    'reporting.no-notice',
    { zh: `没有编号为“${id}”的督办事项。`, en: `There is no notice "${id}".` },
    refused,
  )

/** The grant by which somebody belongs to a unit and answers for it. */
export const memberGrant = (ctx: Context, unit: string, plugin: string | null): Grant | undefined =>
  ctx.access.grants.find(
    (grant) =>
      grant.unit === unit &&
      (['report', 'review'] as const).some((action) => grantAllows(grant, { action, unit, plugin })),
  )

/** Whether somebody is of the unit that a notice is addressed to. */
export const isAddressee = (ctx: Context, { unit_id: unit, plugin }: Addressed): boolean =>
  memberGrant(ctx, unit, plugin) !== undefined

/** The office and the leaders, who read everything; departments read figures of all, but notices only where they are concerned. */
export const readsAllNotices = (ctx: Context, { unit_id: unit, plugin }: Addressed): boolean =>
  ctx.access.grants.some(
    (grant) =>
      roleRules[grant.role].reach.read === 'all' &&
      roleRules[grant.role].seat !== 'department' &&
      grantAllows(grant, { action: 'read', unit, plugin }),
  )

/** Who may see a notice: the office and leaders; once it was issued, the addressee and the department that leads the task. */
export function seesNotice(ctx: Context, row: Addressed & Pick<NoticeRow, 'lead_unit' | 'number'>): boolean {
  if (readsAllNotices(ctx, row)) return true
  if (row.number === null) return false
  return isAddressee(ctx, row) || (row.lead_unit !== null && memberGrant(ctx, row.lead_unit, row.plugin) !== undefined)
}

/** Throws NotFoundError where the reader may not see the notice, and the trail is told. */
export function requireNoticeVisible(ctx: Context, row: NoticeRow): void {
  if (!seesNotice(ctx, row))
    throw noNotice(row.notice_id, { refused: { action: 'read', unit: row.unit_id, plugin: row.plugin } })
}

const officeAction = { action: 'manage', unit: null, plugin: null } as const

/** The grant by which somebody acts for the office. */
export const officeGrant = (ctx: Context): Grant | undefined => ctx.access.decide(officeAction)

function grantFor(ctx: Context, row: Addressed, party: NoticeParty): Grant | undefined {
  return party === 'office' ? officeGrant(ctx) : memberGrant(ctx, row.unit_id, row.plugin)
}

/** The grant by which somebody does an act. Throws NotAllowedError. */
export function requireParty(ctx: Context, row: Addressed, act: NoticeActKind): Grant {
  const party = partyOf[act]
  const grant = grantFor(ctx, row, party)
  if (grant !== undefined) return grant
  throw notAllowed(party === 'office' ? officeAction : { action: 'report', unit: row.unit_id, plugin: row.plugin })
}

/** What somebody can do with a notice now. */
export function noticeActions(ctx: Context, row: NoticeRow, now: number): NoticeAction[] {
  const acts: NoticeAction[] = actsAt(standingOf(row), now).filter(
    (act) => grantFor(ctx, row, partyOf[act]) !== undefined,
  )
  if (officeGrant(ctx) === undefined || row.number === null || row.state === 'withdrawn') return acts
  if (!isFinal(row.state) && waitsFor(row) === 'unit') acts.push('urge')
  if (row.kind !== 'interview') acts.push('escalate')
  return acts
}
