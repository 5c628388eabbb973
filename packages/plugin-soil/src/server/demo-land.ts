import { countiesOnly, type DemoAsked, dayOf, exampleName, rowOf, stepped } from '@workpoints/registers/server'
import { causes } from '../registers/causes.ts'
import { type FarmlandDegree, farmland } from '../registers/farmland.ts'
import { plots } from '../registers/plots.ts'
import { samples } from '../registers/samples.ts'

const classes = {
  none: 'priority-protection',
  slight: 'priority-protection',
  moderate: 'safe-use',
  severe: 'strict-control',
} as const

/** Per county: one clean unit, two slightly, two moderately and one severely polluted; the second moderate one is verified in the course of the year. */
export function demoFarmland(asked: DemoAsked) {
  return countiesOnly(asked).flatMap(({ id }, index) => {
    const scale = 70 + ((index * 37) % 60)
    const unit = (number: number, degree: FarmlandDegree, size: number) =>
      rowOf(farmland, {
        county: id,
        code: `示例-${String(index + 1).padStart(2, '0')}-${number}`,
        village: exampleName(number, '村'),
        class: classes[degree],
        degree,
        area: String(Math.round((size * scale) / 10) / 10),
        pollutants: degree === 'none' ? [] : ['Cd'],
        measures:
          degree === 'severe' ? ['restructuring'] : degree === 'moderate' ? ['low-uptake', 'water'] : ['monitoring'],
        producePasses: degree === 'moderate' ? true : null,
      })
    const done = [
      ['listed', 0],
      ['measured', 0],
      ['verified', 1],
    ] as const
    return [
      stepped(asked, unit(1, 'none', 600), done),
      stepped(asked, unit(2, 'slight', 260), done),
      stepped(asked, unit(3, 'slight', 240), done),
      stepped(asked, unit(4, 'moderate', 170), done),
      stepped(asked, unit(5, 'moderate', 120), [
        ['listed', 0],
        ['measured', 2],
        ['verified', 3 + (index % 8)],
      ]),
      stepped(asked, unit(6, 'severe', 45), index % 9 === 4 ? [['listed', 0]] : done),
    ]
  })
}

const ways = [
  [
    ['registered', 0],
    ['preliminary-survey', 1],
    ['admitted', 3],
  ],
  [
    ['registered', 0],
    ['preliminary-survey', 0],
    ['detailed-survey', 2],
    ['risk-assessment', 4],
  ],
  [
    ['registered', 0],
    ['preliminary-survey', 0],
    ['detailed-survey', 0],
    ['risk-assessment', 1],
    ['listed', 3],
    ['remediation', 5],
  ],
  [
    ['registered', 0],
    ['preliminary-survey', 4],
  ],
] as const

/**
 * Two plots a county: one at some step of its way, every fourth admitted and put to use, one of them before its survey was done; and one
 * that was admitted and put to use in January.
 */
export const demoPlots = (asked: DemoAsked) =>
  countiesOnly(asked).flatMap(({ id }, index) => [plotOnItsWay(asked, id, index), plotInUse(asked, id, index)])

function plotOnItsWay(asked: DemoAsked, id: string, index: number) {
  const way = ways[index % ways.length] ?? ways[0]
  const isUsed = index % ways.length === 0
  const isListed = index % ways.length === 2
  const data = rowOf(plots, {
    county: id,
    code: `示例-${id}-01`,
    name: exampleName(index, '地块'),
    area: String(40 + ((index * 13) % 70)),
    formerUse: '工业',
    plannedUse: isUsed ? 'R2' : 'M1',
    kind: isUsed ? 'sensitive-change' : isListed ? 'listed' : null,
    surveyedOn: index === 8 ? dayOf(asked, 5) : isUsed || index % ways.length < 3 ? dayOf(asked, 2) : null,
    assessedOn: isListed ? dayOf(asked, 3, 1) : null,
    needsAssessment: isListed,
    listedOn: isListed ? dayOf(asked, 3) : null,
    needsRemediation: isListed,
    usedOn: isUsed ? dayOf(asked, 3, 20) : null,
  })
  return stepped(asked, data, way)
}

function plotInUse(asked: DemoAsked, id: string, index: number) {
  const data = rowOf(plots, {
    county: id,
    code: `示例-${id}-02`,
    name: exampleName(index + 1, '地块'),
    area: String(60 + ((index * 17) % 50)),
    formerUse: '工业',
    plannedUse: 'R2',
    kind: 'sensitive-change',
    surveyedOn: dayOf(asked, 1, 5),
    needsAssessment: false,
    needsRemediation: false,
    usedOn: dayOf(asked, 1, 20),
  })
  return stepped(asked, data, [
    ['registered', 0],
    ['preliminary-survey', 0],
    ['admitted', 1],
  ])
}

const contents = [
  ['Cd', '0.28', '5.2'],
  ['Cd', '0.46', '5.8'],
  ['As', '34', '5.4'],
  ['Pb', '62', '6.1'],
  ['Hg', '<0.01', '6.8'],
] as const

/** Two farmland results a county, and one of lead in every other plot. */
export function demoSamples(asked: DemoAsked) {
  return countiesOnly(asked).flatMap(({ id }, index) => {
    const base = { county: id, takenOn: dayOf(asked, 1 + (index % 5)) }
    const field = [0, 1].map((number) => {
      const [item, value, pH] = contents[(index + number * 2) % contents.length] ?? contents[0]
      const code = `示例-N${index + 1}-${number + 1}`
      return { data: rowOf(samples, { ...base, code, item, value, pH, kind: 'farmland', landUse: '水田' }) }
    })
    if (index % 2 === 1) return field
    const site = {
      ...base,
      code: `示例-J${index + 1}`,
      item: '铅',
      value: String(180 + index * 60),
      kind: 'site',
    } as const
    return [...field, { data: rowOf(samples, { ...site, landClass: index % 4 === 0 ? 'I' : 'II' }) }]
  })
}

/** A batch a county, the last begun in June. */
export function demoCauses(asked: DemoAsked) {
  return countiesOnly(asked).map(({ id }, index) => {
    const data = rowOf(causes, {
      county: id,
      batch: `${asked.year}年第${index % 2 === 0 ? '一' : '二'}批（示例）`,
      area: String(800 + ((index * 97) % 900)),
      sourcesFound: index % 3 === 0 ? '2' : null,
      sourcesControlled: index % 3 === 0 ? '1' : null,
    })
    return stepped(asked, data, [
      ['planned', 0],
      ['started', 3 + (index % 4)],
      ['analysed', 6 + (index % 3)],
    ])
  })
}
