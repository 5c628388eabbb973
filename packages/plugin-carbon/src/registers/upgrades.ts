import type { Text } from '@workpoints/core'
import { choice, date, defineRegister, money, number, text, workSteps } from '@workpoints/registers'
import { choicesOf, county, keyText, note } from './field.ts'

const upgradeKinds = {
  chain: { zh: '“7510”产业链项目', en: 'chain project of the 7510 plan' },
  research: { zh: '绿色低碳技术攻关', en: 'research' },
  application: { zh: '先进技术推广应用', en: 'technology put to use' },
  green: { zh: '绿色化技改', en: 'greener plant' },
  digital: { zh: '数字化技改', en: 'digital plant' },
} as const satisfies Record<string, Text>

/** 制造业绿色低碳项目台账: chain projects, research, its use, greener and digital plants (task 2). */
export const upgrades = defineRegister({
  plugin: 'carbon',
  id: 'upgrades',
  title: { zh: '制造业绿色低碳项目台账', en: 'Low-carbon projects of manufacturing' },
  item: { zh: '项目', en: 'project' },
  fields: {
    county,
    name: keyText({ zh: '项目名称', en: 'Project' }),
    kind: choice({ title: { zh: '类型', en: 'Kind' }, choices: choicesOf(upgradeKinds), required: true }),
    enterprise: text({ title: { zh: '实施单位', en: 'Enterprise' }, width: 24 }),
    chain: text({ title: { zh: '产业链', en: 'Chain' } }),
    investment: money({ title: { zh: '总投资', en: 'Investment' } }),
    coalSaved: number({
      title: { zh: '年节能量', en: 'Energy saved a year' },
      measure: { zh: '吨标准煤', en: 't of standard coal' },
      min: 0,
      adds: true,
    }),
    dueOn: date({ title: { zh: '计划完成', en: 'Due' } }),
    note,
  },
  label: 'name',
  unit: 'county',
  states: workSteps({
    planned: { zh: '前期', en: 'In preparation' },
    begin: { zh: '实施', en: 'Begin' },
    underWay: { zh: '实施中', en: 'Under way' },
    finish: { zh: '完成验收', en: 'Accepted' },
  }),
})
