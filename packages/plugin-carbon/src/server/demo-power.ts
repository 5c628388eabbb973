import { countiesOnly, type DemoAsked } from '@workpoints/registers/server'
import { powerProjects } from '../registers/power-projects.ts'
import { dated, dayOf, exampleName, rowOf, unitOr } from './demo-row.ts'

/** The works that the work points name, with made-up days, and four storage pilots. */
export const demoPowerProjects = (asked: DemoAsked) => [
  ...pumpedStorage(asked),
  ...lines(asked),
  ...storagePilots(asked),
]

const inYears = (asked: DemoAsked) => (years: number, month: number) => dayOf(asked, month, { years })

function pumpedStorage(asked: DemoAsked) {
  const on = inYears(asked)
  const ganxian = rowOf(powerProjects, {
    ...{
      county: unitOr(asked, '360704'),
      name: '赣县抽水蓄能电站（演示进度）',
      kind: 'pumped-storage',
      work: 'ganxian',
    },
    ...{ capacity: '120', connectBy: on(3, 6), runBy: on(4, 6) },
  })
  const xunwu = rowOf(powerProjects, {
    ...{ county: unitOr(asked, '360734'), name: '寻乌抽水蓄能电站（演示进度）', kind: 'pumped-storage', work: 'xunwu' },
    ...{ capacity: '120', startBy: on(0, 9), connectBy: on(4, 12), runBy: on(5, 6) },
  })
  return [
    dated(asked, ganxian, [
      ['preparation', on(-4, 3)],
      ['approved', on(-2, 12)],
      ['started', on(-1, 6)],
    ]),
    dated(asked, xunwu, [
      ['preparation', on(-3, 5)],
      ['approved', on(0, 2)],
    ]),
  ]
}

function lines(asked: DemoAsked) {
  const on = inYears(asked)
  const county = unitOr(asked, 'fgw')
  const link = rowOf(powerProjects, {
    ...{ county, name: '闽赣灵活互济联网工程（演示进度）', kind: 'grid', work: 'min-gan' },
    ...{ approveBy: on(0, 5), startBy: on(0, 10), connectBy: on(2, 6) },
  })
  const tengger = rowOf(powerProjects, {
    ...{ county, name: '腾格里沙漠基地送电江西工程（演示进度）', kind: 'direct-current', work: 'tengger' },
    ...{ capacity: '800', approveBy: on(0, 12), startBy: on(1, 6) },
  })
  return [dated(asked, link, [['preparation', on(-1, 4)]]), dated(asked, tengger, [['preparation', on(-1, 9)]])]
}

function storagePilots(asked: DemoAsked) {
  return countiesOnly(asked)
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
