import { periodEnd, type Text } from '@workpoints/core'
import { area, choice, date, defineRegister, money, stateOn, text, workSteps } from '@workpoints/registers'
import { choicesOf, county, delivered, keyText, lead, note } from './field.ts'

const matterKinds = {
  platform: { zh: '生态资源储蓄运营平台', en: 'resource bank platform' },
  mechanism: { zh: '机制改革事项', en: 'reform of the mechanism' },
} as const satisfies Record<string, Text>

/** 生态产品价值实现事项台账: the platform and the matters of reform (task 5). */
export const valueMatters = defineRegister({
  plugin: 'carbon',
  id: 'value-matters',
  title: { zh: '生态产品价值实现重点事项台账', en: 'Value of ecological products: matters' },
  item: { zh: '事项', en: 'matter' },
  about: {
    zh: '储蓄运营平台建成并上线运营，凭上线验收材料转为已完成。',
    en: 'The platform is done when it is built and in operation.',
  },
  fields: {
    lead,
    name: keyText({ zh: '事项名称', en: 'Matter' }),
    kind: choice({ title: { zh: '类型', en: 'Kind' }, choices: choicesOf(matterKinds), required: true }),
    operator: text({ title: { zh: '建设运营单位', en: 'Operator' } }),
    dueOn: date({ title: { zh: '计划完成', en: 'Due' } }),
    note,
  },
  label: 'name',
  unit: 'lead',
  states: workSteps({ finish: { zh: '建成运营或完成', en: 'Done' } }),
  counts: [
    {
      indicator: 'resource-bank',
      whom: 'city',
      tally: delivered(
        ({ kind }) => kind === 'platform',
        (entry, period) => stateOn(entry, periodEnd(period)) === 'done',
      ),
    },
  ],
})

const resourceKinds = {
  forest: { zh: '林地、林木', en: 'forest' },
  water: { zh: '水域', en: 'water' },
  farmland: { zh: '农田、园地', en: 'farmland and orchards' },
  mine: { zh: '废弃矿山', en: 'abandoned mine' },
  house: { zh: '古村、闲置房屋', en: 'old villages and houses' },
  right: { zh: '环境权益', en: 'environmental right' },
} as const satisfies Record<string, Text>

/** 生态资源收储台账: what the bank has taken in and what is run (task 5). */
export const bankResources = defineRegister({
  plugin: 'carbon',
  id: 'bank-resources',
  title: { zh: '生态资源收储台账', en: 'Resources of the bank' },
  item: { zh: '资源', en: 'resource' },
  fields: {
    county,
    code: keyText({ zh: '资源编号', en: 'No.' }),
    name: text({ title: { zh: '资源名称', en: 'Resource' }, required: true, width: 24 }),
    kind: choice({ title: { zh: '类型', en: 'Kind' }, choices: choicesOf(resourceKinds), required: true }),
    area: area({ title: { zh: '面积', en: 'Area' }, decimals: 2 }),
    value: money({ title: { zh: '评估价值', en: 'Appraised value' } }),
    operatedBy: text({ title: { zh: '运营主体', en: 'Run by' } }),
    income: money({ title: { zh: '累计收益', en: 'Income so far' } }),
    note,
  },
  label: 'name',
  unit: 'county',
  states: [
    {
      key: 'listed',
      title: { zh: '已入库', en: 'Listed' },
      tone: 'open',
      next: [{ to: 'stored', title: { zh: '收储', en: 'Take in' }, needs: ['date', 'evidence'], fields: ['value'] }],
    },
    {
      key: 'stored',
      title: { zh: '已收储', en: 'Taken in' },
      next: [{ to: 'operated', title: { zh: '运营', en: 'Run' }, needs: ['date'], fields: ['operatedBy'] }],
    },
    { key: 'operated', title: { zh: '运营中', en: 'In operation' }, tone: 'done' },
  ],
})
