import type { RuleSet } from '../rule-set.ts'

/** 三明, of government supervision: one slip after the other while a matter stays behind. */
export const sanming: RuleSet = {
  title: { zh: '三明市（政府督查三色单）', en: 'Sanming (government supervision)' },
  source: {
    zh: '三明市政府督查“三色单”（转载，引用前请核对原文）：蓝单提醒、橙单警示、红单督办，逐级升级；紧急事项可直接发橙单或红单。',
    en: 'Sanming’s slips (a repost; check the original): a blue slip reminds, an orange one warns, then a red one; urgent matters may start at orange or red.',
  },
  scale: [
    {
      ...{ id: 'none', paint: 'green', light: 'green', title: { zh: '不发单', en: 'No slip' } },
      meaning: { zh: '按期推进', en: 'On course' },
    },
    {
      ...{ id: 'blue', paint: 'blue', light: 'yellow', title: { zh: '蓝单', en: 'Blue slip' } },
      meaning: { zh: '提醒', en: 'Reminder' },
    },
    {
      ...{ id: 'orange', paint: 'orange', light: 'yellow', title: { zh: '橙单', en: 'Orange slip' } },
      meaning: { zh: '警示', en: 'Warning' },
    },
    {
      ...{ id: 'red', paint: 'red', light: 'red', title: { zh: '红单', en: 'Red slip' } },
      meaning: { zh: '督办', en: 'Red' },
    },
    {
      ...{ id: 'grey', paint: 'grey', light: 'grey', title: { zh: '不发单', en: 'No slip' } },
      meaning: { zh: '暂无数据（平台补充）', en: 'No data (ours)' },
    },
  ],
  base: { blue: 'none', green: 'none', yellow: 'blue', red: 'blue', grey: 'grey' },
  nearDueDays: 30,
  openMonths: 3,
  rules: [
    {
      id: 'months',
      measure: 'monthsBehind',
      bands: [
        { from: 0, to: 0, colour: null },
        { from: 1, to: 1, colour: 'blue' },
        { from: 2, to: 2, colour: 'orange' },
        { from: 3, to: null, colour: 'red' },
      ],
      note: {
        zh: '原规则未写升级的间隔，平台界定为逐月升级',
        en: 'The source gives no interval; ours: a step a month',
      },
    },
    {
      id: 'urgent',
      measure: 'urgent',
      bands: [
        { from: 0, to: 0, colour: null },
        { from: 1, to: null, colour: 'orange' },
      ],
    },
  ],
  counters: [
    { id: 'blue', colours: ['blue'], mode: 'running', per: 'target', count: 1 },
    { id: 'orange', colours: ['orange'], mode: 'running', per: 'target', count: 1 },
    { id: 'red', colours: ['red'], mode: 'running', per: 'target', count: 1 },
  ],
  consequences: [
    {
      ...{ id: 'blue-slip', counter: 'blue', again: false, kind: 'remind', points: 0 },
      text: { zh: '发蓝单提醒', en: 'A blue slip reminds' },
    },
    {
      ...{ id: 'orange-slip', counter: 'orange', again: false, kind: 'supervise', points: 0 },
      text: { zh: '发橙单警示', en: 'An orange slip warns' },
    },
    {
      ...{ id: 'red-slip', counter: 'red', again: false, kind: 'interview', points: 0 },
      text: { zh: '发红单督办，约谈负责人', en: 'A red slip, with a talk' },
      ours: true,
    },
  ],
}
