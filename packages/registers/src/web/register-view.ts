import { useSearch, useSetSearch } from '@workpoints/core/web'
import { useCallback, useMemo } from 'react'
import { type Condition, Filter, Sort, type ViewBody } from '../filter.ts'

/** How the rows are looked at; it lives in the address, so that a view can be sent to somebody. */
export interface RegisterView extends ViewBody {
  readonly filter: Filter
}

const empty: Filter = { search: '', conditions: [], removed: false }

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The view that an address asks for; what it says wrong is left out. */
export function viewOf(search: Readonly<Record<string, string | undefined>>): RegisterView {
  const conditions = Filter.shape.conditions.safeParse(parsed(search['where']))
  const [column = '', direction] = (search['sort'] ?? '').split(':')
  const sort = Sort.safeParse({ column, direction })
  const columns = search['columns']?.split(',').filter((key) => key !== '')
  return {
    filter: {
      search: search['q'] ?? '',
      conditions: conditions.success ? conditions.data : [],
      removed: search['removed'] === '1',
    },
    sort: sort.success && column !== '' ? sort.data : null,
    group: null,
    columns: columns === undefined || columns.length === 0 ? null : columns,
  }
}

/** What an address says of a view. */
export function searchOf({
  filter,
  sort,
  columns,
}: Pick<RegisterView, 'filter' | 'sort' | 'columns'>): Record<string, string> {
  return {
    q: filter.search,
    where: filter.conditions.length === 0 ? '' : JSON.stringify(filter.conditions),
    removed: filter.removed ? '1' : '',
    sort: sort === null ? '' : `${sort.column}:${sort.direction}`,
    columns: columns?.join(',') ?? '',
  }
}

/** Conditions with that of one column set, or taken away. */
export const withCondition = (
  conditions: readonly Condition[],
  column: string,
  next: Condition | null,
): Condition[] => [...conditions.filter((condition) => condition.column !== column), ...(next === null ? [] : [next])]

/** The view of the address, and how to change it. */
export function useRegisterView() {
  const search = useSearch()
  const setSearch = useSetSearch()
  const view = useMemo(() => viewOf(search), [search])
  const change = useCallback(
    (changes: Partial<RegisterView>) => setSearch(searchOf({ ...view, ...changes })),
    [setSearch, view],
  )
  const where = useCallback(
    (column: string, next: Condition | null) =>
      change({ filter: { ...view.filter, conditions: withCondition(view.filter.conditions, column, next) } }),
    [change, view],
  )
  const clear = useCallback(() => change({ filter: empty }), [change])
  return { view, change, where, clear }
}
