import { defaultThresholds, type Thresholds } from '@workpoints/core'
import type { Band } from '../rule-band.ts'
import { lagMeasures, type RuleSet } from '../rule-set.ts'

/** The platform's own rule set: the lights of the plan as they are judged anyway, and what follows of them. Nothing in it is undefined. */
export const standard: RuleSet = {
  title: { zh: '平台默认规则', en: 'The platform’s own rules' },
  source: {
    zh: '平台自定。落后界线取自银川 2025 年规则的 10、30 两档，并补上其未规定的 10 以下一段；按序时应达量的比例计算。',
    en: 'Our own. The limits of the lag are Yinchuan’s of 2025, 10 and 30, with the stretch below 10 that it leaves open; taken of what is due.',
  },
  scale: [
    {
      ...{ id: 'blue', paint: 'blue', light: 'blue', title: { zh: '蓝灯', en: 'Blue' } },
      meaning: { zh: '已完成', en: 'Done' },
    },
    {
      ...{ id: 'green', paint: 'green', light: 'green', title: { zh: '绿灯', en: 'Green' } },
      meaning: { zh: '按序时推进', en: 'On course' },
    },
    {
      ...{ id: 'yellow', paint: 'yellow', light: 'yellow', title: { zh: '黄灯', en: 'Yellow' } },
      meaning: { zh: '进度滞后', en: 'Behind' },
    },
    {
      ...{ id: 'red', paint: 'red', light: 'red', title: { zh: '红灯', en: 'Red' } },
      meaning: { zh: '严重滞后或逾期', en: 'Far behind, or overdue' },
    },
    {
      ...{ id: 'grey', paint: 'grey', light: 'grey', title: { zh: '灰灯', en: 'Grey' } },
      meaning: { zh: '暂无数据', en: 'No data' },
    },
  ],
  base: { blue: 'blue', green: 'green', yellow: 'yellow', red: 'red', grey: 'grey' },
  nearDueDays: 30,
  openMonths: 3,
  rules: [
    {
      id: 'lag',
      measure: 'lagShare',
      bands: [
        { from: 0, to: 10, colour: 'green' },
        { from: 10, fromOpen: true, to: 30, colour: 'yellow' },
        { from: 30, fromOpen: true, to: null, colour: 'red' },
      ],
      ours: true,
    },
  ],
  counters: [
    { id: 'yellow-twice', colours: ['yellow', 'red'], mode: 'running', per: 'target', count: 2 },
    { id: 'red-once', colours: ['red'], mode: 'running', per: 'target', count: 1 },
    { id: 'red-three', colours: ['red'], mode: 'running', per: 'target', count: 3 },
  ],
  consequences: [
    {
      ...{ id: 'remind', counter: 'yellow-twice', again: false, kind: 'remind', points: 0, ours: true },
      text: { zh: '连续两个月黄灯以下，发提醒函', en: 'Yellow or worse for two months running: a reminder' },
    },
    {
      ...{ id: 'supervise', counter: 'red-once', again: false, kind: 'supervise', points: 0, ours: true },
      text: { zh: '转为红灯，发督办函', en: 'Turned red: a supervision letter' },
    },
    {
      ...{ id: 'interview', counter: 'red-three', again: false, kind: 'interview', points: 0, ours: true },
      text: { zh: '连续三个月红灯，约谈', en: 'Red for three months running: a talk' },
    },
  ],
}

/** The bands of a lag that settings of the plan's lights stand for. */
function bandsOf({ green, yellow, exclusive = [] }: Thresholds): Band[] {
  const percent = (share: number): number => Math.round((1 - share) * 10_000) / 100
  const [first, second] = [percent(green), percent(yellow)]
  const ends = (limit: 'green' | 'yellow') => (exclusive.includes(limit) ? { toOpen: true } : {})
  const starts = (limit: 'green' | 'yellow') => (exclusive.includes(limit) ? {} : { fromOpen: true })
  const all: Band[] = [
    { from: 0, to: first, ...ends('green'), colour: 'green' },
    { from: first, ...starts('green'), to: second, ...ends('yellow'), colour: 'yellow' },
    { from: second, ...starts('yellow'), to: null, colour: 'red' },
  ]
  return all.filter(({ from, to, fromOpen, toOpen }) => from !== to || (fromOpen !== true && toOpen !== true))
}

/** The platform's own rule set with the settings that a plan brings: what is in force until the office adopts another. */
export function standardFor(thresholds: Thresholds): RuleSet {
  const rules = standard.rules.map((rule) =>
    lagMeasures.includes(rule.measure)
      ? {
          ...rule,
          measure: thresholds.by === 'points' ? ('lagPoints' as const) : rule.measure,
          bands: bandsOf(thresholds),
        }
      : rule,
  )
  const { nearDueDays = standard.nearDueDays, openPeriods = standard.openMonths } = thresholds
  const isOurs = thresholds.green === defaultThresholds.green && thresholds.yellow === defaultThresholds.yellow
  return isOurs && thresholds.by === undefined && thresholds.nearDueDays === undefined
    ? standard
    : { ...standard, rules, nearDueDays, openMonths: openPeriods }
}
