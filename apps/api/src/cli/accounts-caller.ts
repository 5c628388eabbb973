import type { AccountsRouter } from '@workpoints/accounts/server'
import type { Context, Platform } from '@workpoints/core/server'
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

/** Opens the configured database for a command about accounts, and closes it. Refusals come out as our own errors. */
export async function withAccounts<T>(call: Call, work: (accounts: AccountsCaller) => Promise<T>): Promise<T> {
  const config = readConfig()
  const platform = await loadPlatform(config)
  const database = await openConfigured(config, call.streams.err)
  try {
    const { db } = await database.service(platform.halves)
    return await work(accountsCaller(platform, await cliContext(db, platform, config)))
  } catch (thrown) {
    throw plainError(thrown)
  } finally {
    await database.close()
  }
}
