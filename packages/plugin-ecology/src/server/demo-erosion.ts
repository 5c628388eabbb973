import { countiesOnly, type DemoAsked, dayOf, exampleName, rowOf, stepped } from '@workpoints/registers/server'
import { eqi } from '../registers/eqi.ts'
import { erosionResults } from '../registers/erosion-results.ts'
import { erosionWorks } from '../registers/erosion-works.ts'
import { watersheds } from '../registers/watersheds.ts'
import { eqiFromParts } from '../rules/eqi.ts'
import type { ErosionMeasure } from '../rules/erosion.ts'
import { cityOf, exampleCode, landOf, landShare, madeUp, vigour } from './demo-shares.ts'

/** km² that the city finishes in each month from January. */
const months = [18, 20, 37, 29, 15.5, 15.5]
const measures: readonly ErosionMeasure[] = ['forest', 'economic-trees', 'closure', 'terraces', 'grass', 'closure']

/** A parcel a month in each county; then three that are under way. */
export const demoErosionWorks = (asked: DemoAsked) =>
  countiesOnly(asked).flatMap(({ id }, index) => {
    const share = landShare(asked, id)
    const parcel = (number: number, area: number) => ({
      ...{ county: id, parcel: exampleCode(index + 1, number), watershed: exampleName(index, '小流域') },
      ...{ measure: measures[(index + number) % measures.length] ?? 'other', area: area.toFixed(4) },
    })
    const finished = months.map((km2, month) =>
      rowOf(erosionWorks, {
        ...parcel(month + 1, km2 * share * vigour(index + 3)),
        startedOn: dayOf(asked, Math.max(month, 1), 6),
        finishedOn: dayOf(asked, month + 1, 22),
      }),
    )
    const open = [7, 8, 9].map((number) =>
      rowOf(erosionWorks, { ...parcel(number, 45 * share), startedOn: dayOf(asked, 5, number) }),
    )
    return [...finished, ...open].map((data) => ({ data }))
  })

const plus = [['orchard'], ['tourism', 'village'], ['study'], ['land', 'orchard']] as const

export const demoWatersheds = (asked: DemoAsked) =>
  countiesOnly(asked).map(({ id }, index) => {
    const isGully = index % 3 === 1
    const gullies = 12 + index * 2
    const data = rowOf(watersheds, {
      ...{ county: id, name: exampleName(index, isGully ? '崩岗治理' : '小流域治理') },
      ...{ kind: isGully ? 'gully' : 'watershed', plus: plus[index % plus.length] ?? [] },
      ...{ area: (landShare(asked, id) * 160).toFixed(2), planned: String(900 + index * 60) },
      ...{ invested: String(260 + index * 33), dueOn: dayOf(asked, 11, 30) },
      ...(isGully ? { gullies: String(gullies), gulliesTreated: String(Math.round(gullies * 0.4)) } : {}),
    })
    return stepped(asked, data, [
      ['approved', 0],
      ['building', 2 + (index % 4)],
      ...(index % 9 === 0 ? ([['accepted', 6]] as const) : []),
    ])
  })

/** When the results of a year came out. */
const publishedOn = (year: number): string => `${year + 1}-05-20`

/** The two years before the plan's, with the areas of the later one a little smaller, but for two counties. */
export function demoErosionResults(asked: DemoAsked) {
  const of = (county: string, land: number, falls: boolean) =>
    [2, 1].map((ago) => {
      const factor = ago === 2 ? 1 : falls ? 0.982 : 1.004
      const eroded = land * (0.13 + (land % 7) / 100) * factor
      return {
        data: rowOf(erosionResults, {
          ...{ county, year: String(asked.year - ago), land: land.toFixed(2), eroded: eroded.toFixed(2) },
          ...{ severe: (eroded * 0.17 * factor).toFixed(2), publishedOn: publishedOn(asked.year - ago), note: madeUp },
        }),
      }
    })
  const city = cityOf(asked)
  const counties = countiesOnly(asked).flatMap(({ id }, index) => of(id, landOf(id), index % 9 !== 5))
  return [...(city === undefined ? [] : of(city, 39_379, true)), ...counties]
}

/** The change of EQI in the demonstration, in points of each sub-index: most counties are stable, some are not. */
const drifts = [-0.4, 0.3, -0.6, 1.4, 0.1, -1.6, 0.5, -0.2, 2.3, -0.3]

/** The two years before the plan's: the city is stable, a county or two slightly or moderately worse. */
export function demoEqi(asked: DemoAsked) {
  const of = (county: string, { base, drift }: { readonly base: number; readonly drift: number }) =>
    [2, 1].map((ago) => {
      const move = ago === 2 ? 0 : drift
      const parts = {
        pattern: (base + 6 + move).toFixed(2),
        function: (base + 2 + move).toFixed(2),
        biodiversity: (base - 5 + move).toFixed(2),
        stress: (18 - move).toFixed(2),
      }
      return {
        data: rowOf(eqi, {
          ...{ county, year: String(asked.year - ago), eqi: eqiFromParts(parts).eqi ?? '0', ...parts },
          ...{ publishedOn: publishedOn(asked.year - ago), document: '示例公报', note: madeUp },
        }),
      }
    })
  const city = cityOf(asked)
  const counties = countiesOnly(asked).flatMap(({ id }, index) => {
    const drift = drifts[(index * 3) % drifts.length] ?? 0
    return of(id, { base: 64 + ((landOf(id) + index * 31) % 120) / 10, drift })
  })
  return [...(city === undefined ? [] : of(city, { base: 72.4, drift: -0.35 })), ...counties]
}
