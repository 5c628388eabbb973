import { type Period, periodEnd } from '@workpoints/core'
import {
  choice,
  choicesOf,
  county,
  date,
  defineRegister,
  dueOn,
  type Entry,
  keyText,
  lat,
  lon,
  measures,
  notBefore,
  note,
  number,
  stateOn,
  text,
} from '@workpoints/registers'
import { type GreenShieldState, greenShieldStates, nextGreenShieldStates } from '../rules/clue.ts'

/** Kinds of human activity that 绿盾 looks for. */
export const shieldKinds = {
  mining: { zh: '采石采砂采矿', en: 'quarrying and mining' },
  industry: { zh: '工矿用地', en: 'industrial land' },
  energy: { zh: '能源设施', en: 'energy works' },
  tourism: { zh: '旅游设施', en: 'tourist works' },
  transport: { zh: '道路设施', en: 'roads' },
  farming: { zh: '养殖种植', en: 'farming' },
  other: { zh: '其他人工设施', en: 'other works' },
} as const

const stepFields: { readonly [State in GreenShieldState]?: readonly string[] } = {
  plan: ['measures', 'dueOn'],
}

const tones: { readonly [State in GreenShieldState]?: 'done' | 'stopped' } = { closed: 'done', 'no-problem': 'stopped' }

const states = (Object.keys(greenShieldStates) as GreenShieldState[]).map((key) => ({
  key,
  title: greenShieldStates[key],
  tone: tones[key] ?? ('open' as const),
  next: nextGreenShieldStates(key).map((to) => ({
    to,
    title: { zh: `转为${greenShieldStates[to].zh}`, en: `To ${greenShieldStates[to].en}` },
    needs: to === 'no-problem' ? (['date', 'reason', 'evidence'] as const) : (['date', 'evidence'] as const),
    fields: stepFields[to] ?? [],
  })),
}))

/** “绿盾”问题点位台账: from remote sensing to closure (task 8). */
export const greenShield = defineRegister({
  plugin: 'ecology',
  id: 'green-shield',
  title: { zh: '“绿盾”问题点位台账', en: 'Green Shield points' },
  item: { zh: '点位', en: 'point' },
  about: {
    zh: '逐点登记自然保护地内遥感发现的线索，经核实、整改、省级核查直至销号。',
    en: 'Points found by remote sensing inside nature reserves, until the province’s check closes them.',
  },
  fields: {
    county,
    number: keyText({ zh: '点位编号', en: 'Point no.' }),
    reserve: text({ title: { zh: '自然保护地', en: 'Nature reserve' }, required: true, width: 24 }),
    kind: choice({ title: { zh: '活动类型', en: 'Activity' }, choices: choicesOf(shieldKinds), required: true }),
    foundOn: date({ title: { zh: '下发日期', en: 'Handed down on' }, required: true }),
    area: number({ title: { zh: '面积', en: 'Area' }, measure: { zh: '公顷', en: 'hm²' }, min: 0, adds: true }),
    owner: text({ title: { zh: '责任单位', en: 'Responsible' } }),
    measures,
    dueOn,
    lon,
    lat,
    note,
  },
  label: 'number',
  unit: 'county',
  place: { lon: 'lon', lat: 'lat' },
  states,
  rules: [
    notBefore('foundOn', 'dueOn', { zh: '整改期限不能早于下发日期', en: 'cannot be before the point was handed down' }),
  ],
})

/** What a point holds, as far as it is counted. */
export interface GreenShieldRow {
  readonly reserve: string
  readonly foundOn: string
  readonly dueOn: string | null
}

/** Where a point stands at the end of a period; null while it was not handed down. */
export function shieldStateOn(entry: Entry<GreenShieldRow>, period: Period): GreenShieldState | null {
  const end = periodEnd(period)
  return entry.data.foundOn > end ? null : ((stateOn(entry, end) as GreenShieldState | undefined) ?? 'clue')
}
