import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { useRegistersApi } from './api.ts'
import { windowSize, windowsOf } from './grid-window.ts'
import { useHere } from './register-context.tsx'
import type { EntryRow } from './register-data.ts'
import type { RegisterView } from './register-view.ts'
import { mostSelected, type Selection } from './use-selection.ts'

/** Choosing rows by their boxes. */
export interface Picks {
  /** Chooses a row or lets it go; with Shift, all rows from the one before to this one are chosen. */
  readonly pick: (index: number, row: EntryRow, isRange: boolean) => void
  /** Chooses the rows that fit, as many as can be changed together; lets all go if any is chosen. */
  readonly pickAll: () => void
}

/** Chooses rows of the list one by one, from one to another, or all that fit, also those that were never in sight. */
export function usePicks(view: RegisterView, total: number, selection: Selection): Picks {
  const { register } = useHere()
  const { entry } = useRegistersApi()
  const client = useQueryClient()
  const last = useRef<number>(undefined)

  const addBetween = async (first: number, end: number) => {
    const asked = { register: register.id, filter: view.filter, sort: view.sort, limit: windowSize }
    const windows = await Promise.all(
      windowsOf({ first, end }).map(async (offset) => {
        const { rows } = await client.fetchQuery({
          ...entry.list.queryOptions({ ...asked, offset }),
          staleTime: Number.POSITIVE_INFINITY,
        })
        return rows.filter((_, index) => offset + index >= first && offset + index < end)
      }),
    )
    selection.add(windows.flat())
  }
  return {
    pick: (index, row, isRange) => {
      const from = last.current
      last.current = index
      if (!isRange || from === undefined) return selection.toggle(row)
      void addBetween(Math.min(from, index), Math.max(from, index) + 1)
    },
    pickAll: () => {
      last.current = undefined
      if (selection.rows.length > 0) selection.clear()
      else void addBetween(0, Math.min(total, mostSelected))
    },
  }
}
