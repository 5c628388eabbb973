import {
  countiesOnly,
  type DemoAsked,
  dayOf,
  exampleName,
  lastMonth,
  rowOf,
  stepped,
} from '@workpoints/registers/server'
import { areaPollution, districtPlans, inventories } from '../registers/control-plans.ts'
import { carbonChecks, tradingPilots } from '../registers/greenhouse.ts'
import { centralOnly, cityOf, exampleCode } from './demo-shares.ts'

const yearOf = ({ year }: DemoAsked): string => String(year)

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
  centralOnly(asked).map(({ id, name }, index) =>
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
  centralOnly(asked).flatMap(({ id }, place) =>
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
