import type { DemoAsked, DemoRow } from '@workpoints/registers/server'
import { newEnergy } from '../registers/new-energy.ts'
import { dayOf, exampleName, past, rowOf } from './demo-row.ts'
import { type Part, sharedOut } from './demo-sizes.ts'

/** Parts of the capacity that stood at the year's beginning, for counties with wind and for those without. */
const mixes = {
  windy: { solar: 0.5, spread: 0.22, wind: 0.24, biomass: 0.04 },
  still: { solar: 0.62, spread: 0.34, wind: 0, biomass: 0.04 },
} as const

/** Capacity that stood at the beginning of the year, MW in all. */
const standing = 5540
/** Capacity that is connected in the first half, and that is under construction. */
const [connecting, building] = [420, 640]

function standingOf(asked: DemoAsked, { id, index, part }: Part) {
  const mix = index % 3 === 0 ? mixes.windy : mixes.still
  const size = part * (1 + (((index * 7) % 5) - 2) / 25)
  const of = (share: number) => String(Math.round(size * share * 10) / 10)
  const back = (years: number) => dayOf(asked, 1 + (index % 12), { years })
  const connected = { county: id, connectedOn: back(-2) }
  return [
    rowOf(newEnergy, {
      ...connected,
      name: exampleName(index, '光伏电站'),
      kind: 'solar',
      form: 'central',
      capacity: of(mix.solar),
    }),
    rowOf(newEnergy, {
      ...connected,
      name: '示例屋顶光伏（存量）',
      kind: 'solar',
      form: 'spread',
      capacity: of(mix.spread),
      connectedOn: back(-1),
    }),
    rowOf(newEnergy, {
      ...connected,
      name: exampleName(index, '生物质电厂'),
      kind: 'biomass',
      form: 'central',
      capacity: of(mix.biomass),
      connectedOn: back(-3),
    }),
    ...(mix.wind === 0
      ? [rowOf(newEnergy, { ...connected, name: exampleName(index, '水电站'), kind: 'hydro', capacity: of(0.12) })]
      : [
          rowOf(newEnergy, {
            ...connected,
            name: exampleName(index, '风电场'),
            kind: 'wind',
            form: 'central',
            capacity: of(mix.wind),
          }),
        ]),
  ]
}

/** Per county what stood before the year, a project of the first half, and one under construction that comes later, some only next year. */
export function demoNewEnergy(asked: DemoAsked): DemoRow<ReturnType<typeof standingOf>[number]>[] {
  const before = sharedOut(asked, standing, 'land').flatMap((part) => standingOf(asked, part))
  const spring = sharedOut(asked, connecting, 'land').map(({ id, index, part }) => {
    const month = 1 + ((index * 5) % 6)
    const days = { approvedOn: dayOf(asked, 3, { years: -1 }), startedOn: dayOf(asked, 9, { years: -1 }) }
    const data = { county: id, name: exampleName(index, '农光互补电站'), kind: 'solar', form: 'central' } as const
    return rowOf(newEnergy, {
      ...data,
      ...days,
      capacity: String(part),
      expectedOn: dayOf(asked, month),
      connectedOn: past(asked, month),
    })
  })
  const later = sharedOut(asked, building, 'land').map(({ id, index, part }) => {
    const month = 7 + ((index * 5) % 8)
    const expectedOn =
      month > 12 ? dayOf(asked, month - 12, { years: 1 }) : dayOf(asked, index === 7 ? 5 : month, { day: 28 })
    const data = {
      county: id,
      name: exampleName(index, '在建电站'),
      kind: index % 3 === 0 ? 'wind' : 'solar',
      form: 'central',
    } as const
    const startedOn = index % 9 === 8 ? null : dayOf(asked, 1 + (index % 4))
    return rowOf(newEnergy, {
      ...data,
      capacity: String(part),
      approvedOn: dayOf(asked, 8, { years: -1 }),
      startedOn,
      expectedOn,
    })
  })
  return [...before, ...spring, ...later].map((data) => ({ data }))
}
