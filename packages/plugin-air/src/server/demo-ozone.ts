import { type DemoAsked, dayOf, exampleName, lastMonth, rowOf, stepped } from '@workpoints/registers/server'
import { areaPollution, districtPlans, inventories } from '../registers/control-plans.ts'
import { carbonChecks, tradingPilots } from '../registers/greenhouse.ts'
import { heavyWeather } from '../registers/heavy-weather.ts'
import { lidarReports, lidars } from '../registers/lidars.ts'
import { ozoneDepleting, ozoneStudies, vocRuns } from '../registers/ozone.ts'
import { centralUnits } from './demo-course.ts'
import { cityOf, countiesOnly, exampleCode } from './demo-shares.ts'

const yearOf = ({ year }: DemoAsked): string => String(year)
const inCentre = (asked: DemoAsked) => asked.counties.filter(({ id }) => centralUnits.includes(id))

export const demoInventories = (asked: DemoAsked) => [
  stepped(
    asked,
    rowOf(inventories, {
      ...{ county: cityOf(asked), year: yearOf(asked), name: '示例融合排放清单', baseYear: String(asked.year - 1) },
      ...{ maker: '示例技术单位', sources: '示例：工业、移动、扬尘、生活源活动水平数据。' },
    }),
    [
      ['gathering', 1],
      ['computing', 5],
    ],
  ),
]

export const demoDistrictPlans = (asked: DemoAsked) =>
  inCentre(asked).map(({ id, name }, index) =>
    stepped(
      asked,
      rowOf(districtPlans, {
        ...{
          county: id,
          year: yearOf(asked),
          name: `${name.zh}“一区一策”管控方案（示例）`,
          document: exampleCode(index + 1),
        },
        ...{ problems: '示例：工地扬尘、家具喷涂和餐饮油烟叠加。', measures: '示例：分源头列出管控清单。' },
      }),
      [
        ['drafting', 1],
        ['checking', 3],
        ['issued', 4 + (index % 2)],
      ],
    ),
  )

const sources = ['dust', 'straw', 'vocs', 'fume', 'industry', 'vehicles', 'transfer'] as const

export const demoAreaPollution = (asked: DemoAsked) =>
  inCentre(asked).flatMap(({ id }, place) =>
    Array.from({ length: lastMonth * 2 }, (_, at) => {
      const month = 1 + (at % lastMonth)
      const source = sources[(place * 2 + at) % sources.length] ?? 'dust'
      const isOpen = month >= 5 && at % 3 === 1
      return stepped(
        asked,
        rowOf(areaPollution, {
          ...{ county: id, month: `${asked.year}-0${month}`, spot: exampleName(at, '片区'), source },
          ...{ foundOn: dayOf(asked, month, 4), problem: '示例污染状况。', dueOn: dayOf(asked, month, 25) },
          measures: isOpen ? null : '示例整改措施。',
        }),
        [['found', month], ...(isOpen ? [] : ([[source === 'transfer' ? 'dropped' : 'mended', month]] as const))],
      )
    }),
  )

export const demoTradingPilots = (asked: DemoAsked) =>
  countiesOnly(asked)
    .filter((_, index) => index % 6 === 5)
    .map(({ id }, index) =>
      stepped(
        asked,
        rowOf(tradingPilots, {
          ...{
            county: id,
            year: yearOf(asked),
            name: exampleName(index, '试点'),
            field: index === 1 ? '甲烷利用' : '造林碳汇',
          },
          expected: String(12000 + index * 5500),
        }),
        [['considered', 2], ...(index === 0 ? ([['planned', 5]] as const) : [])],
      ),
    )

const trades = ['水泥', '有色金属冶炼', '造纸', '陶瓷', '化工'] as const

export const demoCarbonChecks = (asked: DemoAsked) =>
  countiesOnly(asked).flatMap(({ id }, place) =>
    Array.from({ length: place % 3 === 0 ? 2 : 1 }, (_, at) => {
      const index = place * 2 + at
      const [isReported, isVisited] = [index % 6 !== 5, index % 3 === 0]
      const isVerified = index % 6 === 0
      const reported = 26000 + index * 3170
      return stepped(
        asked,
        rowOf(carbonChecks, {
          ...{
            county: id,
            year: yearOf(asked),
            name: exampleName(index, '排放企业'),
            trade: trades[index % 5] ?? '水泥',
          },
          ...(isReported ? { reported: String(reported) } : {}),
          ...(isVisited ? { verifier: '示例核查机构', visitedOn: dayOf(asked, 5, 12), faults: String(index % 4) } : {}),
          ...(isVerified
            ? { verified: String(reported + 310), finishedOn: dayOf(asked, 6, 10), conclusion: '示例核查结论。' }
            : {}),
        }),
        [
          ['listed', 1],
          ...(isReported ? ([['reported', 4]] as const) : []),
          ...(isVisited ? ([['visited', 5]] as const) : []),
          ...(isVerified ? ([['verified', 6]] as const) : []),
        ],
      )
    }),
  )

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
  inCentre(asked).flatMap(({ id }, place) =>
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
