import { type AccountsCaller, withCallers } from './callers.ts'
import type { Call } from './command.ts'

export { type AccountsCaller, accountsCaller } from './callers.ts'

/** Opens the configured database for a command about accounts, and closes it. Refusals come out as our own errors. */
export const withAccounts = <T>(call: Call, work: (accounts: AccountsCaller) => Promise<T>): Promise<T> =>
  withCallers(call, ({ accounts }) => work(accounts))
