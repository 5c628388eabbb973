import { type DemoAsked, dayOf, exampleName, lastMonth, rowOf, stepped } from '@workpoints/registers/server'
import { daysIn } from '../noise/failing-days.ts'
import { noiseMonths, noisePoints } from '../registers/noise-points.ts'
import { noiseReviews } from '../registers/noise-reviews.ts'
import { noiseActions, noiseComplaints, noiseTracing } from '../registers/noise-works.ts'
import { type Zone, zoneLimits } from '../standards/gb3096.ts'
import { byCounty, cityOf, exampleCode, split } from './demo-shares.ts'

/** The points: unit, zone, and its part of the nights and days above the limit. */
const points: readonly (readonly [county: string, zone: Zone, nights: number, days: number])[] = [
  ['360702', '1', 1, 1],
  ['360702', '2', 0, 0],
  ['360702', '2', 2, 1],
  ['360702', '4a', 9, 4],
  ['360702', '3', 0, 0],
  ['360703', '1', 1, 0],
  ['360703', '4a', 6, 3],
  ['360703', '3', 1, 0],
  ['360704', '1', 0, 0],
  ['360704', '2', 1, 1],
  ['360704', '4a', 7, 3],
  ['gzjk', '3', 1, 0],
  ['gzjk', '3', 0, 0],
  ['gzjk', '2', 1, 1],
  ['rjxq', '1', 2, 1],
]

const codeOf = (index: number): string => exampleCode('声', index + 1)

/** Shares of nights and days within the limit, from January. */
const nightRates = [86.9, 85.4, 84.9, 84.6, 78.6, 82.3]
const dayRates = [95.2, 94.8, 95, 94.1, 93.6, 94.4]

export const demoNoisePoints = (asked: DemoAsked) =>
  points.map(([county, zone], index) => ({
    data: rowOf(noisePoints, {
      ...{ county, code: codeOf(index), name: `示例${index + 1}号点位`, zone, automatic: true },
      since: `${asked.year}-01-01`,
    }),
  }))

/** So many different days of a month, spread over it, leaving out one. */
function spread(
  count: number,
  month: { readonly days: number; readonly skip: number | null },
  from: number,
): string | null {
  const open = Array.from({ length: month.days }, (_, at) => at + 1).filter((day) => day !== month.skip)
  const chosen = Array.from({ length: Math.min(count, open.length) }, (_, at) => {
    const place = Math.floor(((at + 0.5) * open.length) / count) + from
    return open[place % open.length] ?? 1
  })
  const days = [...new Set(chosen)].toSorted((a, b) => a - b)
  return days.length === 0 ? null : days.join('、')
}

/** A level that lies as far above or below the limit as the share of days above it says. */
const levelOf = (limit: number, share: number): string => (limit - 3.4 + share * 6.5).toFixed(1)

export const demoNoiseMonths = (asked: DemoAsked) =>
  Array.from({ length: lastMonth }, (_, at) => {
    const month = `${asked.year}-0${at + 1}`
    const days = daysIn(month)
    const failing = (rates: readonly number[], part: 2 | 3) =>
      split(
        Math.round(((100 - (rates[at] ?? 100)) * points.length * days) / 100),
        points.map((point) => point[part]),
      )
    const [nights, daytimes] = [failing(nightRates, 2), failing(dayRates, 3)]
    return points.map(([county, zone], index) => {
      const skip = index % 4 === 1 ? 1 + ((at * 5 + index) % days) : null
      const [night, day] = [nights[index] ?? 0, daytimes[index] ?? 0]
      return {
        data: rowOf(noiseMonths, {
          ...{ county, code: codeOf(index), month },
          ...{ ld: levelOf(zoneLimits[zone].day, day / days), ln: levelOf(zoneLimits[zone].night, night / days) },
          ...{ dayInvalid: skip === null ? null : String(skip), nightInvalid: skip === null ? null : String(skip) },
          ...{ dayFailed: spread(day, { days, skip }, index), nightFailed: spread(night, { days, skip }, index + 3) },
        }),
      }
    })
  }).flat()

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
        ...{ county: points[index]?.[0] ?? '', code: codeOf(index), foundOn: dayOf(asked, steps[0][1], 10) },
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
