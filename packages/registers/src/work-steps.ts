import type { Text } from '@workpoints/core'
import type { State } from './state.ts'

/** What the states of a piece of work and the steps between them are called. */
export interface WorkWords {
  readonly planned: Text
  readonly begin: Text
  readonly underWay: Text
  readonly finish: Text
}

const usual: WorkWords = {
  planned: { zh: '未启动', en: 'Not begun' },
  begin: { zh: '启动', en: 'Begin' },
  underWay: { zh: '推进中', en: 'Under way' },
  finish: { zh: '完成', en: 'Done' },
}

/** A piece of work from its plan to its end, which needs evidence: `planned`, `under-way`, `done`. */
export function workSteps(words: Partial<WorkWords> = {}): readonly State[] {
  const { planned, begin, underWay, finish } = { ...usual, ...words }
  return [
    {
      ...{ key: 'planned', title: planned, tone: 'open' },
      next: [{ to: 'under-way', title: begin, needs: ['date'] }],
    },
    {
      ...{ key: 'under-way', title: underWay, tone: 'open' },
      next: [{ to: 'done', title: finish, needs: ['date', 'evidence'] }],
    },
    { key: 'done', title: { zh: '已完成', en: 'Done' }, tone: 'done' },
  ]
}
