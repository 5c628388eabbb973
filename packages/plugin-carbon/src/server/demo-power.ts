import type { DemoAsked, DemoRow } from '@workpoints/registers/server'
import { newEnergy } from '../registers/new-energy.ts'
import { powerProjects } from '../registers/power-projects.ts'
import { countiesOf, dated, dayOf, exampleName, past, rowOf, unitOr } from './demo-row.ts'
import { type Part, sharedOut } from './demo-sizes.ts'

/** The works that the work points name, with made-up days, and four storage pilots. */
export function demoPowerProjects(asked: DemoAsked) {
  const on = (years: number, month: number) => dayOf(asked, month, { years })
  const works = [
    dated(
      asked,
      rowOf(powerProjects, {
        county: unitOr(asked, '360704'),
        name: '赣县抽水蓄能电站（演示进度）',
        kind: 'pumped-storage',
        work: 'ganxian',
        capacity: '120',
        connectBy: on(3, 6),
        runBy: on(4, 6),
      }),
      [
        ['preparation', on(-4, 3)],
        ['approved', on(-2, 12)],
        ['started', on(-1, 6)],
      ],
    ),
    dated(
      asked,
      rowOf(powerProjects, {
        county: unitOr(asked, '360734'),
        name: '寻乌抽水蓄能电站（演示进度）',
        kind: 'pumped-storage',
        work: 'xunwu',
        capacity: '120',
        startBy: on(0, 9),
        connectBy: on(4, 12),
        runBy: on(5, 6),
      }),
      [
        ['preparation', on(-3, 5)],
        ['approved', on(0, 2)],
      ],
    ),
    dated(
      asked,
      rowOf(powerProjects, {
        county: unitOr(asked, 'fgw'),
        name: '闽赣灵活互济联网工程（演示进度）',
        kind: 'grid',
        work: 'min-gan',
        approveBy: on(0, 5),
        startBy: on(0, 10),
        connectBy: on(2, 6),
      }),
      [['preparation', on(-1, 4)]],
    ),
    dated(
      asked,
      rowOf(powerProjects, {
        county: unitOr(asked, 'fgw'),
        name: '腾格里沙漠基地送电江西工程（演示进度）',
        kind: 'direct-current',
        work: 'tengger',
        capacity: '800',
        approveBy: on(0, 12),
        startBy: on(1, 6),
      }),
      [['preparation', on(-1, 9)]],
    ),
  ]
  return [...works, ...storagePilots(asked)]
}

function storagePilots(asked: DemoAsked) {
  return countiesOf(asked)
    .filter((_, index) => index % 5 === 2)
    .map(({ id }, index) => {
      const start = Math.min(5 + index * 3, 12)
      const data = rowOf(powerProjects, {
        county: id,
        name: exampleName(index, '新型储能试点'),
        kind: 'storage',
        capacity: String(5 + index * 5),
        listedBy: index === 2 ? null : '示例试点清单',
        startBy: dayOf(asked, start),
        connectBy: dayOf(asked, 10, { years: index > 0 ? 1 : 0 }),
      })
      const approved = ['approved', dayOf(asked, 1 + index)] as const
      const started = ['started', dayOf(asked, start)] as const
      return dated(asked, data, [['preparation', dayOf(asked, 6, { years: -1 })], approved, started])
    })
}

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
