import { keepPreviousData, useQueries } from '@tanstack/react-query'
import type { Filter, Sort } from '../filter.ts'
import { useRegistersApi } from './api.ts'
import { windowSize, windowsOf } from './grid-window.ts'
import { useHere } from './register-context.tsx'
import type { EntryRow } from './register-data.ts'

/** The rows between two places of the list, as far as they have come; undefined where one is still on its way. */
export function useRows(
  asked: { readonly filter: Filter; readonly sort: Sort | null },
  range: { readonly first: number; readonly end: number },
): (index: number) => EntryRow | undefined {
  const { register } = useHere()
  const { entry } = useRegistersApi()
  const offsets = windowsOf(range)
  const answers = useQueries({
    queries: offsets.map((offset) => ({
      ...entry.list.queryOptions({ register: register.id, ...asked, offset, limit: windowSize }),
      placeholderData: keepPreviousData,
    })),
  })
  return (index) => {
    const at = offsets.indexOf(Math.floor(index / windowSize) * windowSize)
    return answers[at]?.data?.rows[index % windowSize]
  }
}
