import type { Period } from '@workpoints/core'
import { count, date, defineRegister, type Entry, number, text } from '@workpoints/registers'
import { greenTravelShare } from '../rules/travel.ts'
import { isBy, isYear, keyText, lead, note, yearText } from './field.ts'

/** An edition of the survey as far as it is counted. */
export interface SurveyRow {
  readonly edition: string
  readonly publicTransport: string
  readonly bicycle: string
  readonly walking: string
  readonly allTrips: string
  readonly resultOn: string | null
}

const trips = { measure: { zh: '万人次/日', en: '10,000 trips a day' }, min: 0, required: true } as const

/** 绿色出行分担率调查台账: an edition a row (task 4). */
export const travelSurveys = defineRegister({
  plugin: 'carbon',
  id: 'travel-surveys',
  title: { zh: '中心城区绿色出行调查台账', en: 'Surveys of travel in the central city' },
  item: { zh: '调查', en: 'survey' },
  about: {
    zh: '分担率由平台计算；只有本年度的调查计入本年目标，往年的只供对照。',
    en: 'The share is computed. Only a survey of the year counts for the year’s target; older ones stand beside it.',
  },
  fields: {
    lead,
    edition: keyText({ zh: '调查年度', en: 'Year' }, { zh: '如 2025', en: 'such as 2025' }),
    surveyor: text({ title: { zh: '调查单位', en: 'Surveyor' } }),
    sample: count({ title: { zh: '样本量', en: 'Sample' }, measure: { zh: '人', en: 'people' }, adds: false }),
    publicTransport: number({ title: { zh: '公共交通出行量', en: 'By public transport' }, ...trips }),
    bicycle: number({ title: { zh: '自行车出行量', en: 'By bicycle' }, ...trips }),
    walking: number({ title: { zh: '步行出行量', en: 'On foot' }, ...trips }),
    allTrips: number({ title: { zh: '全部出行量', en: 'All trips' }, ...trips }),
    resultOn: date({ title: { zh: '结果认定', en: 'Result accepted' } }),
    note,
  },
  label: 'edition',
  unit: 'lead',
  rules: [
    { field: 'edition', holds: ({ edition }) => isYear(edition), text: yearText },
    {
      field: 'allTrips',
      holds: (row) => shareOf(row) !== null,
      text: { zh: '全部出行量应大于零，且不少于各项之和', en: 'has to be above zero and no less than its parts' },
    },
  ],
  counts: [
    {
      indicator: 'green-travel',
      whom: 'city',
      tally: (entries, period) => {
        const newest = newestSurvey(entries, period)
        const value = newest === null ? null : shareOf(newest)
        return value === null ? null : { value }
      },
    },
  ],
})

/** The share of an edition, percent with one decimal. */
export const shareOf = (row: Omit<SurveyRow, 'edition' | 'resultOn'>): string | null => greenTravelShare(row).percent

/** The survey of the period's own year that was accepted by its end. */
export const newestSurvey = (entries: readonly Entry<SurveyRow>[], period: Period): SurveyRow | null =>
  entries.find(({ data }) => data.edition === period.slice(0, 4) && isBy(data.resultOn, period))?.data ?? null
