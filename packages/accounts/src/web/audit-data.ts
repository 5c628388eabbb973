import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { AuditFilter, AuditKind, AuditOutcome } from '@workpoints/core'
import { useSearch } from '@workpoints/core/web'
import { useMemo } from 'react'
import type { AccountsRouter } from '../server/accounts.ts'
import { useAccountsApi } from './api.ts'

type Answers = inferRouterOutputs<AccountsRouter>['audit']

/** An entry as the list shows it. */
export type AuditLine = Answers['list']['entries'][number]
/** One entry whole. */
export type AuditDetails = Answers['get']
/** How the trail stands. */
export type AuditStatus = Answers['status']
/** What the filters let choose from. */
export type AuditChoices = Answers['filters']

/** What of the address narrows the list, by the names it has there. */
export const filterKeys = ['text', 'from', 'to', 'kind', 'actor', 'unit', 'procedure', 'subject', 'outcome'] as const

const numberOf = (text: string | undefined): number | undefined => {
  const number = Number(text)
  return Number.isInteger(number) && number > 0 ? number : undefined
}

/** The filter that the address asks for; what is no day, kind or outcome is left out. */
export function filterOf(search: Readonly<Record<string, string>>): AuditFilter {
  const { text, from, to, kind, actor, unit, procedure, subject, outcome } = search
  const kinds = AuditKind.safeParse(kind)
  const parts: Readonly<Record<string, unknown>> = {
    text: text?.slice(0, 200),
    from,
    to,
    actor,
    unit,
    procedure,
    subject,
    outcome: AuditOutcome.safeParse(outcome).data,
    kinds: kinds.success ? [kinds.data] : undefined,
  }
  const given = Object.entries(parts).filter(
    ([key, value]) => value !== undefined && value !== '' && AuditFilter.safeParse({ [key]: value }).success,
  )
  return Object.fromEntries(given) as AuditFilter
}

/** The filter in the address, the page of the list and the entry that is open. */
export function useAuditSearch() {
  const search = useSearch()
  return useMemo(
    () => ({
      filter: filterOf(search),
      isFiltered: filterKeys.some((key) => search[key] !== undefined),
      before: numberOf(search['before']),
      entry: numberOf(search['entry']),
    }),
    [search],
  )
}

/** A page of the entries that fit; the last one stays until the next has come. */
export function useAuditList() {
  const { filter, before } = useAuditSearch()
  const input = { ...filter, ...(before === undefined ? {} : { before }), limit: 50 }
  return useQuery({ ...useAccountsApi().audit.list.queryOptions(input), placeholderData: keepPreviousData })
}
