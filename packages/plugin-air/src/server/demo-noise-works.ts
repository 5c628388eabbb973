import { type DemoAsked, dayOf, exampleName, lastMonth, rowOf, stepped } from '@workpoints/registers/server'
import { noiseComplaints } from '../registers/noise-complaints.ts'
import { noiseReviews } from '../registers/noise-reviews.ts'
import { noiseActions, noiseTracing } from '../registers/noise-works.ts'
import { noiseCodeOf, noiseUnitOf } from './demo-noise.ts'
import { byCounty, cityOf, exampleCode } from './demo-shares.ts'

export const demoNoiseActions = (asked: DemoAsked) =>
  (['traffic', 'construction', 'industry', 'social'] as const).flatMap((source, kind) =>
    ['360702', '360703', '360704'].map((county, place) => {
      const isDone = (kind + place) % 3 === 0
      return stepped(
        asked,
        rowOf(noiseActions, {
          ...{ county, name: exampleName(kind * 3 + place, '治理行动'), source, owner: '示例责任单位' },
          ...{ measures: '示例治理措施。', dueOn: dayOf(asked, 11, 30), effect: isDone ? '示例治理效果。' : null },
        }),
        [['planned', 1], ['under-way', 3], ...(isDone ? ([['done', 6]] as const) : [])],
      )
    }),
  )

const tracings = [
  [
    3,
    'traffic',
    [
      ['tracing', 2],
      ['mending', 4],
    ],
  ],
  [
    6,
    'traffic',
    [
      ['tracing', 3],
      ['mending', 4],
      ['retest', 6],
    ],
  ],
  [10, 'construction', [['tracing', 5]]],
  [
    2,
    'social',
    [
      ['tracing', 1],
      ['mending', 2],
      ['retest', 4],
      ['closed', 5],
    ],
  ],
] as const

export const demoNoiseTracing = (asked: DemoAsked) =>
  tracings.map(([index, source, steps]) => {
    const isTraced = steps.length > 1
    return stepped(
      asked,
      rowOf(noiseTracing, {
        ...{ county: noiseUnitOf(index), code: noiseCodeOf(index), foundOn: dayOf(asked, steps[0][1], 10) },
        ...(isTraced
          ? {
              source,
              cause: '示例溯源结论。',
              owner: '示例整改单位',
              measures: '示例整改措施。',
              dueOn: dayOf(asked, 6, 20),
            }
          : {}),
        retest: steps.length > 3 ? '示例：复测昼夜均达标。' : null,
      }),
      steps,
    )
  })

const weights = ['ordinary', 'ordinary', 'repeated', 'ordinary', 'group', 'ordinary'] as const
const origins = ['social', 'construction', 'social', 'traffic', 'industry'] as const
const channels = ['12345', '12369', '12345', 'petition'] as const

export const demoNoiseComplaints = (asked: DemoAsked) =>
  Array.from({ length: lastMonth }, (_, at) =>
    byCounty(asked, 26 + at * 3).flatMap(({ county, count }, place) =>
      Array.from({ length: count }, (__, number) => {
        const index = at * 7 + place * 3 + number
        const weight = weights[index % 6] ?? 'ordinary'
        const isOpen = at >= 4 && index % 5 === 2
        const isReviewed = weight !== 'ordinary' && index % 5 !== 0
        return stepped(
          asked,
          rowOf(noiseComplaints, {
            ...{ county, number: exampleCode('诉', at + 1, place + 1, number + 1), on: dayOf(asked, at + 1, 5) },
            ...{ channel: channels[index % 4] ?? '12345', source: origins[index % 5] ?? 'social', weight },
            ...{
              spot: exampleName(index, '小区'),
              owner: '示例承办单位',
              dueOn: dayOf(asked, at === 5 ? at + 2 : at + 1, 25),
            },
            reviewedOn: isReviewed ? dayOf(asked, Math.min(at + 2, lastMonth), 18) : null,
            outcome: isOpen ? null : '示例办理结果。',
          }),
          [['received', at + 1], ['handling', at + 1], ...(isOpen ? [] : ([['closed', at + 1]] as const))],
        )
      }),
    ),
  ).flat()

export const demoNoiseReviews = (asked: DemoAsked) => [
  {
    data: rowOf(noiseReviews, {
      ...{
        county: cityOf(asked),
        name: '示例调度制度',
        kind: 'system',
        on: dayOf(asked, 2, 20),
        document: exampleCode('文', 1),
      },
    }),
  },
  ...[3, 4, 5, 6].map((month, index) => ({
    data: rowOf(noiseReviews, {
      ...{ county: cityOf(asked), name: `示例第${month - 2}次调度`, kind: 'session', on: dayOf(asked, month, 18) },
      ...{ document: exampleCode('纪要', month - 2), reviewed: String(8 + index * 2), solved: String(5 + index) },
    }),
  })),
]
