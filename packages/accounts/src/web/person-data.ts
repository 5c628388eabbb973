import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { useCallback } from 'react'
import type { PersonFilter } from '../person-filter.ts'
import type { AccountsRouter } from '../server/accounts.ts'
import { useAccountsApi } from './api.ts'

type Answers = inferRouterOutputs<AccountsRouter>['person']
/** A person as the list shows them. */
export type ListedPerson = Answers['list']['people'][number]
/** A person as the page shows them. */
export type Person = Answers['get']
/** A role that a person holds. */
export type HeldRole = Person['grants'][number]
/** What the forms let choose from. */
export type Choices = Answers['choices']
/** An account that was made or got a new password, with what is shown once. */
export type Issued = Pick<Answers['create'], 'username' | 'password'>
/** Who was imported, with what is shown once. */
export type ImportAnswer = Answers['importCommit']
/** What a file would do. */
export type Preview = Answers['importPreview']

/** A page of the people that fit. */
export const usePeople = (filter: PersonFilter) =>
  useQuery({ ...useAccountsApi().person.list.queryOptions(filter), placeholderData: keepPreviousData })

/** One person, by id. */
export const usePerson = (person: string) =>
  useQuery({ ...useAccountsApi().person.get.queryOptions({ person }), enabled: person !== '' })

/** Units, and the modules that are mounted. */
export const useChoices = () => useQuery(useAccountsApi().person.choices.queryOptions())

/** Asks for the empty table to fill in. */
export function useTemplate(): () => Promise<Answers['importTemplate']> {
  const queryClient = useQueryClient()
  const api = useAccountsApi()
  return useCallback(() => queryClient.fetchQuery(api.person.importTemplate.queryOptions()), [queryClient, api])
}

/** Asks anew for everything about people. */
export function usePeopleChanged(): () => Promise<void> {
  const queryClient = useQueryClient()
  const api = useAccountsApi()
  return useCallback(() => queryClient.invalidateQueries({ queryKey: api.person.pathKey() }), [queryClient, api])
}
