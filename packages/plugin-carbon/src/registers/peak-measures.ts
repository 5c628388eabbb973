import type { Text } from '@workpoints/core'
import { choice, date, defineRegister, longText, number, text } from '@workpoints/registers'
import { choicesOf, keyText, lead, note } from './field.ts'

/** 碳达峰十大行动, in the order of 2030年前碳达峰行动方案 (国发〔2021〕23号). */
export const peakActions = {
  energy: { zh: '能源绿色低碳转型', en: 'greener energy' },
  saving: { zh: '节能降碳增效', en: 'saving energy and carbon' },
  industry: { zh: '工业领域碳达峰', en: 'industry' },
  building: { zh: '城乡建设碳达峰', en: 'towns and building' },
  transport: { zh: '交通运输绿色低碳', en: 'transport' },
  circular: { zh: '循环经济助力降碳', en: 'circular economy' },
  technology: { zh: '绿色低碳科技创新', en: 'technology' },
  sinks: { zh: '碳汇能力巩固提升', en: 'carbon sinks' },
  people: { zh: '绿色低碳全民', en: 'everybody' },
  places: { zh: '各地区梯次有序碳达峰', en: 'place by place' },
} as const satisfies Record<string, Text>
export type PeakAction = keyof typeof peakActions

/** 碳达峰“十大行动”措施台账: the measures under each action, each with the unit that leads it (task 1). */
export const peakMeasures = defineRegister({
  plugin: 'carbon',
  id: 'peak-measures',
  title: { zh: '碳达峰“十大行动”措施台账', en: 'Measures of the ten peak actions' },
  item: { zh: '措施', en: 'measure' },
  about: {
    zh: '十大行动逐项分解为措施，登记牵头单位、时限、进度和状态；牵头单位维护本单位的措施。',
    en: 'Each of the ten actions as measures with lead unit, term, progress and state; each lead keeps its own.',
  },
  fields: {
    lead,
    number: keyText({ zh: '措施编号', en: 'No.' }),
    action: choice({ title: { zh: '所属行动', en: 'Action' }, choices: choicesOf(peakActions), required: true }),
    name: text({ title: { zh: '措施', en: 'Measure' }, required: true, width: 32 }),
    partners: text({ title: { zh: '配合单位', en: 'With' }, aside: true }),
    progress: number({
      title: { zh: '完成进度', en: 'Progress' },
      measure: { zh: '%', en: '%' },
      min: 0,
      max: 100,
      decimals: 0,
    }),
    dueOn: date({ title: { zh: '完成时限', en: 'Due' } }),
    standing: longText({ title: { zh: '进展情况', en: 'Where it stands' } }),
    note,
  },
  label: 'name',
  unit: 'lead',
  states: [
    {
      key: 'planned',
      title: { zh: '未启动', en: 'Not begun' },
      tone: 'open',
      next: [{ to: 'under-way', title: { zh: '启动', en: 'Begin' }, needs: ['date'] }],
    },
    {
      key: 'under-way',
      title: { zh: '推进中', en: 'Under way' },
      tone: 'open',
      next: [
        { to: 'done', title: { zh: '完成', en: 'Done' }, needs: ['date', 'evidence'] },
        { to: 'stopped', title: { zh: '经批准终止', en: 'Stop' }, needs: ['date', 'reason', 'evidence'] },
      ],
    },
    { key: 'done', title: { zh: '已完成', en: 'Done' }, tone: 'done' },
    { key: 'stopped', title: { zh: '已终止', en: 'Stopped' }, tone: 'stopped' },
  ],
})
