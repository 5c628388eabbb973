import {
  countiesOnly,
  type DemoAsked,
  dayOf,
  exampleName,
  lastMonth,
  rowOf,
  stepped,
} from '@workpoints/registers/server'
import { forestCover } from '../registers/forest-cover.ts'
import { greening, reserveForest, sustainableForest, tenureReform } from '../registers/forest-programmes.ts'
import { forestWorks } from '../registers/forest-works.ts'
import type { ForestImprovement } from '../rules/forest.ts'
import { cityOf, exampleCode, landOf, landShare, madeUp, vigour } from './demo-shares.ts'

/** What the city improves in each month from January, as a share of its year, and how: planting first, tending from summer. */
const months = [
  [0.07, 'replacement'],
  [0.14, 'replanting'],
  [0.18, 'replacement'],
  [0.095, 'replanting'],
  [0.05, 'tending'],
  [0.051, 'tending'],
] as const satisfies readonly (readonly [number, ForestImprovement])[]

/** 亩 of the year in the whole city. */
const wholeMu = 1_000_000

/** A parcel a month in each county, accepted; then one finished, one begun and one designed only. */
export function demoForestWorks(asked: DemoAsked) {
  return countiesOnly(asked).flatMap(({ id }, index) => {
    const own = wholeMu * landShare(asked, id)
    const parcel = (number: number, kind: ForestImprovement, share: number) => ({
      ...{ county: id, code: exampleCode(index + 1, number), town: exampleName(index + number, '林场'), kind },
      ...{ area: (own * share).toFixed(1), design: `示例批复${index + 1}-${number}` },
    })
    const accepted = months.map(([share, kind], month) =>
      rowOf(forestWorks, {
        ...parcel(month + 1, kind, share * vigour(index)),
        startedOn: dayOf(asked, Math.max(month, 1), 5),
        finishedOn: dayOf(asked, month + 1, 12),
        acceptedOn: dayOf(asked, month + 1, 25),
        ...(index % 10 === 6 && month === 3 ? { design: null } : {}),
      }),
    )
    const open = [
      { ...parcel(7, 'tending', 0.06), startedOn: dayOf(asked, 5, 6), finishedOn: dayOf(asked, lastMonth, 20) },
      { ...parcel(8, 'closure', 0.13), startedOn: dayOf(asked, 5, 10) },
      { ...parcel(9, 'tending', 0.2) },
    ].map((row) => rowOf(forestWorks, row))
    return [...accepted, ...open].map((data) => ({ data }))
  })
}

export const demoReserveForest = (asked: DemoAsked) =>
  countiesOnly(asked)
    .slice(2, 12)
    .map(({ id }, index) => {
      const planned = 8000 + index * 1500
      const data = rowOf(reserveForest, {
        county: id,
        name: exampleName(index, '储备林项目'),
        planned: String(planned),
        built: String(Math.round(planned * (0.15 + (index % 5) * 0.12))),
        investment: String(3200 + index * 450),
        invested: String(700 + index * 210),
        loan: String(500 + index * 180),
      })
      return stepped(asked, data, [
        ['planned', 0],
        ['under-way', 1 + (index % 8)],
      ])
    })

const reforms = ['three-rights', 'transfer', 'finance', 'harvest', 'farms'] as const

export const demoTenureReform = (asked: DemoAsked) =>
  countiesOnly(asked).map(({ id }, index) => {
    const data = rowOf(tenureReform, {
      county: id,
      name: exampleName(index, '改革任务'),
      kind: reforms[index % reforms.length] ?? 'other',
      dueOn: dayOf(asked, 9 + (index % 3), 30),
    })
    return stepped(asked, data, [
      ['planned', 0],
      ['under-way', 2 + (index % 4)],
      ['done', 5 + (index % 6)],
    ])
  })

export const demoSustainableForest = (asked: DemoAsked) =>
  countiesOnly(asked)
    .slice(4, 10)
    .map(({ id }, index) => {
      const data = rowOf(sustainableForest, {
        county: id,
        name: exampleName(index, '试点林场'),
        year: String(asked.year),
        planned: String(2000 + index * 400),
        done: String(600 + index * 260),
      })
      return stepped(asked, data, [
        ['planned', 0],
        ['under-way', 2],
      ])
    })

export const demoGreening = (asked: DemoAsked) =>
  countiesOnly(asked).flatMap(({ id }, index) =>
    (['planting', 'restoration'] as const).map((kind, number) => ({
      data: rowOf(greening, {
        ...{
          county: id,
          year: String(asked.year),
          kind,
          planned: String(3000 + ((index * 700 + number * 900) % 6000)),
        },
        ...{ done: String(1800 + ((index * 433 + number * 200) % 1200)), doneBy: dayOf(asked, lastMonth, 30) },
      }),
    })),
  )

/** Two published years of one base map: the city, and each county a little higher than the year before but for two. */
export function demoForestCover(asked: DemoAsked) {
  const of = (county: string, covers: readonly [before: number, now: number]) =>
    covers.map((percent, year) => ({
      data: rowOf(forestCover, {
        ...{ county, year: String(asked.year - 1 + year), percent: percent.toFixed(2), base: '第三次国土调查' },
        ...{ publishedOn: `${asked.year - 1 + year}-06-05`, note: madeUp },
      }),
    }))
  const city = cityOf(asked)
  const counties = countiesOnly(asked).flatMap(({ id }, index) => {
    const before = 58 + ((landOf(id) * 7 + index * 53) % 2600) / 100
    return of(id, [before, before + (index % 8 === 3 ? -0.06 : 0.02 + (index % 5) / 100)])
  })
  return [...(city === undefined ? [] : of(city, [76.21, 76.23])), ...counties]
}
