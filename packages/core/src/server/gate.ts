import { type Action, type Asked, type Grant, NotAllowedError, NotFoundError, NotSignedInError } from '../index.ts'
import type { Actor, Context } from './context.ts'

/** Whom a procedure serves: holders of an action (or of one of several), everybody who is signed in about themselves, or anyone at all. */
export type Needs = Action | readonly Action[] | 'self' | 'anyone'

const pendingText = {
  password: { zh: '请先修改初始密码，再继续使用。', en: 'Change the password you were given before going on.' },
  'second-factor': { zh: '请先输入动态口令。', en: 'Enter the code of your second factor first.' },
  enrolment: {
    zh: '您的角色要求使用动态口令，请先完成绑定。',
    en: 'Your role requires a second factor; set it up first.',
  },
} as const

function requirePerson({ actor, signedOut }: Context): Actor {
  if (actor === null)
    throw signedOut ?? new NotSignedInError('core.not-signed-in', { zh: '请先登录。', en: 'Please sign in.' })
  return actor
}

/**
 * Lets a call to a procedure of `owner` (core, a capability or a plugin) pass, or throws: NotFoundError for a plugin that is off for
 * this view, NotSignedInError, NotAllowedError. A procedure that does not say whom it serves serves nobody.
 */
export function passGate(
  ctx: Context,
  { path, needs }: { readonly path: string; readonly needs: Needs | undefined },
): void {
  const [owner = ''] = path.split('.')
  if (needs === undefined) throw new Error(`the procedure ${path} does not say whom it serves (meta.needs)`)
  if (needs === 'anyone') return
  const { pending } = requirePerson(ctx)
  if (needs !== 'self' && pending !== null) throw new NotAllowedError(`core.pending-${pending}`, pendingText[pending])
  if (needs !== 'self' && ctx.unseen !== null) throw ctx.unseen
  const plugin = owner === 'core' || ctx.mounted.capabilities.has(owner) ? null : owner
  if (plugin !== null && !ctx.enabled.has(plugin)) throw noModule(notMine(ctx, plugin))
  if (needs === 'self') return
  const actions = typeof needs === 'string' ? [needs] : needs
  const [action] = actions
  if (action !== undefined && !actions.some((one) => ctx.access.somewhere(one, plugin)))
    throw notAllowed({ action, unit: null, plugin })
}

/**
 * The answer for a module that is not mounted, not enabled for the view, or not among the actor's, and for the view of a unit that is not
 * the actor's to see; `refused` where it is there and the trail is to know.
 */
export const noModule = (refused?: Asked): NotFoundError =>
  new NotFoundError(
    'core.not-found',
    { zh: '没有找到，或本单位未启用该模块。', en: 'Not found, or the module is not enabled for this unit.' },
    refused === undefined ? {} : { refused },
  )

/** What is refused where a module is mounted and none of the actor's grants reads it; a module that is switched off is no refusal. */
function notMine({ mounted, access, unit }: Context, plugin: string): Asked | undefined {
  const isMounted = mounted.plugins.some(({ id }) => id === plugin)
  return isMounted && !access.somewhere('read', plugin) ? { action: 'read', unit, plugin } : undefined
}

/** One answer for a unit that does not exist and for one that the reader may not see; the trail tells them apart. */
export function noUnit(id: string, refused?: Asked): NotFoundError {
  const text = { zh: `没有编号为“${id}”的单位。`, en: `There is no unit "${id}".` }
  return new NotFoundError('core.no-unit', text, refused === undefined ? {} : { refused })
}

/** The answer to somebody who may see a thing but not do this to it. */
export const notAllowed = (refused: Asked): NotAllowedError =>
  new NotAllowedError(
    'core.not-allowed',
    {
      zh: '您的账号没有进行此项操作的权限。如确需办理，请联系系统管理员。',
      en: 'Your account may not do this. Ask the system administrator if you need to.',
    },
    { refused },
  )

/** The grant that allows it; throws NotAllowedError `core.not-allowed` when none does. */
export function requireAction(ctx: Context, asked: Asked): Grant {
  const grant = ctx.access.decide(asked)
  if (grant === undefined) throw notAllowed(asked)
  return grant
}

/** Whether the actor may see a unit's own figures in a plugin. */
export const mayRead = (ctx: Context, unit: string, plugin: string | null = null): boolean =>
  ctx.access.readsAll || ctx.access.decide({ action: 'read', unit, plugin }) !== undefined

/** Who acts, for the facts a change records. Throws NotSignedInError when nobody is signed in. */
export const actorOf = requirePerson
