import { type DemoAsked, dayOf, exampleName, rowOf, stepped } from '@workpoints/registers/server'
import { sourceSamples } from '../registers/source-samples.ts'
import { sourceSystems } from '../registers/source-systems.ts'
import { sources } from '../registers/sources.ts'

const kindOf = (index: number) => (index % 3 === 0 ? ('lake' as const) : ('river' as const))
const nameOf = (index: number, level: 'county' | 'township'): string =>
  exampleName(index, level === 'county' ? '水源地' : '乡镇水源地')

/** A county-level source and a township one each; some still lack their video, their signs or the connection. */
export const demoSources = (asked: DemoAsked) =>
  asked.counties.flatMap(({ id }, index) =>
    (['county', 'township'] as const).map((level) => {
      const isUrban = level === 'county'
      const isMarked = isUrban || index % 7 !== 3
      const hasVideo = isUrban ? index % 5 !== 2 : index % 3 === 0
      return {
        data: rowOf(sources, {
          ...{
            county: id,
            name: nameOf(index, level),
            level: isUrban && index === 0 ? 'city' : level,
            kind: kindOf(index),
          },
          people: isUrban ? String(8 + ((index * 5) % 22)) : String(0.5 + (index % 4) / 2),
          withdrawal: isUrban ? String(60 + ((index * 17) % 90)) : String(3 + (index % 5)),
          zonedOn: dayOf({ year: asked.year - 1 }, 9),
          zoneDocument: '示例批文',
          markedOn: isMarked ? dayOf(asked, 1 + (index % 4)) : null,
          standardisedOn: isUrban && index % 6 !== 4 ? dayOf(asked, 3 + (index % 3)) : null,
          monitoredOn: isUrban ? dayOf({ year: asked.year - 1 }, 11) : null,
          connectedOn: isUrban && index % 4 !== 1 ? dayOf(asked, 2 + (index % 4)) : null,
          cameras: hasVideo ? String(2 + (index % 4)) : null,
          videoOn: hasVideo ? dayOf(asked, 2 + (index % 4)) : null,
          ...(index % 6 === 5
            ? { problems: ['farming'] as const, solvedOn: index % 12 === 5 ? null : dayOf(asked, 5) }
            : {}),
        }),
      }
    }),
  )

/** Results of the county-level sources in May: one has too much manganese. */
export const demoSourceSamples = (asked: DemoAsked) =>
  asked.counties.flatMap(({ id }, index) => {
    const base = { county: id, source: nameOf(index, 'county'), month: `${asked.year}-05`, kind: kindOf(index) }
    const phosphorus = kindOf(index) === 'lake' ? '0.02' : '0.06'
    const results = [
      ['溶解氧', '7.8'],
      ['高锰酸盐指数', '1.9'],
      ['氨氮', '0.11'],
      ['总磷', phosphorus],
      ['锰', index === 6 ? '0.13' : '0.02'],
      ['铊', '0.00002L'],
    ] as const
    return results.map(([item, value]) => ({ data: rowOf(sourceSamples, { ...base, item, value }) }))
  })

/** The city platform on trial, and the counties' parts, most of them accepted. */
export const demoSourceSystems = (asked: DemoAsked) => {
  const office =
    asked.units.find(({ id, kind }) => kind === 'department' && id === 'shj') ??
    asked.units.find(({ kind }) => kind === 'department')
  const city =
    office === undefined
      ? []
      : [{ unit: office.id, name: '市级水源地监管平台（示例）', level: 'city' as const, last: 'trial' }]
  const counties = asked.counties
    .filter((_, index) => index % 3 === 0)
    .map(({ id }, index) => ({
      unit: id,
      name: '水源地视频和水质数据接入（示例）',
      level: 'county' as const,
      last: index % 3 === 2 ? 'trial' : 'accepted',
    }))
  return [...city, ...counties].map(({ last, ...row }) =>
    stepped(
      asked,
      rowOf(sourceSystems, {
        ...row,
        functions: ['quality', 'video', 'alarm'],
        budget: row.level === 'city' ? '680' : '45',
        dueOn: dayOf(asked, 10),
      }),
      [['planned', 0], ['building', 2], ['trial', 5], ...(last === 'accepted' ? ([['accepted', 6]] as const) : [])],
    ),
  )
}
