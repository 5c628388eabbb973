import { type Access, grantAllows } from '@workpoints/core'
import { reviewerGrant } from './review-access.ts'
import type { SubmissionRow } from './submission.store.ts'

/** A unit in a module. */
export interface UnitPlugin {
  readonly unit: string
  readonly plugin: string | null
}

/** Whom an event is told to, by what they may do: nobody is listed by name, so that a role taken away ends it. */
export type Audience =
  /** Who fills for one of the units. */
  | { readonly who: 'fillers'; readonly of: readonly UnitPlugin[] }
  /** Who reviews a report at the stage where it stands. */
  | { readonly who: 'reviewers'; readonly of: Pick<SubmissionRow, 'stage' | 'unit_id' | 'lead_unit' | 'plugin'> }
  /** Everybody who fills or reviews for a unit. */
  | { readonly who: 'unit'; readonly of: readonly UnitPlugin[] }
  /** Who runs the year. */
  | { readonly who: 'office' }
  /** Who looks on from above. */
  | { readonly who: 'leaders' }

const belongs = (access: Access, { unit, plugin }: UnitPlugin, actions: readonly ('report' | 'review')[]): boolean =>
  actions.some((action) =>
    access.grants.some(
      (grant) =>
        grant.unit === unit && grantAllows(grant, { action, unit, plugin: plugin ?? grant.plugins?.[0] ?? null }),
    ),
  )

/** Whether somebody is meant. */
export function isMeant(access: Access, audience: Audience): boolean {
  switch (audience.who) {
    case 'fillers':
      return audience.of.some((one) => belongs(access, one, ['report']))
    case 'unit':
      return audience.of.some((one) => belongs(access, one, ['report', 'review']))
    case 'reviewers':
      return reviewerGrant({ access }, audience.of) !== undefined
    case 'office':
      return access.grants.some(({ role }) => role === 'office')
    case 'leaders':
      return access.grants.some(({ role }) => role === 'leader')
  }
}

/** Whether somebody may read what an event is about; without a unit it is the plan's own, which everybody in it may read. */
export const mayHear = (access: Access, { unit, plugin }: UnitPlugin | { unit: null; plugin: null }): boolean =>
  unit === null ? access.somewhere('read', null) : access.decide({ action: 'read', unit, plugin }) !== undefined
