import { type Count, defineRegister, keyText, note, number, text } from '@workpoints/registers'
import { place, publishedOn, type YearlyRow } from './place-field.ts'

const km2 = { zh: '平方公里', en: 'km²' }

/** Published areas of a year, km². */
export interface ErosionResultRow extends YearlyRow {
  readonly land: string | null
  readonly eroded: string
  readonly severe: string
}

/** The city's own result of the plan's year; it comes out the year after, and nothing is known before. */
const ofYear = (indicator: string, field: 'eroded' | 'severe'): Count<ErosionResultRow> => ({
  indicator,
  whom: 'city',
  rows: 'city',
  every: 'year',
  tally: (entries, period) => {
    const own = entries.find(({ data }) => data.year === period && data.publishedOn !== null)
    return own === undefined ? null : { value: own.data[field] }
  },
})

/** 水土流失动态监测成果台账: the two halves of “双下降”, for the city and each county (task 12). */
export const erosionResults = defineRegister({
  plugin: 'ecology',
  id: 'erosion-results',
  title: { zh: '水土流失监测台账', en: 'Results of erosion monitoring' },
  item: { zh: '年度成果', en: 'result' },
  about: {
    zh: '登记年度动态监测公布的流失面积和中度及以上面积，与上年比较判断“双下降”；成果一般次年公布。',
    en: 'Eroded area and area of moderate and worse strength as published, compared with the year before.',
  },
  fields: {
    county: place,
    year: keyText({ zh: '监测年度', en: 'Year' }, { zh: '如 2024', en: 'such as 2024' }),
    land: number({ title: { zh: '土地面积', en: 'Land' }, measure: km2, min: 0 }),
    eroded: number({ title: { zh: '水土流失面积', en: 'Eroded' }, measure: km2, min: 0, required: true }),
    severe: number({ title: { zh: '中度及以上面积', en: 'Moderate and worse' }, measure: km2, min: 0, required: true }),
    publishedOn,
    document: text({ title: { zh: '公布文件', en: 'Document' } }),
    note,
  },
  label: 'year',
  unit: 'county',
  rules: [
    {
      field: 'severe',
      holds: ({ eroded, severe }) => Number(severe) <= Number(eroded),
      text: { zh: '中度及以上面积不能大于流失面积', en: 'cannot be more than the eroded area' },
    },
    {
      field: 'eroded',
      holds: ({ land, eroded }) => land === null || Number(eroded) <= Number(land),
      text: { zh: '流失面积不能大于土地面积', en: 'cannot be more than the land' },
    },
  ],
  counts: [ofYear('eroded-area', 'eroded'), ofYear('eroded-severe-area', 'severe')],
})
