import { createSlice } from '@workpoints/core/web'
import type { createAccounts } from '../server/accounts.ts'

/** The accounts' slice of the API. */
export const useAccountsApi = createSlice<ReturnType<typeof createAccounts>['router']>('accounts')
