import type { Text } from '@workpoints/core'
import {
  choice,
  choicesOf,
  county,
  date,
  defineRegister,
  invested,
  keyText,
  longText,
  note,
  planned,
  workSteps,
} from '@workpoints/registers'

const projectKinds = {
  habitat: { zh: '栖息地保护修复', en: 'habitat' },
  rescue: { zh: '物种抢救性保护', en: 'rescue of species' },
  monitoring: { zh: '观测监测网络', en: 'observation' },
  invasive: { zh: '外来入侵物种防控', en: 'invasive species' },
  awareness: { zh: '科普宣教', en: 'awareness' },
} as const satisfies Record<string, Text>

/** 生物多样性保护工程台账 (task 11). */
export const biodiversityProjects = defineRegister({
  plugin: 'ecology',
  id: 'biodiversity-projects',
  title: { zh: '生物多样性工程台账', en: 'Biodiversity projects' },
  item: { zh: '保护工程', en: 'project' },
  fields: {
    county,
    name: keyText({ zh: '工程名称', en: 'Project' }),
    kind: choice({ title: { zh: '工程类型', en: 'Kind' }, choices: choicesOf(projectKinds), required: true }),
    planned,
    invested,
    dueOn: date({ title: { zh: '计划完成', en: 'Due' } }),
    outcome: longText({ title: { zh: '成效', en: 'Outcome' } }),
    note,
  },
  label: 'name',
  unit: 'county',
  states: workSteps({
    planned: { zh: '前期', en: 'Preparing' },
    begin: { zh: '开工', en: 'Begin' },
    underWay: { zh: '实施中', en: 'Under way' },
  }),
})
