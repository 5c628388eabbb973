import { countiesOnly, type DemoAsked } from '@workpoints/registers/server'
import { dualControl } from '../registers/dual-control.ts'
import { energyBalance } from '../registers/energy.ts'
import { intensity } from '../registers/intensity.ts'
import { type PeakAction, peakMeasures } from '../registers/peak-measures.ts'
import { peakPilots } from '../registers/peak-pilots.ts'
import { dayOf, exampleName, rowOf, stepped, unitOr } from './demo-row.ts'

const measures: readonly (readonly [PeakAction, lead: string, name: string])[] = [
  ['energy', 'fgw', '推进整县屋顶分布式光伏'],
  ['energy', 'fgw', '提高非化石能源消费比重'],
  ['energy', 'zrj', '保障新能源项目用地'],
  ['saving', 'fgw', '开展重点用能单位节能诊断'],
  ['saving', 'jgsw', '公共机构节能降碳改造'],
  ['industry', 'gxj', '有色、建材行业节能降碳改造'],
  ['industry', 'gxj', '培育绿色制造体系'],
  ['building', 'zjj', '推广装配式建筑'],
  ['building', 'zjj', '既有建筑节能改造'],
  ['transport', 'jtj', '推广新能源公交车、出租车'],
  ['transport', 'jtj', '发展多式联运'],
  ['circular', 'fgw', '园区循环化改造'],
  ['circular', 'swj', '完善再生资源回收网络'],
  ['technology', 'kjj', '支持低碳技术攻关'],
  ['sinks', 'lyj', '低质低效林改造增汇'],
  ['sinks', 'sbzx', '水土流失治理增汇'],
  ['people', 'shj', '全国低碳日宣传活动'],
  ['people', 'jgsw', '创建节约型机关'],
  ['places', 'shj', '指导县（市、区）编制达峰方案'],
  ['places', 'fgw', '推进省级碳达峰试点'],
]

export const demoPeakMeasures = (asked: DemoAsked) =>
  measures.map(([action, lead, name], index) => {
    const end = 2 + ((index * 5) % 11)
    const data = rowOf(peakMeasures, {
      lead: unitOr(asked, lead),
      number: `示例-${String(index + 1).padStart(2, '0')}`,
      action,
      name: `${name}（示例）`,
      progress: end <= 6 ? '100' : index % 7 === 3 ? '0' : String(30 + ((index * 13) % 50)),
      dueOn: index === 10 ? dayOf(asked, 5, { day: 31 }) : dayOf(asked, end < 6 ? 6 : 12, { day: end < 6 ? 30 : 31 }),
    })
    return stepped(asked, data, [
      ['planned', 0],
      ['under-way', index % 7 === 3 ? 9 : 1 + (index % 3)],
      ['done', index % 7 === 3 ? 12 : Math.max(end, 4)],
    ])
  })

export const demoPeakPilots = (asked: DemoAsked) =>
  countiesOnly(asked)
    .filter((_, index) => index % 4 === 1)
    .slice(0, 5)
    .map(({ id }, index) => {
      const data = rowOf(peakPilots, {
        county: id,
        name: exampleName(index, '碳达峰试点'),
        kind: (['county', 'park', 'county', 'enterprise', 'town'] as const)[index] ?? 'county',
        document: '示例批复',
        tasks: '12',
        tasksDone: String(4 + index * 2),
        dueOn: dayOf(asked, 12, { day: 31 }),
      })
      return stepped(asked, data, [
        ['building', 0],
        ['assessing', index === 4 ? 5 : 11],
      ])
    })

export const demoDualControl = (asked: DemoAsked) => [
  stepped(
    asked,
    rowOf(dualControl, {
      lead: unitOr(asked, 'fgw'),
      name: '“十五五”碳排放双控方案（示例）',
      kind: 'scheme',
      drafter: '示例咨询机构',
      dueOn: dayOf(asked, 12, { day: 31, years: 1 }),
    }),
    [
      ['planned', 0],
      ['drafting', 4],
    ],
  ),
  stepped(
    asked,
    rowOf(dualControl, {
      lead: unitOr(asked, 'fgw'),
      name: '碳排放双控统计核算办法（示例）',
      kind: 'system',
      dueOn: dayOf(asked, 9, { day: 30 }),
    }),
    [
      ['planned', 0],
      ['drafting', 2],
      ['consulted', 5],
    ],
  ),
]

/** Three years accounted, the last one waiting for the province, and this year's target not yet set: the page has to say so. */
export const demoIntensity = (asked: DemoAsked) =>
  (['3.42', '4.05', '3.78', null, null] as const).map((accounted, index) => {
    const back = 4 - index
    return {
      data: rowOf(intensity, {
        lead: unitOr(asked, 'fgw'),
        year: String(asked.year - back),
        ...(back === 0 ? {} : { target: '3.90', targetDocument: '示例目标文件' }),
        ...(accounted === null
          ? {}
          : {
              accounted,
              accountedOn: dayOf(asked, 10, { years: 1 - back }),
              accountedDocument: '示例核算文件',
            }),
        cumulativeTarget: index === 0 ? '19.50' : null,
        ...(back === 1 || back === 2
          ? {
              emissions: back === 2 ? '3120' : '3155',
              product: back === 2 ? '4360' : '4595',
              priceBase: String(asked.year - 5),
            }
          : {}),
      }),
    }
  })

const uses = [
  ['工业用电', 'electricity', 14_000_000, null],
  ['居民和商业用电', 'electricity', 9_200_000, null],
  ['园区集中供热', 'heat', 2_100_000, null],
  ['水泥、有色行业用煤', 'coal', 3_600_000, '1.9003'],
  ['道路运输用油', 'oil', 1_450_000, '3.02'],
  ['城镇燃气', 'gas', 42_000, '21.62'],
] as const

/** Two years: for the later one no factor of Jiangxi's electricity is held, and the sum stays open. */
export const demoEnergyBalance = (asked: DemoAsked) =>
  [3, 2].flatMap((back) =>
    uses.map(([source, kind, activity, factor]) => ({
      data: rowOf(energyBalance, {
        body: unitOr(asked, 'fgw'),
        year: String(asked.year - back),
        source: `${source}（示例）`,
        kind,
        activity: String(Math.round(activity * (back === 3 ? 1 : 1.03))),
        factor,
        factorSource: factor === null ? null : '示例因子',
      }),
    })),
  )
