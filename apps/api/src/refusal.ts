import { accountsDb, spend } from '@workpoints/accounts/server'
import { WorkpointsError } from '@workpoints/core'
import { appendAudit, auditedBy, type Context } from '@workpoints/core/server'

/** How many refusals one person may collect in a minute before being told to wait: the trail is not to be flooded. */
const refusals = { most: 120, seconds: 60 }

const errorOf = (cause: unknown): WorkpointsError | undefined => {
  const error = cause instanceof Error && cause.cause instanceof WorkpointsError ? cause.cause : cause
  return error instanceof WorkpointsError ? error : undefined
}

/**
 * Puts on the trail that somebody asked for what they may not have, also where the answer says only that there is no such thing.
 * Returns what the client is told: the cause, or that there was too much of it.
 */
export async function recordRefusal(
  ctx: Context | undefined,
  { path, cause }: { readonly path: string; readonly cause: unknown },
): Promise<unknown> {
  const error = errorOf(cause)
  if (ctx?.actor == null || error?.refused === undefined) return cause
  try {
    await spend(accountsDb(ctx.db), { key: `refusals ${ctx.actor.id ?? ''}`, ...refusals })
  } catch (tooMany) {
    return tooMany
  }
  const { action, unit, plugin, subject = null } = error.refused
  await appendAudit(
    ctx.db,
    auditedBy(ctx, {
      kind: 'refusal',
      procedure: path,
      outcome: 'refused',
      reason: error.text,
      subject,
      unit,
      plugin,
      after: { action },
    }),
  )
  return cause
}
