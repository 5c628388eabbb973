import { useMutation } from '@tanstack/react-query'
import { commandKey, useFailureText, useText } from '@workpoints/core/web'
import { useToasts } from '@workpoints/ui/toast'
import { useCallback, useEffect, useRef } from 'react'
import type { Register } from '../register.ts'
import { useRegistersApi } from './api.ts'
import { useRowsChanged } from './register-data.ts'

/** Says what was done, with a way to take it back: by the line's button while it stands, and by key for as long as the page is open. */
export function useSaying(register: Register) {
  const t = useText()
  const failure = useFailureText()
  const changed = useRowsChanged()
  const { toasts, show, dismiss } = useToasts()
  const undo = useMutation(useRegistersApi().entry.undo.mutationOptions())
  const latest = useRef({ show, undo, t, failure, changed })
  useEffect(() => {
    latest.current = { show, undo, t, failure, changed }
  })
  /** What was done and not taken back, the newest last. */
  const done = useRef<readonly string[]>([])
  const takeBack = useCallback(
    async (batch: string) => {
      const now = latest.current
      done.current = done.current.filter((one) => one !== batch)
      try {
        const { rows } = await now.undo.mutateAsync({ register: register.id, key: commandKey(), batch })
        now.show({ message: now.t(`已撤销，${rows} 行恢复原样`, `Undone: ${rows} rows are as they were`) })
        await now.changed()
      } catch (error) {
        now.show({ kind: 'failure', message: now.failure(error) })
      }
    },
    [register.id],
  )
  const takeBackLast = useCallback(() => {
    const batch = done.current.at(-1)
    if (batch !== undefined) void takeBack(batch)
  }, [takeBack])
  const say = useCallback(
    (message: string, batch?: string) => {
      const now = latest.current
      if (batch === undefined) return now.show({ message })
      done.current = [...done.current, batch]
      now.show({ message, action: { label: now.t('撤销', 'Undo'), onPress: () => void takeBack(batch) } })
    },
    [takeBack],
  )
  return { toasts, dismiss, say, takeBackLast }
}
