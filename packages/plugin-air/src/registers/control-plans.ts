import type { Text } from '@workpoints/core'
import {
  choice,
  choicesOf,
  county,
  defineRegister,
  dueOn,
  keyText,
  longText,
  measures,
  note,
  text,
} from '@workpoints/registers'
import { allAt, isMonth, isYear, notBefore, onDay, oneAt, place, workYear } from './usual.ts'

/** 融合清单编制台账: each edition from the gathering of data to its review (task 26). */
export const inventories = defineRegister({
  plugin: 'air',
  id: 'inventories',
  title: { zh: '融合清单编制台账', en: 'Joint inventories' },
  item: { zh: '清单版本', en: 'edition' },
  about: {
    zh: '登记大气污染物与温室气体融合排放清单各版本的编制进度；本年度任一版本通过评审，即为编制完成。',
    en: 'Editions of the joint inventory; the deliverable is reached once an edition of the year has passed its review.',
  },
  fields: {
    county: place,
    year: workYear,
    name: keyText({ zh: '清单名称', en: 'Inventory' }),
    baseYear: text({ title: { zh: '基准年', en: 'Base year' }, hint: { zh: '如 2024', en: 'such as 2024' } }),
    maker: text({ title: { zh: '编制单位', en: 'Made by' }, width: 24 }),
    sources: longText({ title: { zh: '已收集的排放源', en: 'Sources gathered' } }),
    document: text({ title: { zh: '评审文件', en: 'Review' } }),
    note,
  },
  label: 'name',
  unit: 'county',
  states: [
    {
      key: 'gathering',
      title: { zh: '数据收集', en: 'Gathering data' },
      tone: 'open',
      next: [{ to: 'computing', title: { zh: '转入核算', en: 'Compute' }, needs: ['date'], fields: ['sources'] }],
    },
    {
      key: 'computing',
      title: { zh: '排放核算', en: 'Computing' },
      tone: 'open',
      next: [{ to: 'checking', title: { zh: '提交评审', en: 'To review' }, needs: ['date', 'evidence'] }],
    },
    {
      key: 'checking',
      title: { zh: '评审中', en: 'In review' },
      tone: 'open',
      next: [
        { to: 'reviewed', title: { zh: '通过评审', en: 'Passed' }, needs: ['date', 'evidence'], fields: ['document'] },
        { to: 'computing', title: { zh: '退回修改', en: 'Send back' }, needs: ['date', 'reason'] },
      ],
    },
    { key: 'reviewed', title: { zh: '已通过评审', en: 'Reviewed' }, tone: 'done' },
  ],
  rules: [isYear('year')],
  counts: [{ indicator: 'fused-inventory', whom: 'city', tally: oneAt('reviewed') }],
})

/** “一区一策”管控方案台账: a row for each district of the central city (task 26). */
export const districtPlans = defineRegister({
  plugin: 'air',
  id: 'district-plans',
  title: { zh: '“一区一策”方案台账', en: 'District control plans' },
  item: { zh: '管控方案', en: 'plan' },
  about: {
    zh: '中心城区每区一行；本年度在册各区方案全部印发，即为编制完成。',
    en: 'A row for each district of the central city; the deliverable is reached once all of the year are issued.',
  },
  fields: {
    county,
    year: workYear,
    name: text({ title: { zh: '方案名称', en: 'Plan' }, required: true, width: 28 }),
    problems: longText({ title: { zh: '主要污染问题', en: 'Problems' } }),
    measures: longText({ title: { zh: '管控措施', en: 'Measures' } }),
    document: text({ title: { zh: '印发文号', en: 'Document' } }),
    note,
  },
  label: 'name',
  unit: 'county',
  states: [
    {
      key: 'drafting',
      title: { zh: '编制中', en: 'Drafting' },
      tone: 'open',
      next: [
        { to: 'checking', title: { zh: '征求意见', en: 'Consult' }, needs: ['date'], fields: ['problems', 'measures'] },
        { to: 'dropped', title: { zh: '不再编制', en: 'Drop' }, needs: ['date', 'reason'] },
      ],
    },
    {
      key: 'checking',
      title: { zh: '征求意见', en: 'Consulting' },
      tone: 'open',
      next: [{ to: 'issued', title: { zh: '印发', en: 'Issue' }, needs: ['date', 'evidence'], fields: ['document'] }],
    },
    { key: 'issued', title: { zh: '已印发', en: 'Issued' }, tone: 'done' },
    { key: 'dropped', title: { zh: '不再编制', en: 'Dropped' }, tone: 'stopped' },
  ],
  rules: [isYear('year')],
  counts: [{ indicator: 'district-plans', whom: 'city', tally: allAt('issued') }],
})

const sources = {
  industry: { zh: '工业源', en: 'industry' },
  vehicles: { zh: '移动源', en: 'vehicles' },
  dust: { zh: '扬尘源', en: 'dust' },
  straw: { zh: '秸秆和露天焚烧', en: 'open burning' },
  fume: { zh: '餐饮油烟', en: 'cooking fume' },
  vocs: { zh: 'VOCs无组织排放', en: 'fugitive VOCs' },
  transfer: { zh: '区域传输', en: 'transported' },
} as const satisfies Record<string, Text>

/** 区域污染状况摸排台账: what each place suffers from, month by month, and what was done (task 26). */
export const areaPollution = defineRegister({
  plugin: 'air',
  id: 'area-pollution',
  title: { zh: '区域污染摸排台账', en: 'Pollution by place' },
  item: { zh: '摸排问题', en: 'finding' },
  about: {
    zh: '按区域逐月登记摸排出的污染来源、整改措施和结果，动态掌握不同区域污染状况。',
    en: 'Month by month and place by place: sources found, what was done, and how it ended.',
  },
  fields: {
    county,
    month: keyText({ zh: '月份', en: 'Month' }, { zh: '如 2025-06', en: 'such as 2025-06' }),
    spot: keyText({ zh: '区域（点位）', en: 'Place' }),
    source: choice({ title: { zh: '污染来源', en: 'Source' }, choices: choicesOf(sources), required: true }),
    foundOn: onDay({ zh: '发现日期', en: 'Found on' }),
    problem: longText({ title: { zh: '污染状况', en: 'Finding' } }),
    measures,
    dueOn,
    note,
  },
  label: 'spot',
  unit: 'county',
  states: [
    {
      key: 'found',
      title: { zh: '待整改', en: 'To be mended' },
      tone: 'open',
      next: [
        { to: 'mended', title: { zh: '完成整改', en: 'Mended' }, needs: ['date', 'evidence'], fields: ['measures'] },
        { to: 'dropped', title: { zh: '非本地来源', en: 'Not ours' }, needs: ['date', 'reason'] },
      ],
    },
    { key: 'mended', title: { zh: '已整改', en: 'Mended' }, tone: 'done' },
    { key: 'dropped', title: { zh: '非本地来源', en: 'Not ours' }, tone: 'stopped' },
  ],
  rules: [
    isMonth,
    notBefore('foundOn', 'dueOn', { zh: '整改期限不能早于发现日期', en: 'cannot be before it was found' }),
  ],
})
