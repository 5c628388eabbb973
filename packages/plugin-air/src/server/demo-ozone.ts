import { countiesOnly, type DemoAsked, dayOf, exampleName, rowOf, stepped } from '@workpoints/registers/server'
import { heavyWeather } from '../registers/heavy-weather.ts'
import { lidarReports, lidars } from '../registers/lidars.ts'
import { ozoneStudies, vocRuns } from '../registers/ozone.ts'
import { ozoneDepleting } from '../registers/ozone-depleting.ts'
import { centralOnly, cityOf, exampleCode } from './demo-shares.ts'

const yearOf = ({ year }: DemoAsked): string => String(year)

export const demoOzoneStudies = (asked: DemoAsked) => [
  stepped(
    asked,
    rowOf(ozoneStudies, {
      ...{ county: cityOf(asked), year: yearOf(asked), name: '示例夏秋季臭氧来源解析', maker: '示例技术单位' },
      ...{ from: dayOf(asked, 6, 10), sites: '4' },
    }),
    [
      ['planned', 3],
      ['sampling', 6],
    ],
  ),
]

export const demoVocRuns = (asked: DemoAsked) =>
  centralOnly(asked).flatMap(({ id }, place) =>
    [3, 4, 5, 6].map((month, at) => {
      const points = 2 + ((place + at * 2) % 5)
      const mended = Math.max(0, points - 1 - (month === 6 ? 2 : 0))
      return {
        data: rowOf(vocRuns, {
          ...{ county: id, number: exampleCode('航', place + 1, month), on: dayOf(asked, month, 6 + place * 3) },
          ...{
            weather: month >= 5 ? 'ozone' : place % 2 === 0 ? 'none' : 'particles',
            route: exampleName(at, '园区周边'),
          },
          ...{ length: String(28 + place * 6 + at * 3), peak: String(140 + place * 37 + at * 21) },
          ...{ points: String(points), handedOver: String(points - 1), mended: String(mended) },
        }),
      }
    }),
  )

export const demoLidars = (asked: DemoAsked) =>
  (['ozone', 'particle'] as const).map((kind, index) =>
    stepped(
      asked,
      rowOf(lidars, {
        ...{ county: cityOf(asked), year: yearOf(asked), name: exampleName(index, '激光雷达'), kind, spot: '示例点位' },
        ...{ keeper: '示例运维单位', acceptedOn: dayOf(asked, 4, 10) },
      }),
      [
        ['buying', 1],
        ['installing', 3],
        ['running', 4],
      ],
    ),
  )

export const demoLidarReports = (asked: DemoAsked) =>
  [4, 5, 6].flatMap((month) =>
    (['ozone', 'particle'] as const).map((kind, index) => ({
      data: rowOf(lidarReports, {
        ...{ county: cityOf(asked), month: `${asked.year}-0${month}`, kind, days: String(26 + index) },
        ...{ reports: String(month - 2), traced: String(month - 3 + index), findings: '示例研判结论。' },
      }),
    })),
  )

const odsTrades = ['service', 'use', 'sale', 'service', 'use'] as const

export const demoOzoneDepleting = (asked: DemoAsked) =>
  countiesOnly(asked).map(({ id }, index) => {
    const hasProblem = index % 5 === 2
    return {
      data: rowOf(ozoneDepleting, {
        ...{
          county: id,
          name: exampleName(index, '制冷企业'),
          trade: odsTrades[index % 5] ?? 'use',
          substances: 'HCFC-22',
        },
        ...{ amount: `${1 + (index % 7)}.${index % 10}`, isFiled: index % 9 !== 7 },
        inspectedOn: index % 6 === 5 ? null : dayOf(asked, 2 + (index % 5), 18),
        ...(hasProblem
          ? { problem: '示例：台账记录不全。', mendedOn: index % 10 === 2 ? dayOf(asked, 6, 28) : null }
          : {}),
      }),
    }
  })

export const demoHeavyWeather = (asked: DemoAsked) =>
  [
    [1, 'pm25', 'yellow'],
    [2, 'pm25', 'forecast'],
    [5, 'ozone', 'forecast'],
    [6, 'ozone', 'forecast'],
  ].map(([month, pollutant, level], index) => {
    const at = Number(month)
    const isReviewed = at < 6
    return stepped(
      asked,
      rowOf(heavyWeather, {
        ...{
          county: cityOf(asked),
          number: exampleCode('应', index + 1),
          from: dayOf(asked, at, 8),
          to: dayOf(asked, at, 11),
        },
        ...{ pollutant: pollutant === 'ozone' ? 'ozone' : 'pm25', level: level === 'yellow' ? 'yellow' : 'forecast' },
        ...{ enterprises: String(60 + index * 14), checks: String(45 + index * 9), problems: String(6 + index) },
        review: isReviewed ? '示例评估：未达到重污染，措施有效。' : null,
      }),
      [['on', at], ['lifted', at], ...(isReviewed ? ([['reviewed', at]] as const) : [])],
    )
  })
