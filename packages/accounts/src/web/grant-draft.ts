import { Role, roleRules } from '@workpoints/core'
import type { GrantFields } from '../person.ts'

/** A role while it is chosen; an empty text is what is not chosen yet. */
export interface GrantDraft {
  readonly role: string
  readonly unit: string
  /** Null for all modules. */
  readonly plugins: readonly string[] | null
  readonly until: string
}

export const emptyDraft: GrantDraft = { role: '', unit: '', plugins: null, until: '' }

/** The rule of the role that is chosen; undefined while none is. */
export function ruleOf({ role }: Pick<GrantDraft, 'role'>) {
  const known = Role.safeParse(role)
  return known.success ? roleRules[known.data] : undefined
}

/** The roles whose work lies outside all modules. */
export const isOfNoModule = (role: string): boolean => role === 'system-admin' || role === 'security-auditor'

/** The role as it is sent, for a unit where it is one of a unit; undefined while no role is chosen. */
export function grantOf({ role, unit, plugins, until }: GrantDraft): GrantFields | undefined {
  const known = Role.safeParse(role)
  if (!known.success) return undefined
  const seated = roleRules[known.data].seat !== 'platform'
  return {
    role: known.data,
    unit: seated && unit !== '' ? unit : null,
    plugins: plugins === null || isOfNoModule(role) ? null : [...plugins],
    until: until === '' ? null : until,
  }
}
