import { useMutation } from '@tanstack/react-query'
import { commandKey, errorDetail, useText } from '@workpoints/core/web'
import { useCallback, useRef, useState } from 'react'
import { useRegistersApi } from './api.ts'
import { useHere } from './register-context.tsx'
import { useRowsChanged } from './register-data.ts'

/** A row and the version that was seen of it. */
export interface SeenRow {
  readonly id: string
  readonly version: number
}

export type CellTexts = Readonly<Record<string, string>>

/** What was refused because somebody else was quicker. */
export interface Clash {
  readonly id: string
  readonly cells: CellTexts
  readonly error: unknown
}

/** Changing cells of rows: each change is sent once, can be taken back, and a clash with another's is kept to be decided. */
export function useEntryChange() {
  const t = useText()
  const { register, say } = useHere()
  const changed = useRowsChanged()
  const { entry } = useRegistersApi()
  const { mutateAsync } = useMutation(entry.update.mutationOptions())
  const [clash, setClash] = useState<Clash>()
  const waiting = useRef(0)
  const save = useCallback(
    async (rows: readonly SeenRow[], cells: CellTexts, reason = ''): Promise<unknown> => {
      waiting.current += 1
      try {
        const { batch, rows: count } = await mutateAsync({
          ...{ register: register.id, key: commandKey(), reason },
          ...{ entries: rows.map(({ id, version }) => ({ id, version })), cells: { ...cells } },
        })
        say(t(`已修改 ${count} 行`, `${count} rows changed`), batch)
        return null
      } catch (error) {
        const [row] = rows
        if (errorDetail(error)?.code === 'registers.changed' && row !== undefined)
          setClash({ id: row.id, cells, error })
        return error
      } finally {
        waiting.current -= 1
        if (waiting.current === 0) await changed()
      }
    },
    [mutateAsync, register.id, say, changed, t],
  )
  return { save, clash, settle: () => setClash(undefined) }
}
