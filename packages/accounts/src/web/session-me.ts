import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { useCallback } from 'react'
import type { createAccounts } from '../server/accounts.ts'
import { useAccountsApi } from './api.ts'

/** Who is signed in, what has to be done first, and what may be done somewhere. */
export type Me = inferRouterOutputs<ReturnType<typeof createAccounts>['router']>['session']['me']

/** For calls of the signing-in itself: they are answered at once, and never wait for somebody to sign in. */
export const direct = { trpc: { context: { direct: true } } } as const

/** Who is signed in; an error that says why when nobody is. */
export function useMe(): UseQueryResult<Me, unknown> {
  return useQuery(useAccountsApi().session.me.queryOptions())
}

/** Asks the server who is signed in now, past what is known here; rejects when nobody is. */
export function useAskMe(): () => Promise<Me> {
  const queryClient = useQueryClient()
  const api = useAccountsApi()
  return useCallback(async () => {
    // The same question of an open page may be waiting for this very answer.
    await queryClient.cancelQueries({ queryKey: api.session.me.queryKey() })
    return queryClient.fetchQuery(api.session.me.queryOptions(undefined, { ...direct, staleTime: 0, retry: false }))
  }, [api, queryClient])
}
