import { useMutation } from '@tanstack/react-query'
import { commandKey, useText } from '@workpoints/core/web'
import { stateAt } from '../register.ts'
import type { Step } from '../state.ts'
import { useRegistersApi } from './api.ts'
import { useHere } from './register-context.tsx'
import { useRowsChanged } from './register-data.ts'
import type { SeenRow } from './use-entry-change.ts'

type T = ReturnType<typeof useText>

/** What a step's button says. */
export function stepTitle(t: T, register: Parameters<typeof stateAt>[0], { to, title }: Step): string {
  if (title !== undefined) return t(title)
  const state = stateAt(register, to)?.title ?? { zh: to, en: to }
  return t(`转为“${state.zh}”`, `To ${state.en}`)
}

/** Brings rows to another state or takes them out, and says so. */
export function useRowCommand(kind: 'step' | 'remove', onDone: () => void) {
  const t = useText()
  const { register, say } = useHere()
  const changed = useRowsChanged()
  const { entry } = useRegistersApi()
  const onSuccess = ({ batch, rows }: { readonly batch: string; readonly rows: number }) => {
    const words =
      kind === 'step'
        ? t(`已变更 ${rows} 行的状态`, `${rows} rows brought on`)
        : t(`已移出 ${rows} 行`, `${rows} rows taken out`)
    say(words, batch)
    void changed()
    onDone()
  }
  const step = useMutation({ ...entry.step.mutationOptions(), onSuccess })
  const remove = useMutation({ ...entry.remove.mutationOptions(), onSuccess })
  const of = (rows: readonly SeenRow[]) => ({
    ...{ register: register.id, key: commandKey() },
    entries: rows.map(({ id, version }) => ({ id, version })),
  })
  return { step, remove, of }
}
