import { type DemoAsked, type DemoRow, dayOf, exampleName, rowOf, stepped } from '@workpoints/registers/server'
import { outfalls } from '../registers/outfalls.ts'
import { phosphorusActions } from '../registers/phosphorus-actions.ts'

const rivers: Readonly<Record<string, string>> = {
  ...{ '360702': '章江', '360703': '章江', '360704': '贡江', '360722': '桃江', '360723': '章江', '360724': '上犹江' },
  ...{
    '360725': '上犹江',
    '360726': '定南水',
    '360728': '定南水',
    '360729': '桃江',
    '360730': '梅江',
    '360731': '贡江',
  },
  ...{ '360732': '平江', '360733': '贡江', '360734': '寻乌水', '360735': '琴江', '360781': '绵江', '360783': '桃江' },
}
const riverOf = (county: string): string => rivers[county] ?? '章江'

const kinds = ['town', 'industrial', 'agricultural', 'other'] as const
const problems = [[], ['mixed'], ['unmarked'], ['exceeds', 'unmonitored']] as const

/** Three outfalls a county on their way from the survey to the check; two of the key rivers are not remedied yet. */
export const demoOutfalls = (asked: DemoAsked) =>
  asked.counties.flatMap(({ id }, index) =>
    [0, 1, 2].map((at) => {
      const isKey = at < 2
      const isLate = isKey ? (index * 2 + at) % 17 === 5 : index % 3 !== 0
      const found = problems[(index + at) % problems.length] ?? []
      const data = rowOf(outfalls, {
        ...{
          county: id,
          number: `示例-${id}-${at + 1}`,
          name: exampleName(index * 3 + at, '排污口'),
          river: riverOf(id),
        },
        ...{
          isKey,
          kind: kinds[(index + at) % kinds.length] ?? 'other',
          owner: '示例责任主体',
          code: isLate ? null : `示例-${id}-${at + 1}`,
        },
        ...{
          sampledOn: dayOf(asked, 1 + (index % 3)),
          meets: !found.some((one) => one === 'exceeds'),
          problems: found,
        },
        remedy: found.length === 0 ? null : 'regulated',
        plan: found.length === 0 ? '维持规范管理（演示）' : '截污纳管、雨污分流、立标（演示）',
        signOn: isLate ? null : dayOf(asked, 4),
        dueOn: dayOf(asked, 10),
      })
      const begun = [
        ['surveyed', 0],
        ['sampled', 1 + (index % 2)],
        ['traced', 2 + (index % 2)],
      ] as const
      return stepped(
        asked,
        data,
        isLate
          ? begun.slice(0, 1 + (index % 3))
          : [...begun, ['classified', 3], ['remedied', 4 + (index % 2)], ['verified', 6]],
      )
    }),
  )

const works = [
  ['shj', 'study', '断面总磷溯源排查'],
  ['cgj', 'sewage', '城区污水管网改造'],
  ['nyj', 'planting', '测土配方减磷示范'],
  ['jtj', 'shipping', '船舶污水接收设施'],
  ['fgw', 'sewage', '污水处理项目前期推进'],
  ['slj', 'flow', '生态流量泄放监管'],
  ['gxj', 'industry', '涉磷企业清洁化改造'],
  ['swj', 'no-phosphorus', '含磷洗涤用品经营场所检查'],
  ['kjj', 'study', '总磷削减技术示范'],
] as const

/** Nine measures a round, one by each of the nine units of task 29, shared among the counties of the Gan basin. */
export const demoPhosphorusActions = (asked: DemoAsked): DemoRow[] =>
  asked.counties
    .filter(({ id }) => !['360728', '360734'].includes(id))
    .map(({ id }, index) => {
      const [lead, source, name] = works[index % works.length] ?? works[0]
      const known = asked.units.some((unit) => unit.id === lead)
        ? lead
        : (asked.units.find(({ kind }) => kind === 'department')?.id ?? lead)
      const data = rowOf(phosphorusActions, {
        ...{ county: id, name: `${name}（示例）`, lead: known, source, river: riverOf(id) },
        cut: source === 'study' ? null : (0.6 + ((index * 7) % 20) / 10).toFixed(2),
        dueOn: dayOf(asked, index % 6 === 4 ? 5 : 9 + (index % 3), 30),
        progress: '按计划推进（演示）',
      })
      return stepped(asked, data, [
        ['planned', 0],
        ['running', 1 + (index % 4)],
        ['done', index % 3 === 0 ? 5 : 9],
        ['verified', index % 3 === 0 ? 6 : 10],
      ])
    })
