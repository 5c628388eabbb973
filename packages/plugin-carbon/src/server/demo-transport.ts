import { countiesOnly, type DemoAsked } from '@workpoints/registers/server'
import { buildings } from '../registers/building.ts'
import { superChargers } from '../registers/super-chargers.ts'
import { travelSurveys } from '../registers/travel-surveys.ts'
import { vehicles } from '../registers/vehicles.ts'
import { dayOf, exampleName, lastMonth, rowOf, stepped, unitOr } from './demo-row.ts'
import { sharedOut } from './demo-sizes.ts'

/** Stations that count by the end of the demonstration, and those still to come; two more are not public or too weak. */
const [opened, coming] = [25, 16]

export function demoSuperChargers(asked: DemoAsked) {
  const base = { isPublic: true, gunKW: '250', guns: '4', operator: '示例运营企业' }
  const open = sharedOut(asked, opened, 'people').flatMap(({ id, index, part }) =>
    Array.from({ length: part }, (_, number) => {
      const month = 1 + ((index * 2 + number * 5) % lastMonth)
      const isNew = (index + number) % 5 < 2
      const openedOn = isNew ? dayOf(asked, month) : dayOf(asked, month, { years: -1 })
      return rowOf(superChargers, { ...base, county: id, name: exampleName(number, '超充站'), openedOn })
    }),
  )
  const due = sharedOut(asked, coming, 'people').flatMap(({ id, index, part }) =>
    Array.from({ length: part }, (_, number) =>
      rowOf(superChargers, {
        ...{ ...base, county: id, name: exampleName(number, '在建超充站') },
        expectedOn: dayOf(asked, index === 5 ? 6 : 7 + ((index + number) % 6)),
      }),
    ),
  )
  const left = countiesOnly(asked)
    .slice(0, 2)
    .map(({ id }, index) =>
      rowOf(superChargers, {
        ...{ ...base, county: id, name: exampleName(index, index === 0 ? '单位内部站' : '快充站') },
        ...(index === 0 ? { isPublic: false } : { gunKW: '120' }),
        openedOn: dayOf(asked, 3),
      }),
    )
  return [...open, ...due, ...left].map((data) => ({ data }))
}

/** A batch a county and month, nearly all of them new-energy. */
export const demoVehicles = (asked: DemoAsked) =>
  countiesOnly(asked).flatMap(({ id }, index) =>
    Array.from({ length: lastMonth }, (_, at) => {
      const month = at + 1
      const number = 2 + ((index * 3 + month) % 5)
      const petrol = index % 6 === 4 && month % 3 === 0 ? 2 : index === 11 && month < 4 ? 1 : 0
      const data = rowOf(vehicles, {
        county: id,
        batch: `示例-${asked.year}-${String(month).padStart(2, '0')}`,
        operator: exampleName(index, (index + month) % 3 === 0 ? '出租车公司' : '公交公司'),
        kind: (index + month) % 3 === 0 ? 'taxi' : 'bus',
        change: month % 2 === 0 ? 'added' : 'replaced',
        number: String(number),
        newEnergy: String(number - petrol),
        registeredOn: dayOf(asked, month),
      })
      return { data }
    }),
  )

/** The last survey is two years old; this year's has no result yet. */
export const demoTravelSurveys = (asked: DemoAsked) => [
  {
    data: rowOf(travelSurveys, {
      lead: unitOr(asked, 'jtj'),
      edition: String(asked.year - 2),
      surveyor: '示例调查机构',
      sample: '6200',
      publicTransport: '58.2',
      bicycle: '96.4',
      walking: '101.3',
      allTrips: '363.0',
      resultOn: dayOf(asked, 11, { years: -2 }),
    }),
  },
]

export const demoBuildings = (asked: DemoAsked) =>
  countiesOnly(asked).map(({ id }, index) => {
    const kind = index % 6 === 2 ? 'ultra-low' : index % 9 === 4 ? 'near-zero' : 'prefabricated'
    const data = rowOf(buildings, {
      county: id,
      name: exampleName(index, '建筑项目'),
      kind,
      floor: String(1.2 + ((index * 17) % 40) / 10),
      assembly: kind === 'prefabricated' ? String(50 + (index % 4) * 5) : null,
      dueOn: dayOf(asked, 12, { day: 31 }),
    })
    return stepped(asked, data, [
      ['planned', 0],
      ['building', 1 + (index % 5)],
      ['built', 4 + (index % 8)],
    ])
  })
