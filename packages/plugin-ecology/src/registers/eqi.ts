import { defineRegister, keyText, note, number, text } from '@workpoints/registers'
import { place, publishedOn, type YearlyRow } from './place-field.ts'

const index = (zh: string, en: string) =>
  number({ title: { zh, en }, measure: { zh: '分', en: 'points' }, min: 0, max: 100, decimals: 2 })

/** A published index with its four sub-indices, 0 to 100 each. */
export interface EqiRow extends YearlyRow {
  readonly eqi: string
  readonly pattern: string | null
  readonly function: string | null
  readonly biodiversity: string | null
  readonly stress: string | null
}

/** 生态质量指数台账: the published EQI of each year with its sub-indices; class and change are computed (goal 5). */
export const eqi = defineRegister({
  plugin: 'ecology',
  id: 'eqi',
  title: { zh: 'EQI 台账', en: 'Ecological quality index' },
  item: { zh: '年度结果', en: 'result' },
  about: {
    zh: '登记国家和省核定的全市和各县（市、区）EQI及四项分指数；类别、变化分级和“保持稳定”由平台计算，不填报。',
    en: 'EQI as fixed by state and province, with its four sub-indices; class, change and “stable” are computed.',
  },
  fields: {
    county: place,
    year: keyText({ zh: '评价年度', en: 'Year' }, { zh: '如 2024', en: 'such as 2024' }),
    eqi: number({
      title: { zh: 'EQI', en: 'EQI' },
      measure: { zh: '分', en: 'points' },
      min: 0,
      max: 100,
      decimals: 2,
      required: true,
    }),
    pattern: index('生态格局', 'Pattern'),
    function: index('生态功能', 'Function'),
    biodiversity: index('生物多样性', 'Biodiversity'),
    stress: index('生态胁迫', 'Stress'),
    publishedOn,
    document: text({ title: { zh: '公布文件', en: 'Document' } }),
    note,
  },
  label: 'year',
  unit: 'county',
  counts: [
    {
      indicator: 'eqi',
      whom: 'city',
      rows: 'city',
      every: 'year',
      tally: (entries, period) => {
        const own = entries.find(({ data }) => data.year === period && data.publishedOn !== null)
        return own === undefined ? null : { value: own.data.eqi }
      },
    },
  ],
})
