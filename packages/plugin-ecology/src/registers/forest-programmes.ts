import type { Text } from '@workpoints/core'
import {
  area,
  choice,
  choicesOf,
  county,
  date,
  defineRegister,
  invested,
  keyText,
  longText,
  money,
  note,
  text,
  workSteps,
} from '@workpoints/registers'

/** 国家储备林项目台账 (task 9). */
export const reserveForest = defineRegister({
  plugin: 'ecology',
  id: 'reserve-forest',
  title: { zh: '国家储备林台账', en: 'National reserve forest' },
  item: { zh: '储备林项目', en: 'project' },
  fields: {
    county,
    name: keyText({ zh: '项目名称', en: 'Project' }),
    planned: area({ title: { zh: '建设任务', en: 'Planned' }, required: true, decimals: 2 }),
    built: area({ title: { zh: '已建面积', en: 'Built' }, decimals: 2 }),
    investment: money({ title: { zh: '计划投资', en: 'Planned money' } }),
    invested,
    loan: money({ title: { zh: '到位贷款', en: 'Loans paid' } }),
    note,
  },
  label: 'name',
  unit: 'county',
  states: workSteps(),
  rules: [
    {
      field: 'built',
      holds: ({ planned, built }) => Number(built ?? 0) <= Number(planned),
      text: { zh: '已建面积不能大于建设任务', en: 'cannot be more than is planned' },
    },
  ],
})

const reforms = {
  'three-rights': { zh: '“三权分置”和林权登记', en: 'separation of rights, registration' },
  transfer: { zh: '林地经营权流转', en: 'transfer of use rights' },
  finance: { zh: '林权抵押和绿色金融', en: 'mortgage and green finance' },
  harvest: { zh: '林木采伐管理改革', en: 'harvesting' },
  farms: { zh: '新型林业经营主体', en: 'new forest enterprises' },
  products: { zh: '生态产品价值实现', en: 'value of ecological products' },
  other: { zh: '其他', en: 'other' },
} as const satisfies Record<string, Text>

/** 深化集体林权制度改革先行区任务台账 (task 9). */
export const tenureReform = defineRegister({
  plugin: 'ecology',
  id: 'tenure-reform',
  title: { zh: '林权制度改革台账', en: 'Reform of collective forest tenure' },
  item: { zh: '改革任务', en: 'reform' },
  fields: {
    county,
    name: keyText({ zh: '改革任务', en: 'Reform' }),
    kind: choice({ title: { zh: '改革方向', en: 'Kind' }, choices: choicesOf(reforms), required: true }),
    outcome: longText({ title: { zh: '改革成果', en: 'Outcome' } }),
    dueOn: date({ title: { zh: '计划完成', en: 'Due' } }),
    document: text({ title: { zh: '制度文件', en: 'Document' } }),
    note,
  },
  label: 'name',
  unit: 'county',
  states: workSteps(),
})

/** 全国森林可持续经营试点台账 (task 9). */
export const sustainableForest = defineRegister({
  plugin: 'ecology',
  id: 'sustainable-forest',
  title: { zh: '森林可持续经营台账', en: 'Sustainable forest management pilots' },
  item: { zh: '试点任务', en: 'pilot' },
  fields: {
    county,
    name: keyText({ zh: '试点单位', en: 'Pilot' }),
    year: keyText({ zh: '年度', en: 'Year' }, { zh: '如 2025', en: 'such as 2025' }),
    planned: area({ title: { zh: '下达任务', en: 'Assigned' }, required: true, decimals: 2 }),
    done: area({ title: { zh: '完成面积', en: 'Done' }, decimals: 2 }),
    checkedOn: date({ title: { zh: '自查验收', en: 'Checked on' } }),
    note,
  },
  label: 'name',
  unit: 'county',
  states: workSteps(),
})

const greeningKinds = {
  planting: { zh: '人工造林', en: 'planting' },
  closure: { zh: '封山育林', en: 'closure' },
  restoration: { zh: '退化林修复', en: 'restoration' },
  tending: { zh: '森林抚育', en: 'tending' },
  bamboo: { zh: '竹林培育', en: 'bamboo' },
} as const satisfies Record<string, Text>

/** 国土绿化台账: what was assigned and what is done, by kind and year (task 9). */
export const greening = defineRegister({
  plugin: 'ecology',
  id: 'greening',
  title: { zh: '国土绿化台账', en: 'Greening and better forests' },
  item: { zh: '绿化任务', en: 'task' },
  fields: {
    county,
    year: keyText({ zh: '年度', en: 'Year' }, { zh: '如 2025', en: 'such as 2025' }),
    kind: choice({
      title: { zh: '绿化方式', en: 'Kind' },
      choices: choicesOf(greeningKinds),
      required: true,
      unique: true,
    }),
    planned: area({ title: { zh: '计划面积', en: 'Planned' }, required: true, decimals: 2 }),
    done: area({ title: { zh: '完成面积', en: 'Done' }, decimals: 2 }),
    doneBy: date({ title: { zh: '统计截止', en: 'Up to' } }),
    note,
  },
  label: 'year',
  unit: 'county',
})
