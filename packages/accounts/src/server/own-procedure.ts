import { actorOf, procedureWith } from '@workpoints/core/server'
import { z } from 'zod'
import { maxPasswordLength } from '../password-rules.ts'
import { notYet } from './self-errors.ts'
import type { AccountsTables } from './tables.ts'

/** A password as it is typed to be judged. */
export const Password = z.string().min(1).max(maxPasswordLength)

/** Who has not yet given the second factor sees and changes nothing of the account: the password alone does not say who it is. */
export const ownProcedure = procedureWith<AccountsTables>()
  .meta({ needs: 'self' })
  .use(({ ctx, next }) => {
    if (actorOf(ctx).pending === 'second-factor') throw notYet()
    return next()
  })
