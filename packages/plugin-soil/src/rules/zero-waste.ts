import { type Rate, rateOf, type Text } from '@workpoints/core'

/** States of an entry on the “无废城市” list of tasks and projects. */
export const zeroWasteStates = {
  planned: { zh: '未启动', en: 'not begun' },
  'under-way': { zh: '推进中', en: 'under way' },
  done: { zh: '已完成', en: 'done' },
  cancelled: { zh: '经批准取消', en: 'cancelled with approval' },
} as const satisfies Record<string, Text>
export type ZeroWasteState = keyof typeof zeroWasteStates

export interface ZeroWasteEntry {
  readonly kind: 'task' | 'project'
  readonly state: ZeroWasteState
}

/** The list of the 14th five-year plan, which closes in 2025: entries done ÷ entries not cancelled × 100; complete only when all are done. */
export function zeroWasteProgress(entries: readonly ZeroWasteEntry[]): Rate & {
  readonly tasks: readonly [done: number, all: number]
  readonly projects: readonly [done: number, all: number]
} {
  const live = entries.filter(({ state }) => state !== 'cancelled')
  const parts = (kind: ZeroWasteEntry['kind']) => {
    const own = live.filter((entry) => entry.kind === kind)
    return [own.filter(({ state }) => state === 'done').length, own.length] as const
  }
  const [tasks, projects] = [parts('task'), parts('project')]
  return { tasks, projects, ...rateOf({ part: tasks[0] + projects[0], whole: live.length, target: 100 }) }
}
