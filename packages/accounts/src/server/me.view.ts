import { Action, type Grant, type RoleRule, roleRules, type Text, today } from '@workpoints/core'
import { actorOf, type Context, coreDb, listUnits } from '@workpoints/core/server'
import { dbOf } from './accounts-db.ts'
import { getPolicy } from './session.store.ts'

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
async function inWords(
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

/** Who is signed in, what has to be done first, and what may be done somewhere. */
export async function me(ctx: Context) {
  const actor = actorOf(ctx)
  const { policy } = await getPolicy(dbOf(ctx))
  const row = await dbOf(ctx)
    .selectFrom('accounts.session as session')
    .innerJoin('accounts.person as person', 'person.person_id', 'session.person_id')
    .select(['person.person_id', 'person.username', 'person.name', 'person.unit_id', 'person.totp', 'person.demo'])
    .select(['session.method', 'session.expires_at'])
    .where('session.session_id', '=', actor.session ?? '')
    .executeTakeFirstOrThrow()
  return {
    id: row.person_id,
    username: row.username,
    name: row.name,
    unit: row.unit_id,
    demo: row.demo,
    method: row.method,
    pending: actor.pending,
    enrolled: row.totp !== null,
    grants: ctx.access.grants,
    ...(await inWords(ctx, row.unit_id)),
    /** True when every unit's figures may be read; then the plan can be looked at through any unit's eyes. */
    readsAll: ctx.access.readsAll,
    can: Action.options.filter((action) => ctx.access.somewhere(action, null)),
    expiresAt: row.expires_at.toISOString(),
    idleMinutes: policy.idleMinutes,
    minLength: policy.minLength,
  }
}
