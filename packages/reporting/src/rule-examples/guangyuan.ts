import type { RuleSet } from '../rule-set.ts'

/** 广元, of inspection rectification: blue on time, yellow slow, red hard to finish or named. */
export const guangyuan: RuleSet = {
  title: { zh: '广元市（督察整改红黄蓝）', en: 'Guangyuan (inspection)' },
  source: {
    zh: '广元市督察整改“红黄蓝”规则（转载，引用前请核对原文）：按期推进蓝色；进展偏慢但可以追上黄色；难以完成，或被省级、媒体通报曝光红色；两次黄色发函并扣 1 分，红色扣 2 分并由组长约谈主要负责人。',
    en: 'Guangyuan’s red, yellow and blue for inspections (a repost; check the original): blue on time; yellow slow but recoverable; red hard to finish, or named by province or media; two yellows a letter and −1, red −2 and a talk with the head.',
  },
  scale: [
    {
      ...{ id: 'blue', paint: 'blue', light: 'green', title: { zh: '蓝色', en: 'Blue' } },
      meaning: { zh: '按期推进', en: 'On time' },
    },
    {
      ...{ id: 'yellow', paint: 'yellow', light: 'yellow', title: { zh: '黄色', en: 'Yellow' } },
      meaning: { zh: '偏慢，可以追上', en: 'Slow but recoverable' },
    },
    {
      ...{ id: 'red', paint: 'red', light: 'red', title: { zh: '红色', en: 'Red' } },
      meaning: { zh: '难以完成或被曝光', en: 'Hard to finish, or named' },
    },
    {
      ...{ id: 'grey', paint: 'grey', light: 'grey', title: { zh: '不亮灯', en: 'No light' } },
      meaning: { zh: '暂无数据（平台补充）', en: 'No data (ours)' },
    },
  ],
  base: { blue: 'blue', green: 'blue', yellow: 'yellow', red: 'red', grey: 'grey' },
  nearDueDays: 0,
  openMonths: 3,
  rules: [
    {
      id: 'lag',
      measure: 'lagPoints',
      bands: [
        { from: 0, to: 0, colour: 'blue' },
        { from: 0, fromOpen: true, to: null, colour: 'yellow' },
      ],
      note: {
        zh: '原规则没有百分点界线：落后即为偏慢（平台界定）',
        en: 'No limit in the source: any lag is slow (ours)',
      },
    },
    {
      id: 'hard',
      measure: 'unreachable',
      bands: [
        { from: 0, to: 0, colour: null },
        { from: 1, to: null, colour: 'red' },
      ],
      note: { zh: '“难以完成”以预测为准（平台界定）', en: '"Hard to finish" is taken from the forecast (ours)' },
    },
    {
      id: 'named',
      measure: 'named',
      bands: [
        { from: 0, to: 0, colour: null },
        { from: 1, to: null, colour: 'red' },
      ],
    },
  ],
  counters: [
    { id: 'yellow-twice', colours: ['yellow'], mode: 'total', per: 'target', count: 2 },
    { id: 'red', colours: ['red'], mode: 'running', per: 'target', count: 1 },
  ],
  consequences: [
    {
      ...{ id: 'letter', counter: 'yellow-twice', again: true, kind: 'supervise', points: 1 },
      text: { zh: '年内每两次黄色，发函并扣 1 分', en: 'Each two yellows of the year: a letter and −1' },
    },
    {
      ...{ id: 'talk', counter: 'red', again: false, kind: 'interview', points: 2 },
      text: {
        zh: '转为红色，扣 2 分，组长约谈主要负责人',
        en: 'Turned red: −2, and the group leader talks to the head',
      },
    },
  ],
}
