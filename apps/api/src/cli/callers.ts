import type { AccountsRouter } from '@workpoints/accounts/server'
import { type Context, coreCaller, type Platform } from '@workpoints/core/server'
import { readConfig } from '../config.ts'
import { loadPlatform, openConfigured } from '../platform.ts'
import { cliContext } from './cli-context.ts'
import type { Call } from './command.ts'
import { plainError } from './plain-error.ts'

/** The procedures of accounts, called in the process through the same gate as from the browser. */
export type AccountsCaller = ReturnType<AccountsRouter['createCaller']>

/** The platform's branch `accounts`; the one cast that a router made of data needs. */
export const accountsCaller = (platform: Platform, ctx: Context): AccountsCaller =>
  (platform.router.createCaller(ctx) as unknown as { readonly accounts: AccountsCaller }).accounts

/** The procedures that commands call in the process, through the same gate as from the browser. */
export interface Callers {
  readonly core: ReturnType<typeof coreCaller>
  readonly accounts: AccountsCaller
}

/** The callers of a context. */
export const callersOf = (platform: Platform, ctx: Context): Callers => ({
  core: coreCaller(ctx),
  accounts: accountsCaller(platform, ctx),
})

/** Opens the configured database for a command, and closes it. Refusals come out as our own errors. */
export async function withCallers<T>(call: Call, work: (callers: Callers) => Promise<T>): Promise<T> {
  const config = readConfig()
  const platform = await loadPlatform(config)
  const database = await openConfigured(config, call.streams.err)
  try {
    const { db } = await database.service(platform.halves)
    return await work(callersOf(platform, await cliContext(db, platform, config)))
  } catch (thrown) {
    throw plainError(thrown)
  } finally {
    await database.close()
  }
}
