import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { commandKey, errorDetail, useCoreApi } from '@workpoints/core/web'
import { useState } from 'react'

/** Units by modules. */
export const useModules = () => useQuery(useCoreApi().unit.modules.queryOptions())
/** All that the matrix is drawn from. */
export type ModuleData = NonNullable<ReturnType<typeof useModules>['data']>
/** A unit with its modules. */
export type ModuleUnit = ModuleData['units'][number]
/** One module of one unit. */
export type ModuleState = ModuleUnit['modules'][number]

/** A module of a unit, by their ids. */
export interface Place {
  readonly unit: string
  readonly plugin: string
}

/** Some modules to be switched the same way. */
export interface Switching {
  readonly modules: readonly Place[]
  readonly enabled: boolean
}

export const placeKey = ({ unit, plugin }: Place): string => `${unit}/${plugin}`

/**
 * Switches modules: one by its own procedure, several together. `pending` says what each was just switched to, shown at once and until the
 * answer and the new judgements are there; a refused switch turns back.
 */
export function useSwitch({
  onDone,
  onFailed,
}: {
  onDone: (done: Switching) => void
  onFailed: (error: unknown) => void
}) {
  const { unit: api } = useCoreApi()
  const queryClient = useQueryClient()
  const [pending, setPending] = useState<ReadonlyMap<string, boolean>>(new Map())
  const one = useMutation(api.enable.mutationOptions())
  const many = useMutation(api.enableMany.mutationOptions())
  const send = ({ modules, enabled }: Switching): Promise<unknown> => {
    const [first] = modules
    return modules.length === 1 && first !== undefined
      ? one.mutateAsync({ key: commandKey(), ...first, enabled })
      : many.mutateAsync({ key: commandKey(), modules: [...modules], enabled })
  }
  const change = async (switching: Switching): Promise<void> => {
    const keys = switching.modules.map(placeKey)
    setPending((before) => new Map([...before, ...keys.map((key) => [key, switching.enabled] as const)]))
    try {
      await send(switching)
      onDone(switching)
      await queryClient.invalidateQueries()
    } catch (error) {
      onFailed(error)
    } finally {
      setPending((before) => new Map([...before].filter(([key]) => !keys.includes(key))))
    }
  }
  return { change: (switching: Switching) => void change(switching), pending }
}

/** The words for a switch that was refused. */
export const refusedText = (error: unknown) =>
  errorDetail(error)?.text ?? {
    zh: '连接不上服务器，模块没有改动。请再试一次。',
    en: 'The server cannot be reached; nothing was switched. Please try again.',
  }
