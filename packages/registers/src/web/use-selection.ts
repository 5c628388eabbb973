import { useMemo, useState } from 'react'
import type { EntryRow } from './register-data.ts'

/** Rows at most that are changed together. */
export const mostSelected = 1000

/** The rows that are chosen, with the versions that were seen. */
export interface Selection {
  readonly rows: readonly EntryRow[]
  readonly has: (id: string) => boolean
  readonly toggle: (row: EntryRow) => void
  /** Takes a row and the one that the keys went on to. */
  readonly extend: (from: EntryRow, to: EntryRow | undefined) => void
  readonly add: (rows: readonly EntryRow[]) => void
  readonly clear: () => void
}

/** Keeps which rows are chosen. */
export function useSelection(): Selection {
  const [chosen, setChosen] = useState<ReadonlyMap<string, EntryRow>>(new Map())
  return useMemo(() => {
    const change = (make: (before: ReadonlyMap<string, EntryRow>) => ReadonlyMap<string, EntryRow>) =>
      setChosen((before) => {
        const next = make(before)
        return next.size > mostSelected ? before : next
      })
    const add = (rows: readonly EntryRow[]) =>
      change((before) => new Map([...before, ...rows.map((row) => [row.id, row] as const)]))
    return {
      rows: [...chosen.values()],
      has: (id) => chosen.has(id),
      add,
      extend: (from, to) => add(to === undefined ? [from] : [from, to]),
      toggle: (row) =>
        change((before) => {
          const next = new Map(before)
          if (!next.delete(row.id)) next.set(row.id, row)
          return next
        }),
      clear: () => change(() => new Map()),
    }
  }, [chosen])
}
