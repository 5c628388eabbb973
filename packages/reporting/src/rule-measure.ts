import type { Text } from '@workpoints/core'
import { z } from 'zod'

/** What a rule of lights can look at, at the end of a month. */
export const Measure = z.enum([
  'lagPoints',
  'lagShare',
  'overdueDays',
  'daysToDue',
  'monthsBehind',
  'returned',
  'unreported',
  'unproven',
  'unreachable',
  'monthsNotStarted',
  'monthsNotRegistered',
  'fundsShort',
  'named',
  'urgent',
])
export type Measure = z.infer<typeof Measure>

/** A measure in words, and how its values run. */
export interface MeasureInfo {
  readonly title: Text
  /** What it counts in; empty for yes or no. */
  readonly unit: Text
  /** `real` from 0 up, `whole` numbers from 0 up, `flag` 0 or 1. */
  readonly values: 'real' | 'whole' | 'flag'
  /** What the platform would have to know and does not: the rule stands, and applies to nothing. */
  readonly needs?: Text
}

const days: Text = { zh: '天', en: 'days' }
const months: Text = { zh: '个月', en: 'months' }
const none: Text = { zh: '', en: '' }

/** The measures. Those of a report are taken from the month's round; those of a figure from the judgement of the month's end. */
export const measures: Readonly<Record<Measure, MeasureInfo>> = {
  lagPoints: { title: { zh: '落后', en: 'Behind by' }, unit: { zh: '个百分点', en: 'points' }, values: 'real' },
  lagShare: {
    title: { zh: '落后序时进度', en: 'Behind pace by' },
    unit: { zh: '%', en: '% of what is due' },
    values: 'real',
  },
  overdueDays: { title: { zh: '逾期', en: 'Overdue by' }, unit: days, values: 'whole' },
  daysToDue: { title: { zh: '距到期', en: 'Due in' }, unit: days, values: 'whole' },
  monthsBehind: { title: { zh: '连续落后', en: 'Behind for' }, unit: months, values: 'whole' },
  returned: {
    title: { zh: '当月填报被退回', en: 'Report of the month returned' },
    unit: { zh: '次', en: 'times' },
    values: 'whole',
  },
  unreported: { title: { zh: '当月逾期未报', en: 'Report of the month missing' }, unit: none, values: 'flag' },
  unproven: {
    title: { zh: '当月填报没有佐证', en: 'Report of the month without evidence' },
    unit: none,
    values: 'flag',
  },
  unreachable: {
    title: { zh: '年底难以完成（预测上限仍达不到目标）', en: 'Out of reach by the forecast' },
    unit: none,
    values: 'flag',
  },
  monthsNotStarted: {
    title: { zh: '计划开工后未开工', en: 'Not started after the planned month for' },
    unit: months,
    values: 'whole',
    needs: { zh: '项目的计划开工月和实际开工月', en: 'each project’s planned and real month of start' },
  },
  monthsNotRegistered: {
    title: { zh: '开工后未入库', en: 'Started and not registered for' },
    unit: months,
    values: 'whole',
    needs: { zh: '项目的开工月和统计入库月', en: 'each project’s month of start and of registration' },
  },
  fundsShort: {
    title: { zh: '资金低于要求', en: 'Funds below what is required' },
    unit: none,
    values: 'flag',
    needs: { zh: '项目的到位资金和要求资金', en: 'each project’s funds, paid in and required' },
  },
  named: {
    title: { zh: '被省级或媒体通报曝光', en: 'Named by the province or the media' },
    unit: none,
    values: 'flag',
    needs: { zh: '省级通报和媒体曝光的登记', en: 'a record of what the province or the media named' },
  },
  urgent: {
    title: { zh: '紧急事项', en: 'Urgent' },
    unit: none,
    values: 'flag',
    needs: { zh: '事项的紧急程度', en: 'how urgent each matter is' },
  },
}
