import type { Day } from '@workpoints/core'
import type { NoticeAct } from './notice.ts'
import type { NoticeKind } from './suggestion.ts'

/** What happens in the demonstration with one notice: when it was issued, and what was done so many days later. */
export interface DemoCourse {
  readonly kind: NoticeKind
  /** Issued so many days before now; for an 约谈 that was not called yet, proposed. */
  readonly ago: number
  readonly acts: readonly (readonly [days: number, act: NoticeAct | { readonly kind: 'deliver' }])[]
  /** About the same unit and target as the one before it, which it follows. */
  readonly follows?: boolean
}

const deliver = { kind: 'deliver' } as const
const acknowledge = { kind: 'acknowledge' } as const
const reply = (commitment: Day | null): NoticeAct => ({
  kind: 'reply',
  text: '【演示】已召开专题会议，倒排工期，增加施工力量，按月调度进展。',
  commitment,
})

type Acts = DemoCourse['acts']

/** Opened and signed for, so many days after the issuing. */
const signed = (opened: number, at: number): Acts => [
  [opened, deliver],
  [at, acknowledge],
]

/** Everything up to the reply, and its acceptance. */
const finished = (text: string): Acts => [...signed(0.3, 0.4), [4, reply(null)], [5, { kind: 'accept', text }]]

const called = (day: (days: number) => Day): Acts => [
  [0.1, { kind: 'approve', approver: '【演示】市环委会副主任', day: day(-5) }],
  [
    0.2,
    {
      kind: 'call',
      meeting: {
        ...{ at: `${day(4)}T09:30:00+08:00`, place: '市生态环境局三楼会议室', host: '市环委办主任' },
        attendees: '分管负责人、有关部门主要负责人',
      },
    },
  ],
  ...signed(0.6, 1),
]

/** The courses of the demonstration: one notice in every state that a person may have to act in. `day` gives a day by its distance from now. */
export function demoCourses(day: (days: number) => Day): readonly DemoCourse[] {
  const returned: Acts = [
    ...signed(0.1, 0.4),
    [8, reply(day(20))],
    [9, { kind: 'return', text: '【演示】请补充分月计划和佐证材料。', until: day(4) }],
  ]
  const late = { kind: 'askTime', text: '【演示】受汛期影响，施工顺延，申请延期回复。', until: day(18) } as const
  return [
    { kind: 'remind', ago: 0.2, acts: [] },
    { kind: 'remind', ago: 24, acts: finished('【演示】经核查，已按要求整改。') },
    { kind: 'remind', ago: 3, acts: [[0.5, deliver]] },
    { kind: 'supervise', ago: 4, acts: signed(0.2, 0.3) },
    { kind: 'supervise', ago: 21, acts: signed(0.5, 1.1) },
    { kind: 'supervise', ago: 9, acts: [...signed(0.1, 0.2), [7, reply(day(30))]] },
    { kind: 'supervise', ago: 12, acts: returned },
    { kind: 'supervise', ago: 8, acts: [...signed(0.1, 0.4), [5, late]] },
    {
      ...{ kind: 'remind', ago: 2 },
      acts: [
        [0.1, deliver],
        [1, { kind: 'object', text: '【演示】上月已补报数据，请核实。' }],
      ],
    },
    { kind: 'supervise', ago: 40, acts: finished('【演示】已办结，继续跟踪。') },
    { kind: 'interview', ago: 5, acts: called(day), follows: true },
    { kind: 'interview', ago: 1, acts: [] },
  ]
}
