import { countiesOnly, type DemoAsked } from '@workpoints/registers/server'
import { bambooBases } from '../registers/bamboo-bases.ts'
import { rightsTrades, valueMeetings, vepLoans } from '../registers/green-finance.ts'
import { bankResources, valueMatters } from '../registers/value.ts'
import { dayOf, exampleName, past, rowOf, stepped, unitOr } from './demo-row.ts'

export const demoValueMatters = (asked: DemoAsked) => [
  stepped(
    asked,
    rowOf(valueMatters, {
      lead: unitOr(asked, 'fgw'),
      name: '生态资源储蓄运营平台（示例）',
      kind: 'platform',
      operator: '示例运营公司',
      dueOn: dayOf(asked, 10, { day: 31 }),
    }),
    [
      ['planned', 0],
      ['under-way', 2],
    ],
  ),
  stepped(
    asked,
    rowOf(valueMatters, {
      lead: unitOr(asked, 'zrj'),
      name: '自然资源资产清查（示例）',
      kind: 'mechanism',
      dueOn: dayOf(asked, 6, { day: 30 }),
    }),
    [
      ['planned', 0],
      ['under-way', 1],
      ['done', 6],
    ],
  ),
]

const resources = ['forest', 'water', 'house', 'farmland', 'mine'] as const

export const demoBankResources = (asked: DemoAsked) =>
  countiesOnly(asked)
    .slice(3, 15)
    .map(({ id }, index) => {
      const kind = resources[index % resources.length] ?? 'forest'
      const data = rowOf(bankResources, {
        county: id,
        code: `示例-${String(index + 1).padStart(3, '0')}`,
        name: exampleName(
          index,
          { forest: '林场', water: '水库', house: '古村', farmland: '果园', mine: '矿山' }[kind],
        ),
        kind,
        area: kind === 'house' ? null : String(600 + ((index * 370) % 2400)),
        value: String(180 + ((index * 95) % 700)),
        operatedBy: index % 3 === 0 ? '示例运营公司' : null,
        income: index % 3 === 0 ? String(8 + index * 3) : null,
      })
      return stepped(asked, data, [
        ['listed', 0],
        ...(index % 4 === 3 ? [] : [['stored', 2 + (index % 5)] as const]),
        ...(index % 3 === 0 && index % 4 !== 3 ? [['operated', 6] as const] : []),
      ])
    })

export const demoRightsTrades = (asked: DemoAsked) =>
  countiesOnly(asked)
    .slice(0, 8)
    .map(({ id }, index) => {
      const kind = (['discharge', 'water', 'sink'] as const)[index % 3] ?? 'discharge'
      return {
        data: rowOf(rightsTrades, {
          county: id,
          number: `示例合同-${index + 1}`,
          kind,
          seller: exampleName(index, '企业'),
          buyer: exampleName(index + 1, '企业'),
          quantity: String({ discharge: 12, water: 30, sink: 4200 }[kind] + index),
          measure: ({ discharge: 'tonne', water: 'cubic-metre', sink: 'tonne-CO2' } as const)[kind],
          amount: String(18 + index * 7),
          tradedOn: dayOf(asked, 1 + (index % 6)),
        }),
      }
    })

/** Loans of five counties; the first of them is signed in June at the meeting in Shangyou. */
export const demoVepLoans = (asked: DemoAsked) =>
  [
    unitOr(asked, '360724'),
    ...countiesOnly(asked)
      .slice(6, 12)
      .map(({ id }) => id),
  ].map((id, index) => {
    const month = [6, 3, 5, 6, 9, 10, 11][index] ?? 12
    return {
      data: rowOf(vepLoans, {
        county: id,
        number: `示例贷款-${index + 1}`,
        borrower: exampleName(index, '公司'),
        bank: '示例银行',
        place: exampleName(index, '小流域'),
        vep: String(2600 + index * 300),
        amount: String(800 + index * 150),
        signedOn: past(asked, month),
        lentOn: past(asked, month + 1),
      }),
    }
  })

export const demoValueMeetings = (asked: DemoAsked) => [
  {
    data: rowOf(valueMeetings, {
      county: unitOr(asked, '360724'),
      name: '生态产品价值实现机制改革试点推进会（示例）',
      planOn: dayOf(asked, 6, { day: 18 }),
      heldOn: dayOf(asked, 6, { day: 18 }),
      signed: '1',
      attended: '120',
      document: '示例会议通知',
    }),
  },
]

export const demoBambooBases = (asked: DemoAsked) =>
  countiesOnly(asked)
    .slice(5, 8)
    .map(({ id }, index) => {
      const data = rowOf(bambooBases, {
        county: id,
        name: exampleName(index, '竹制品基地'),
        products: ['竹餐具', '竹缠绕管', '竹家具'][index] ?? '',
        output: String(3200 + index * 900),
      })
      return stepped(asked, data, [['preparing', 0], ...(index === 0 ? [['submitted', 5] as const] : [])])
    })
