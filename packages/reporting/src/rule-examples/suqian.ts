import type { RuleSet } from '../rule-set.ts'

/** 宿迁, of a city group: blue near the due day, yellow behind or of poor quality, red overdue. */
export const suqian: RuleSet = {
  title: { zh: '宿迁（三色单）', en: 'Suqian (three slips)' },
  source: {
    zh: '宿迁市属集团“三色单”（sqgzw.suqian.gov.cn，2025 年 6 月）：临近到期蓝单，落后序时或质量不高黄单，逾期红单。',
    en: 'Slips of a Suqian city group (June 2025): blue near the due day, yellow behind pace or of poor quality, red overdue.',
  },
  scale: [
    {
      ...{ id: 'none', paint: 'green', light: 'green', title: { zh: '不发单', en: 'No slip' } },
      meaning: { zh: '按期推进', en: 'On course' },
    },
    {
      ...{ id: 'blue', paint: 'blue', light: 'green', title: { zh: '蓝单', en: 'Blue slip' } },
      meaning: { zh: '临近到期', en: 'Near its due day' },
    },
    {
      ...{ id: 'yellow', paint: 'yellow', light: 'yellow', title: { zh: '黄单', en: 'Yellow slip' } },
      meaning: { zh: '落后序时或质量不高', en: 'Behind, or of poor quality' },
    },
    {
      ...{ id: 'red', paint: 'red', light: 'red', title: { zh: '红单', en: 'Red slip' } },
      meaning: { zh: '逾期', en: 'Overdue' },
    },
    {
      ...{ id: 'grey', paint: 'grey', light: 'grey', title: { zh: '不发单', en: 'No slip' } },
      meaning: { zh: '暂无数据（平台补充）', en: 'No data (ours)' },
    },
  ],
  base: { blue: 'none', green: 'none', yellow: 'yellow', red: 'red', grey: 'grey' },
  nearDueDays: 0,
  openMonths: 3,
  rules: [
    {
      id: 'lag',
      measure: 'lagShare',
      bands: [
        { from: 0, to: 0, colour: 'none' },
        { from: 0, fromOpen: true, to: null, colour: 'yellow' },
      ],
    },
    {
      id: 'near-due',
      measure: 'daysToDue',
      bands: [
        {
          from: 0,
          to: 15,
          colour: 'blue',
          note: { zh: '原规则未写天数，平台界定为 15 天', en: 'No days in the source; ours: 15' },
        },
        { from: 16, to: null, colour: null },
      ],
    },
    {
      id: 'quality',
      measure: 'returned',
      bands: [
        { from: 0, to: 0, colour: null },
        { from: 1, to: null, colour: 'yellow' },
      ],
      note: {
        zh: '“质量不高”以当月填报被退回为准（平台界定）',
        en: 'Poor quality: the month’s report was returned (ours)',
      },
    },
    {
      id: 'overdue',
      measure: 'overdueDays',
      bands: [
        { from: 0, to: 0, colour: null },
        { from: 1, to: null, colour: 'red' },
      ],
    },
  ],
  counters: [
    { id: 'blue', colours: ['blue'], mode: 'running', per: 'target', count: 1 },
    { id: 'yellow', colours: ['yellow'], mode: 'running', per: 'target', count: 1 },
    { id: 'red', colours: ['red'], mode: 'running', per: 'target', count: 1 },
  ],
  consequences: [
    {
      ...{ id: 'blue-slip', counter: 'blue', again: false, kind: 'remind', points: 0 },
      text: { zh: '发蓝单提示', en: 'A blue slip' },
    },
    {
      ...{ id: 'yellow-slip', counter: 'yellow', again: false, kind: 'supervise', points: 0 },
      text: { zh: '发黄单督促', en: 'A yellow slip' },
    },
    {
      ...{ id: 'red-slip', counter: 'red', again: false, kind: 'interview', points: 0 },
      text: { zh: '发红单，约谈', en: 'A red slip, and a talk' },
      ours: true,
    },
  ],
}
