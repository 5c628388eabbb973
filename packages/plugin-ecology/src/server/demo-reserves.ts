import { countiesOnly, type DemoAsked, dayOf, exampleName, rowOf, stepped } from '@workpoints/registers/server'
import { greenShield, shieldKinds } from '../registers/green-shield.ts'
import { reserveProjects, reserves } from '../registers/reserves.ts'
import type { GreenShieldState } from '../rules/clue.ts'
import { exampleCode } from './demo-shares.ts'

/** The ways that points go; none is closed without all steps before it. */
const whole: readonly GreenShieldState[] = [
  ...(['clue', 'field-check', 'problem', 'plan', 'rectified', 'provincial-check', 'closed'] as const),
]
const ways: readonly (readonly GreenShieldState[])[] = [
  ...([whole, whole.slice(0, 5), whole, ['clue', 'field-check', 'no-problem'], whole.slice(0, 4), whole] as const),
  ...([whole.slice(0, 6), whole.slice(0, 2), whole.slice(0, 5), whole.slice(0, 4), whole.slice(0, 3)] as const),
]
const kinds = Object.keys(shieldKinds) as (keyof typeof shieldKinds)[]

/** Two points a county; they were handed down in January or the year before, and some are past their day. */
export const demoGreenShield = (asked: DemoAsked) =>
  countiesOnly(asked).flatMap(({ id }, index) =>
    [0, 1].map((number) => {
      const way = ways[(index * 7 + number * 4) % ways.length] ?? []
      const isPlanned = way.includes('plan')
      const data = rowOf(greenShield, {
        ...{ county: id, number: exampleCode(index + 1, number + 1), reserve: exampleName(index, '自然保护地') },
        ...{ kind: kinds[(index + number) % kinds.length] ?? 'other', foundOn: dayOf(asked, 1, 8) },
        ...{ area: String(0.3 + ((index * 7 + number) % 20) / 10), owner: exampleName(index, '责任单位') },
        ...(isPlanned ? { measures: '示例整改措施。', dueOn: dayOf(asked, index % 3 === 0 ? 5 : 10, 28) } : {}),
      })
      return stepped(
        asked,
        data,
        way.map((state, step) => [state, Math.min(1 + step, 6)] as const),
      )
    }),
  )

const kindsOfReserve = ['nature-reserve', 'forest-park', 'wetland-park', 'geo-park'] as const
const levels = ['provincial', 'national', 'local'] as const

export const demoReserves = (asked: DemoAsked) =>
  countiesOnly(asked).map(({ id }, index) => {
    const data = rowOf(reserves, {
      ...{ county: id, name: exampleName(index, '自然保护地'), kind: kindsOfReserve[index % 4] ?? 'forest-park' },
      ...{ level: levels[index % 3] ?? 'local', area: String(800 + index * 310), hasStaff: index % 6 !== 5 },
      ...{ patrols: String(20 + ((index * 11) % 50)), overlaps: String(index % 3) },
      ...{ inspectedOn: index % 6 === 5 ? null : dayOf(asked, 1 + (index % 6), 18) },
      document: index % 4 < 2 ? `示例批复${index + 1}` : null,
    })
    return stepped(asked, data, [
      ['present', 0],
      ['planned', 2],
      ...(index % 4 < 2 ? ([['approved', 4 + (index % 2)]] as const) : []),
      ...(index % 8 === 0 ? ([['marked', 6]] as const) : []),
    ])
  })

/** The two reserves that the document names, in their own counties. */
const named = [
  ['360735', '石城国家地质公园', '地质遗迹保护'],
  ['360783', '九连山国家级自然保护区', '巡护道路和监测设施'],
] as const

export const demoReserveProjects = (asked: DemoAsked) =>
  named.flatMap(([county, reserve, content]) =>
    [0, 1].map((number) => {
      const data = rowOf(reserveProjects, {
        ...{ county, name: `${exampleName(number, '项目')}（${content}）`, reserve, content },
        ...{ planned: String(900 + number * 600), invested: String(320 + number * 90), dueOn: dayOf(asked, 11, 30) },
      })
      return stepped(asked, data, [
        ['preparing', 0],
        ['building', 3 + number * 2],
      ])
    }),
  )
