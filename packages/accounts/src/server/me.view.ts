import { type Grant, type RoleRule, roleRules, type Text, today } from '@workpoints/core'
import { type Context, coreDb, listUnits } from '@workpoints/core/server'
import { dbOf } from './accounts-db.ts'

/** A role in words, as its holder reads it: what it is for, how far each action reaches, for which unit, in which modules. */
export interface HeldRole extends Pick<RoleRule, 'title' | 'purpose' | 'reach'> {
  readonly id: string
  readonly role: Grant['role']
  readonly unit: { readonly id: string; readonly name: Text } | null
  /** Null for all modules. */
  readonly plugins: readonly Text[] | null
  readonly until: Grant['until']
}

/** The names of the signed-in person's unit and roles. `unit` is the person's own, or null. */
export async function meInWords(
  ctx: Context,
  unit: string | null,
): Promise<{ readonly unitName: Text | null; readonly roles: readonly HeldRole[] }> {
  const units = await listUnits(coreDb(dbOf(ctx)), { on: today(), asOf: null })
  const nameOf = (id: string): Text => units.get(id)?.name ?? { zh: id, en: id }
  const titleOf = (id: string): Text =>
    ctx.mounted.plugins.find((plugin) => plugin.id === id)?.title ?? { zh: id, en: id }
  const roles = ctx.access.grants.map(({ id, role, unit: held, plugins, until }): HeldRole => {
    const { title, purpose, reach } = roleRules[role]
    return {
      id,
      role,
      title,
      purpose,
      reach,
      unit: held === null ? null : { id: held, name: nameOf(held) },
      plugins: plugins?.map(titleOf) ?? null,
      until,
    }
  })
  return { unitName: unit === null ? null : nameOf(unit), roles }
}
