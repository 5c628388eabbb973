import { CommandKey, command, coreDb, listAudit, procedureWith, requireAction, router } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import { defaultPolicy, Policy } from '../policy.ts'
import { accountsDb, dbOf } from './accounts-db.ts'
import { countUnenrolled, replacePolicy } from './policy.store.ts'
import { getPolicy } from './session.store.ts'
import type { AccountsTables } from './tables.ts'

const procedure = procedureWith<AccountsTables>().meta({ needs: 'administer' })

/** Who changed the settings last, from the trail; null while they are those of a new installation. */
async function lastChange(db: Kysely<AccountsTables>): Promise<{ by: string; at: string } | null> {
  const [entry] = await listAudit(coreDb(db), { subject: 'policy', kinds: ['change'], limit: 1 })
  return entry === undefined ? null : { by: entry.actor.name, at: entry.at }
}

/** How people sign in here. */
export const policyRouter = router({
  get: procedure.query(async ({ ctx }) => {
    const db = dbOf(ctx)
    const { policy, version } = await getPolicy(db)
    const [unenrolled, changed] = await Promise.all([countUnenrolled(db), lastChange(db)])
    return { policy, version, defaults: defaultPolicy, unenrolled, changed }
  }),

  /** Replaces the settings that were seen as `version`; they count from everybody's next request on. */
  update: procedure
    .input(CommandKey.extend({ policy: Policy, version: z.number().int().min(0) }))
    .mutation(({ ctx, input }) =>
      command(ctx, { key: input.key, procedure: 'accounts.policy.update' }, async (trx, note) => {
        const grant = requireAction(ctx, { action: 'administer', unit: null, plugin: null })
        const { before, version } = await replacePolicy(accountsDb(trx), input)
        note({ subject: 'policy', grant, before, after: input.policy })
        return { version }
      }),
    ),
})
