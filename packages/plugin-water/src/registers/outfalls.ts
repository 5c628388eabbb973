import { type Period, periodEnd, type Text } from '@workpoints/core'
import {
  choice,
  choicesOf,
  county,
  type DataOf,
  date,
  defineRegister,
  type Entry,
  keyText,
  lat,
  lon,
  longText,
  multi,
  note,
  stateOn,
  text,
  yesNo,
} from '@workpoints/registers'
import { type OutfallStage, outfallKinds, outfallStages } from '../rules/outfalls.ts'

/** How an outfall is put right: 依法取缔一批、清理合并一批、规范整治一批. */
const remedies = {
  closed: { zh: '依法取缔', en: 'closed down' },
  merged: { zh: '清理合并', en: 'merged' },
  regulated: { zh: '规范整治', en: 'put in order' },
} as const satisfies Record<string, Text>

/** What the stages of an outfall are called. */
export const stageWords: Readonly<Record<OutfallStage, Text>> = {
  surveyed: { zh: '已排查', en: 'Surveyed' },
  sampled: { zh: '已监测', en: 'Sampled' },
  traced: { zh: '已溯源', en: 'Traced' },
  classified: { zh: '已分类命名编码', en: 'Classified and numbered' },
  remedied: { zh: '已整治', en: 'Remedied' },
  verified: { zh: '已验收销号', en: 'Verified' },
}

/** What has to be known before an outfall comes to a stage. */
const stageFields: { readonly [Stage in OutfallStage]?: readonly string[] } = {
  sampled: ['sampledOn', 'meets'],
  traced: ['owner'],
  classified: ['kind', 'code'],
  remedied: ['remedy', 'plan'],
}

const states = outfallStages.map((key, index) => {
  const to = outfallStages[index + 1]
  const back = { to: 'classified', title: { zh: '退回整治', en: 'Back to work' }, needs: ['reason'] as const }
  const on =
    to === undefined
      ? []
      : [
          {
            to,
            title: { zh: `转为“${stageWords[to].zh}”`, en: `To ${stageWords[to].en}` },
            needs: to === 'remedied' || to === 'verified' ? (['date', 'evidence'] as const) : (['date'] as const),
            fields: stageFields[to] ?? [],
          },
        ]
  const tone = key === 'verified' ? ('done' as const) : ('open' as const)
  return { key, title: stageWords[key], tone, next: key === 'remedied' || key === 'verified' ? [...on, back] : on }
})

const fields = {
  county,
  number: keyText({ zh: '排查编号', en: 'No.' }),
  name: text({ title: { zh: '排污口名称', en: 'Outfall' }, required: true, width: 24 }),
  code: text({
    title: { zh: '统一编码', en: 'National code' },
    hint: { zh: '按 HJ 1235 编码', en: 'after HJ 1235' },
    aside: true,
  }),
  river: text({ title: { zh: '受纳水体', en: 'River' }, required: true }),
  isKey: yesNo({ title: { zh: '重点河湖', en: 'Key river or lake' }, required: true }),
  kind: choice({ title: { zh: '排污口类型', en: 'Kind' }, choices: choicesOf(outfallKinds) }),
  owner: text({ title: { zh: '责任主体', en: 'Who answers for it' } }),
  sampledOn: date({ title: { zh: '最近监测', en: 'Last sampled' } }),
  meets: yesNo({ title: { zh: '监测达标', en: 'Keeps its limits' } }),
  problems: multi({
    title: { zh: '问题', en: 'Problems' },
    choices: choicesOf({
      exceeds: { zh: '超标排放', en: 'over its limits' },
      unapproved: { zh: '未批先设', en: 'never approved' },
      mixed: { zh: '雨污混接', en: 'sewage in storm drains' },
      unmarked: { zh: '未立标', en: 'no sign' },
      unmonitored: { zh: '未开展监测', en: 'not monitored' },
    }),
  }),
  remedy: choice({ title: { zh: '整治方式', en: 'Remedy' }, choices: choicesOf(remedies) }),
  plan: longText({ title: { zh: '一口一策', en: 'Its own plan' } }),
  signOn: date({ title: { zh: '立标日期', en: 'Sign set up' } }),
  dueOn: date({ title: { zh: '整治期限', en: 'Due' } }),
  lon,
  lat,
  note,
}

export type OutfallRow = DataOf<typeof fields>

/** Whether an outfall was remedied and found so by the end of a period. */
export const isOutfallVerified = (entry: Pick<Entry<unknown>, 'states'>, period: Period): boolean =>
  stateOn(entry, periodEnd(period)) === 'verified'

/** 入河排污口台账: found, sampled, traced, classified, remedied, verified — 查、测、溯、治 (task 30). */
export const outfalls = defineRegister({
  plugin: 'water',
  id: 'outfalls',
  title: { zh: '入河排污口台账（一口一策）', en: 'Outfalls into rivers' },
  item: { zh: '排污口', en: 'outfall' },
  about: {
    zh: '逐口登记排查、监测、溯源、分类命名编码、整治和验收销号；重点河湖的排污口全部销号，即为“全面完成重点河湖入河排污口整治”。',
    en: 'Outfall by outfall from the survey to the check; done when those of the key rivers and lakes are all verified.',
  },
  fields,
  label: 'name',
  unit: 'county',
  place: { lon: 'lon', lat: 'lat' },
  states,
  counts: [
    {
      indicator: 'key-outfalls',
      whom: 'city',
      tally: (entries, period) => {
        const listed = entries.filter(({ data }) => data.isKey)
        if (listed.length === 0) return null
        return { value: listed.every((entry) => isOutfallVerified(entry, period)) ? 1 : 0 }
      },
    },
  ],
})
