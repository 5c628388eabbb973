import { type Period, periodEnd } from '@workpoints/core'
import {
  area,
  choice,
  choicesOf,
  county,
  date,
  defineRegister,
  type Entry,
  isWithin,
  keyText,
  lat,
  lon,
  note,
  text,
} from '@workpoints/registers'
import { type ForestImprovement, forestImprovements, type ImprovedForest, inTenThousandMu } from '../rules/forest.ts'

/** What a parcel holds, as far as its area counts. */
export interface ForestWorkRow {
  readonly kind: ForestImprovement
  readonly area: string
  readonly design: string | null
  readonly startedOn: string | null
  readonly finishedOn: string | null
  readonly acceptedOn: string | null
}

/** Whether a parcel has both what the area needs to count: a design, and an acceptance by the end of the period. */
export const isForestCounted = ({ data }: Entry<ForestWorkRow>, period: Period): boolean =>
  data.design !== null && data.acceptedOn !== null && data.acceptedOn <= periodEnd(period)

/** A parcel as the rule reads it at the end of a period. */
export const asImprovedForest = (entry: Entry<ForestWorkRow>, period: Period): ImprovedForest => ({
  kind: entry.data.kind,
  areaMu: entry.data.area,
  designed: entry.data.design !== null,
  accepted: entry.data.acceptedOn !== null && entry.data.acceptedOn <= periodEnd(period),
})

/** 低质低效林改造台账: parcel by parcel; an area counts in the month of its acceptance (task 9). */
export const forestWorks = defineRegister({
  plugin: 'ecology',
  id: 'forest-works',
  title: { zh: '低质低效林改造台账', en: 'Improvement of low-yield forest' },
  item: { zh: '改造小班', en: 'parcel' },
  about: {
    zh: '按小班登记改造方式、面积和进度；有作业设计并通过验收的面积，计入验收当月的完成量。',
    en: 'Parcel by parcel: kind, area and progress. What has a design and was accepted counts in the month of acceptance.',
  },
  fields: {
    county,
    code: keyText({ zh: '小班编号', en: 'Parcel no.' }),
    town: text({ title: { zh: '乡镇、林场', en: 'Town, forest farm' } }),
    kind: choice({ title: { zh: '改造方式', en: 'Kind' }, choices: choicesOf(forestImprovements), required: true }),
    area: area({ title: { zh: '面积', en: 'Area' }, required: true, decimals: 2 }),
    design: text({ title: { zh: '作业设计批复', en: 'Design' } }),
    startedOn: date({ title: { zh: '开工日期', en: 'Begun on' } }),
    finishedOn: date({ title: { zh: '完工日期', en: 'Finished on' } }),
    acceptedOn: date({ title: { zh: '验收日期', en: 'Accepted on' } }),
    lon,
    lat,
    note,
  },
  label: 'code',
  unit: 'county',
  place: { lon: 'lon', lat: 'lat' },
  rules: [
    {
      field: 'finishedOn',
      holds: ({ startedOn, finishedOn }) => finishedOn === null || (startedOn !== null && startedOn <= finishedOn),
      text: { zh: '完工日期应在开工日期之后', en: 'comes after the work was begun' },
    },
    {
      field: 'acceptedOn',
      holds: ({ finishedOn, acceptedOn }) => acceptedOn === null || (finishedOn !== null && finishedOn <= acceptedOn),
      text: { zh: '验收日期应在完工日期之后', en: 'comes after the work was finished' },
    },
  ],
  counts: [
    {
      indicator: 'low-yield-forest',
      when: ({ data }, period) => data.design !== null && isWithin(data.acceptedOn, period),
      value: ({ data }) => inTenThousandMu(data.area) ?? 0,
    },
  ],
})
