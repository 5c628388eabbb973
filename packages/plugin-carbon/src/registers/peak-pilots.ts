import type { Text } from '@workpoints/core'
import { choice, date, defineRegister, longText, number, text } from '@workpoints/registers'
import { choicesOf, county, keyText, note } from './field.ts'

const pilotKinds = {
  county: { zh: '县（市、区）', en: 'county' },
  park: { zh: '园区', en: 'park' },
  town: { zh: '乡镇、社区', en: 'town or community' },
  enterprise: { zh: '企业', en: 'enterprise' },
} as const satisfies Record<string, Text>

/** 省级碳达峰试点台账: the five provincial pilots from their approval to the province's assessment (task 1). */
export const peakPilots = defineRegister({
  plugin: 'carbon',
  id: 'peak-pilots',
  title: { zh: '省级碳达峰试点台账', en: 'Provincial peak pilots' },
  item: { zh: '试点', en: 'pilot' },
  fields: {
    county,
    name: keyText({ zh: '试点名称', en: 'Pilot' }),
    kind: choice({ title: { zh: '类型', en: 'Kind' }, choices: choicesOf(pilotKinds), required: true }),
    document: text({ title: { zh: '批复文件', en: 'Approved by' } }),
    tasks: number({ title: { zh: '重点任务', en: 'Tasks' }, measure: { zh: '项', en: 'items' }, min: 0, decimals: 0 }),
    tasksDone: number({ title: { zh: '已完成', en: 'Done' }, measure: { zh: '项', en: 'items' }, min: 0, decimals: 0 }),
    dueOn: date({ title: { zh: '建设期满', en: 'Until' } }),
    standing: longText({ title: { zh: '进展情况', en: 'Where it stands' } }),
    note,
  },
  label: 'name',
  unit: 'county',
  states: [
    {
      key: 'building',
      title: { zh: '建设中', en: 'Under way' },
      tone: 'open',
      next: [{ to: 'assessing', title: { zh: '提请评估', en: 'Ask for assessment' }, needs: ['date'] }],
    },
    {
      key: 'assessing',
      title: { zh: '省级评估中', en: 'Being assessed' },
      tone: 'open',
      next: [
        { to: 'passed', title: { zh: '通过评估', en: 'Passed' }, needs: ['date', 'evidence'] },
        { to: 'building', title: { zh: '继续建设', en: 'Go on building' }, needs: ['reason'] },
      ],
    },
    { key: 'passed', title: { zh: '通过评估', en: 'Passed' }, tone: 'done' },
  ],
  rules: [
    {
      field: 'tasksDone',
      holds: ({ tasks, tasksDone }) => tasksDone === null || (tasks !== null && Number(tasksDone) <= Number(tasks)),
      text: { zh: '已完成数不能多于重点任务数', en: 'cannot be more than the tasks there are' },
    },
  ],
})
