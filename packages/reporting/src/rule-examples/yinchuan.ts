import type { RuleSet } from '../rule-set.ts'

/** 银川 2025, of projects. Below 10 points it says nothing; that stretch is defined here and marked. */
export const yinchuan: RuleSet = {
  title: { zh: '银川市 2025 年（项目）', en: 'Yinchuan 2025 (projects)' },
  source: {
    zh: '银川市 2025 年项目亮灯规则（转载，引用前请核对原文）：按期绿灯；落后 10–30 个百分点黄灯，超过 30 个百分点红灯；未按计划月开工黄灯，连续三个月红灯；开工后超过 1 个月未入库黄灯，超过 2 个月红灯；资金低于要求红灯；每月清单和督办函。',
    en: 'Yinchuan’s lights for projects, 2025 (a repost; check the original before quoting): on schedule green; 10–30 points behind yellow, more than 30 red; not started in the planned month yellow, three months running red; not registered a month after the start yellow, over two red; funds below what is required red; a monthly list and letters.',
  },
  scale: [
    {
      ...{ id: 'green', paint: 'green', light: 'green', title: { zh: '绿灯', en: 'Green' } },
      meaning: { zh: '按期推进', en: 'On schedule' },
    },
    {
      ...{ id: 'yellow', paint: 'yellow', light: 'yellow', title: { zh: '黄灯', en: 'Yellow' } },
      meaning: { zh: '进度滞后', en: 'Behind' },
    },
    {
      ...{ id: 'red', paint: 'red', light: 'red', title: { zh: '红灯', en: 'Red' } },
      meaning: { zh: '严重滞后', en: 'Far behind' },
    },
    {
      ...{ id: 'grey', paint: 'grey', light: 'grey', title: { zh: '不亮灯', en: 'No light' } },
      meaning: { zh: '暂无数据（平台补充）', en: 'No data (ours)' },
    },
  ],
  base: { blue: 'green', green: 'green', yellow: 'yellow', red: 'red', grey: 'grey' },
  nearDueDays: 0,
  openMonths: 3,
  rules: [
    {
      id: 'lag',
      measure: 'lagPoints',
      bands: [
        {
          ...{ from: 0, to: 10, toOpen: true, colour: 'green' },
          note: { zh: '原规则未规定，平台界定为绿灯', en: 'Not in the source; ours: green' },
        },
        { from: 10, to: 30, colour: 'yellow' },
        { from: 30, fromOpen: true, to: null, colour: 'red' },
      ],
    },
    {
      id: 'not-started',
      measure: 'monthsNotStarted',
      bands: [
        { from: 0, to: 0, colour: null },
        { from: 1, to: 2, colour: 'yellow' },
        { from: 3, to: null, colour: 'red' },
      ],
    },
    {
      id: 'not-registered',
      measure: 'monthsNotRegistered',
      bands: [
        { from: 0, to: 1, colour: null },
        { from: 2, to: 2, colour: 'yellow' },
        { from: 3, to: null, colour: 'red' },
      ],
      note: {
        zh: '按整月计：第 2 个月末仍未入库为超过 1 个月，第 3 个月末为超过 2 个月',
        en: 'In whole months: two is more than one, three is more than two',
      },
    },
    {
      id: 'funds',
      measure: 'fundsShort',
      bands: [
        { from: 0, to: 0, colour: null },
        { from: 1, to: null, colour: 'red' },
      ],
    },
  ],
  counters: [{ id: 'lit', colours: ['yellow', 'red'], mode: 'running', per: 'target', count: 1 }],
  consequences: [
    {
      ...{ id: 'letter', counter: 'lit', again: true, kind: 'supervise', points: 0 },
      text: { zh: '列入当月清单，发督办函', en: 'On the month’s list, with a supervision letter' },
    },
  ],
}
