import type { DemoAsked } from '@workpoints/registers/server'
import { agreements, clauses } from '../registers/compensation.ts'
import { keyAreas } from '../registers/key-areas.ts'
import { dated, dayOf, rowOf, stepped, unitOr } from './demo-row.ts'

export function demoAgreements(asked: DemoAsked) {
  const parties = { lead: unitOr(asked, 'shj'), basin: 'dongjiang', upstream: '江西省', downstream: '广东省' } as const
  const third = rowOf(agreements, {
    ...{ ...parties, name: '第三轮东江流域协议（示例）', round: '3', yearly: '30000', document: '示例协议文本' },
    ...{ from: dayOf(asked, 1, { day: 1, years: -3 }), until: dayOf(asked, 12, { day: 31, years: -1 }) },
  })
  const fourth = rowOf(agreements, {
    ...{ ...parties, name: '第四轮东江流域协议（示例）', round: '4', signBy: dayOf(asked, 9, { day: 30 }) },
  })
  return [
    dated(asked, third, [
      ['signed', dayOf(asked, 1, { day: 1, years: -3 })],
      ['ended', dayOf(asked, 1, { day: 1 })],
    ]),
    stepped(asked, fourth, [
      ['talks', 0],
      ['agreed', 5],
    ]),
  ]
}

const asks = [
  ['第二条', 'quality', '跨省断面水质年均值达到考核目标', null, 4],
  ['第三条', 'money', '下游省份拨付上年度补偿资金', '10000', 5],
  ['第四条', 'money', '上游省份配套资金到位', '10000', 9],
  ['第五条', 'work', '完成流域治理项目绩效评价', null, 5],
  ['第六条', 'monitoring', '召开年度联合会商', null, 10],
] as const

export const demoClauses = (asked: DemoAsked) =>
  asks.map(([number, kind, what, amount, month], index) => {
    const data = rowOf(clauses, {
      lead: unitOr(asked, index === 1 || index === 2 ? 'czj' : 'shj'),
      agreement: '第三轮东江流域协议（示例）',
      number,
      kind,
      what: `${what}（示例）`,
      amount,
      dueOn: dayOf(asked, month, { day: 30 }),
    })
    return stepped(asked, data, [['due', 0], ...(index < 2 ? [['fulfilled', month] as const] : [])])
  })

export const demoKeyAreas = (asked: DemoAsked) => [
  stepped(
    asked,
    rowOf(keyAreas, { county: unitOr(asked, '360735'), batch: `${asked.year}年（示例）`, material: '示例申报材料' }),
    [
      ['preparing', 0],
      ['submitted', 4],
    ],
  ),
]
