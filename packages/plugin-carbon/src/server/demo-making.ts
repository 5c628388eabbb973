import { countiesOnly, type DemoAsked } from '@workpoints/registers/server'
import { greenMaking } from '../registers/green-making.ts'
import { upgrades } from '../registers/upgrades.ts'
import { dated, dayOf, exampleName, rowOf, stepped } from './demo-row.ts'
import { sharedOut } from './demo-sizes.ts'

const kinds = ['chain', 'green', 'digital', 'research', 'application'] as const

export const demoUpgrades = (asked: DemoAsked) =>
  countiesOnly(asked).map(({ id }, index) => {
    const kind = kinds[index % kinds.length] ?? 'chain'
    const data = rowOf(upgrades, {
      county: id,
      name: exampleName(index, '技改项目'),
      kind,
      enterprise: exampleName(index, '企业'),
      chain: ['有色金属和新材料', '电子信息', '现代家居', '食品'][index % 4] ?? '',
      investment: String(1200 + index * 350),
      coalSaved: kind === 'research' ? null : String(300 + ((index * 130) % 900)),
      dueOn: dayOf(asked, 9 + (index % 4)),
    })
    return stepped(asked, data, [
      ['planned', 0],
      ['under-way', 1 + (index % 6)],
      ['done', 5 + (index % 8)],
    ])
  })

/** Factories named before the year, in its first half, recommended, and still being cultivated. */
const pipeline = { before: 36, named: 4, recommended: 15, candidate: 22 } as const
type Step = keyof typeof pipeline

/** The months in which the factories of the first half were named. */
const months = [4, 5, 6, 6]

const words: Readonly<Record<Step, string>> = {
  before: '绿色工厂',
  named: '新绿色工厂',
  recommended: '推荐工厂',
  candidate: '培育工厂',
}

function factory(asked: DemoAsked, step: Step, { id, number, at }: { id: string; number: number; at: number }) {
  const month = months[at % months.length] ?? 4
  const namedOn = step === 'before' ? dayOf(asked, 11, { years: -1 }) : step === 'named' ? dayOf(asked, month) : null
  const recommendedOn = step === 'candidate' ? null : dayOf(asked, 2, { years: step === 'before' ? -1 : 0 })
  const data = rowOf(greenMaking, {
    county: id,
    name: exampleName(number, words[step]),
    level: number % 4 === 3 ? 'national' : 'provincial',
    kind: 'factory',
    trade: ['有色金属', '电子信息', '家具', '食品'][at % 4] ?? '',
    recommendedOn,
    namedOn,
    document: namedOn === null ? null : '示例公布名单',
  })
  return dated(asked, data, [
    ['candidate', dayOf(asked, 1, { years: step === 'before' ? -1 : 0 })],
    ...(recommendedOn === null ? [] : [['recommended', recommendedOn] as const]),
    ...(namedOn === null ? [] : [['named', namedOn] as const]),
  ])
}

/** A pipeline from which the year’s thirty cannot come yet, and a park that is recommended. */
export function demoGreenMaking(asked: DemoAsked) {
  const factories = (Object.keys(pipeline) as Step[]).flatMap((step) => {
    let at = 0
    return sharedOut(asked, pipeline[step], 'people').flatMap(({ id, part }) =>
      Array.from({ length: part }, (_, number) => factory(asked, step, { id, number, at: at++ })),
    )
  })
  const parks = countiesOnly(asked)
    .slice(1, 3)
    .map(({ id }, index) => {
      const data = rowOf(greenMaking, {
        county: id,
        name: exampleName(index, '园区'),
        level: 'provincial',
        kind: 'park',
        recommendedOn: index === 0 ? dayOf(asked, 5) : null,
      })
      return stepped(asked, data, [['candidate', 0], ...(index === 0 ? [['recommended', 5] as const] : [])])
    })
  return [...factories, ...parks]
}
