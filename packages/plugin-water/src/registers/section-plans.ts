import type { Text } from '@workpoints/core'
import {
  choice,
  choicesOf,
  county,
  type DataOf,
  date,
  defineRegister,
  keyText,
  longText,
  note,
  number,
  text,
} from '@workpoints/registers'

const plans = {
  none: { zh: '无需方案', en: 'none needed' },
  due: { zh: '方案待制定', en: 'plan due' },
  running: { zh: '实施中', en: 'under way' },
  done: { zh: '已完成', en: 'done' },
} as const satisfies Record<string, Text>

const fields = {
  county,
  section: keyText(
    { zh: '断面编号', en: 'Section' },
    { zh: '与“点位与数据”中的编号一致', en: 'as it is registered among the sites' },
  ),
  river: text({ title: { zh: '所在河流', en: 'River' }, hint: { zh: '如 贡江', en: 'such as 贡江' }, required: true }),
  order: number({
    title: { zh: '上下游顺序', en: 'Order' },
    hint: { zh: '同一河流自上游起 1、2、3', en: '1, 2, 3 from the source of the river on' },
    min: 1,
    decimals: 0,
    required: true,
  }),
  expected: number({
    title: { zh: '总磷预期控制值', en: 'Expected phosphorus' },
    measure: { zh: 'mg/L', en: 'mg/L' },
    hint: { zh: '上级下达的年均值；没有下达的不填', en: 'yearly mean set from above; empty where none was' },
    min: 0,
  }),
  chief: text({ title: { zh: '责任河长', en: 'River chief' } }),
  plan: choice({ title: { zh: '一断面一策', en: 'Plan' }, choices: choicesOf(plans) }),
  measures: longText({ title: { zh: '主要问题和措施', en: 'Problems and measures' } }),
  dueOn: date({ title: { zh: '完成期限', en: 'Due' } }),
  note,
}

export type SectionPlanRow = DataOf<typeof fields>

/** 断面管控台账: where a section stands on its river, who answers for it, and what its phosphorus has to come to (task 29). */
export const sectionPlans = defineRegister({
  plugin: 'water',
  id: 'section-plans',
  title: { zh: '断面管控台账（一断面一策）', en: 'Control of sections' },
  item: { zh: '断面', en: 'section' },
  about: {
    zh: '登记断面在河流上的先后、责任河长、上级下达的总磷预期控制值和“一断面一策”；目标类别、国控省控等属性在“点位与数据”中登记。',
    en: 'Place on the river, river chief, expected phosphorus and plan of a section; target class and network are kept with the sites.',
  },
  fields,
  label: 'section',
  unit: 'county',
  rules: [
    {
      field: 'measures',
      holds: ({ plan, measures }) => (plan !== 'running' && plan !== 'done') || measures !== null,
      text: { zh: '已制定方案的须写明问题和措施', en: 'is needed once there is a plan' },
    },
  ],
})
