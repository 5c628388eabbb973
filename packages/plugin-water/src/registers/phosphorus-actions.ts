import { periodEnd, type Text } from '@workpoints/core'
import {
  choice,
  choicesOf,
  county,
  date,
  defineRegister,
  type Entry,
  keyText,
  longText,
  note,
  number,
  stateOn,
  text,
  unit,
} from '@workpoints/registers'

/** Where the phosphorus of a river comes from and is cut; the nine units of task 29 share them. */
const sources = {
  sewage: { zh: '城镇生活污水、管网', en: 'urban sewage and sewers' },
  septic: { zh: '化粪池、分散污水', en: 'septic tanks, scattered sewage' },
  industry: { zh: '涉磷工业', en: 'industry with phosphorus' },
  park: { zh: '工业园区污水', en: 'industrial parks' },
  planting: { zh: '种植业化肥减量', en: 'fertiliser' },
  livestock: { zh: '畜禽养殖', en: 'livestock' },
  aquaculture: { zh: '水产养殖尾水', en: 'aquaculture' },
  shipping: { zh: '船舶港口', en: 'ships and ports' },
  flow: { zh: '生态流量、水工程调度', en: 'flow and reservoirs' },
  'no-phosphorus': { zh: '含磷洗涤用品管控', en: 'detergents' },
  sediment: { zh: '河道清淤、底泥', en: 'sediment' },
  study: { zh: '溯源排查、科研支撑', en: 'tracing and research' },
} as const satisfies Record<string, Text>

const bodies = ['department', 'institution', 'vertical'] as const

/** 赣江流域总磷污染控制与削减台账: projects and measures of the campaign by the department that leads them (task 29). */
export const phosphorusActions = defineRegister({
  plugin: 'water',
  id: 'phosphorus-actions',
  title: { zh: '总磷控制与削减行动台账', en: 'Cutting phosphorus' },
  item: { zh: '措施', en: 'measure' },
  about: {
    zh: '赣江流域总磷污染控制与削减攻坚行动：按部门、按来源登记措施，逐项推进到核实销号。',
    en: 'The campaign in the Gan basin: measures by department and source, each until it was verified.',
  },
  fields: {
    county,
    name: keyText({ zh: '项目或措施名称', en: 'Measure' }),
    lead: unit({ title: { zh: '牵头部门', en: 'Led by' }, units: bodies, required: true, width: 16 }),
    source: choice({ title: { zh: '来源类别', en: 'Source' }, choices: choicesOf(sources), required: true }),
    river: text({ title: { zh: '所在河流', en: 'River' } }),
    section: text({ title: { zh: '影响断面', en: 'Section' }, hint: { zh: '断面编号', en: 'number of the section' } }),
    cut: number({
      title: { zh: '预计年削减总磷', en: 'Phosphorus cut a year' },
      measure: { zh: '吨', en: 't' },
      min: 0,
      decimals: 2,
      adds: true,
    }),
    dueOn: date({ title: { zh: '完成期限', en: 'Due' }, required: true }),
    progress: longText({ title: { zh: '进展', en: 'Progress' } }),
    note,
  },
  label: 'name',
  unit: 'county',
  states: [
    {
      key: 'planned',
      title: { zh: '未启动', en: 'Not begun' },
      tone: 'open',
      next: [{ to: 'running', title: { zh: '启动', en: 'Begin' }, needs: ['date'] }],
    },
    {
      key: 'running',
      title: { zh: '实施中', en: 'Under way' },
      tone: 'open',
      next: [{ to: 'done', title: { zh: '完成', en: 'Done' }, needs: ['date', 'evidence'] }],
    },
    {
      key: 'done',
      title: { zh: '已完成', en: 'Done' },
      next: [
        { to: 'verified', title: { zh: '核实销号', en: 'Verified' }, needs: ['date', 'evidence'] },
        { to: 'running', title: { zh: '退回实施', en: 'Back to work' }, needs: ['reason'] },
      ],
    },
    { key: 'verified', title: { zh: '已销号', en: 'Verified' }, tone: 'done' },
  ],
})

/** A row as far as it is summed. */
export interface PhosphorusActionRow {
  readonly lead: string
  readonly cut: string | null
  readonly dueOn: string
}

/** Whether a measure was finished by the end of a period, verified or not. */
export const isFinished = (entry: Pick<Entry<unknown>, 'states'>, period: string): boolean =>
  /^(done|verified)$/.test(stateOn(entry, periodEnd(period)) ?? '')
