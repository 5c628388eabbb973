import type { inferRouterOutputs } from '@trpc/server'
import type { Text } from '../index.ts'
import type { ChangeKind } from '../server/change.view.ts'
import type { coreHalf } from '../server/core-half.ts'

/** The feed as its page is given it. */
export type Changes = inferRouterOutputs<(typeof coreHalf)['router']>['plan']['changes']
export type Change = Changes['rows'][number]
export type MonthCount = Changes['months'][number]

export const changeKindText: Readonly<Record<ChangeKind, Text>> = {
  worse: { zh: '转差', en: 'Worse' },
  better: { zh: '转好', en: 'Better' },
  corrected: { zh: '更正', en: 'Corrected' },
}

/** How much changed in a month: 转差 12，转好 8，更正 1. */
export function countWords({ worse, better, corrected }: MonthCount): Text {
  const parts = (['worse', 'better', 'corrected'] as const).flatMap((kind) => {
    const count = { worse, better, corrected }[kind]
    return count === 0
      ? []
      : [{ zh: `${changeKindText[kind].zh} ${count}`, en: `${count} ${changeKindText[kind].en.toLowerCase()}` }]
  })
  return parts.length === 0
    ? { zh: '没有变化', en: 'no change' }
    : { zh: parts.map(({ zh }) => zh).join('，'), en: parts.map(({ en }) => en).join(', ') }
}
