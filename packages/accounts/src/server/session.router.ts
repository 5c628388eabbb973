import type { Text } from '@workpoints/core'
import { procedureWith, router } from '@workpoints/core/server'
import { z } from 'zod'
import { maxPasswordLength } from '../password-rules.ts'
import { dbOf } from './accounts-db.ts'
import { me } from './me.view.ts'
import { endOwnSession } from './own-session.ts'
import { provePending } from './prove.ts'
import type { Secrets } from './secrets.ts'
import { signIn } from './sign-in.ts'
import type { AccountsTables } from './tables.ts'

const procedure = procedureWith<AccountsTables>()

/** What the sign-in page has to know before anybody is known. */
export interface SignInOptions {
  /** The government sign-on's name, where one is connected. */
  readonly oidc: Text | null
}

/** Signing in and out, and who one is. */
export const sessionRouter = (secrets: Secrets, options: SignInOptions) =>
  router({
    options: procedure.meta({ needs: 'anyone' }).query(async ({ ctx }) => {
      const org = await ctx.db.selectFrom('core.org').select('name').executeTakeFirst()
      return { ...options, org: org?.name ?? null }
    }),

    signIn: procedure
      .meta({ needs: 'anyone' })
      .input(
        z.object({
          username: z.string().trim().toLowerCase().min(1).max(64),
          password: z.string().min(1).max(maxPasswordLength),
        }),
      )
      .mutation(async ({ ctx, input }) => {
        // A session never goes on under another identity: what the browser held before is over.
        const token = await signIn(dbOf(ctx), secrets, { ...input, origin: ctx.origin })
        if (ctx.actor !== null) await endOwnSession(ctx)
        ctx.cookie.set(token)
        return { signedIn: true }
      }),

    /** The second step: a code of the authenticator, or a recovery code. */
    prove: procedure
      .meta({ needs: 'self' })
      .input(z.object({ code: z.string().trim().min(6).max(20) }))
      .mutation(async ({ ctx, input }) => provePending(ctx, secrets, input.code)),

    /** Who is signed in, what has to be done first, and what may be done somewhere. */
    me: procedure.meta({ needs: 'self' }).query(({ ctx }) => me(ctx)),

    signOut: procedure.meta({ needs: 'self' }).mutation(async ({ ctx }) => {
      await endOwnSession(ctx)
      ctx.cookie.clear()
      return { signedOut: true }
    }),
  })
