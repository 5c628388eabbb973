import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { useCallback, useMemo } from 'react'
import type { EntryData } from '../entry.ts'
import type { Filter, Sort } from '../filter.ts'
import type { Register } from '../register.ts'
import type { createRegisters } from '../server/registers.ts'
import type { UnitNames } from '../unit-names.ts'
import { useRegistersApi } from './api.ts'

type Answers = inferRouterOutputs<ReturnType<typeof createRegisters>['router']>
/** A row as the list shows it. */
export type EntryRow = Answers['entry']['list']['rows'][number]
/** A row with everything it was. */
export type EntryDetail = Answers['entry']['get']
/** Rows of a unit in a state, counted. */
export type GroupRow = Answers['entry']['groups'][number]
/** The units that a row may belong to. */
export type UnitChoice = Answers['entry']['choices']['units'][number]
/** What a file would do. */
export type SheetPreview = Answers['sheet']['preview']
/** A view that somebody keeps. */
export type SavedView = Answers['view']['list'][number]

/** Which rows are looked at. */
export interface EntriesAsked {
  readonly filter?: Partial<Filter>
  readonly sort?: Sort | null
  readonly offset?: number
  readonly limit?: number
}

const idOf = ({ id: register }: Pick<Register<EntryData>, 'id'>) => ({ register })

/** A window of a register's rows. */
export function useEntries(
  register: Pick<Register, 'id'>,
  { filter = {}, sort = null, offset = 0, limit = 100 }: EntriesAsked = {},
) {
  const asked = { ...idOf(register), filter, sort, offset, limit }
  return useQuery({ ...useRegistersApi().entry.list.queryOptions(asked), placeholderData: keepPreviousData })
}

/** A register's rows counted by unit and state. */
export function useGroups(register: Pick<Register, 'id'>, filter: Partial<Filter> = {}) {
  return useQuery({
    ...useRegistersApi().entry.groups.queryOptions({ ...idOf(register), filter }),
    placeholderData: keepPreviousData,
  })
}

/** One row with its history. */
export const useEntry = (register: Pick<Register, 'id'>, entry: string) =>
  useQuery({ ...useRegistersApi().entry.get.queryOptions({ ...idOf(register), entry }), enabled: entry !== '' })

/** The units of a register's rows, and those that the reader may write for. */
export function useChoices(register: Pick<Register, 'id'>) {
  return useQuery({ ...useRegistersApi().entry.choices.queryOptions(idOf(register)), staleTime: 300_000 })
}

/** Units as cells name them, in the reader's language. */
export function useUnitNames(units: readonly UnitChoice[] | undefined, language: 'zh' | 'en'): UnitNames {
  return useMemo(() => {
    const named = new Map((units ?? []).map(({ id, name }) => [id, name[language]]))
    return { find: () => undefined, nameOf: (id) => named.get(id) ?? id, units: [] }
  }, [units, language])
}

/** Asks anew for everything that a change of rows may have moved, the judgements among it. */
export function useRowsChanged(): () => Promise<void> {
  const client = useQueryClient()
  return useCallback(() => client.invalidateQueries(), [client])
}
