import { defineRegister, keyText, note, number, text } from '@workpoints/registers'
import { forestCover as coverOf } from '../rules/forest.ts'
import { place, publishedBy, publishedOn, type YearlyRow } from './place-field.ts'

/** A published cover and the survey it stands on. */
export interface ForestCoverRow extends YearlyRow {
  readonly percent: string
  readonly base: string
}

const km2 = { zh: '平方公里', en: 'km²' }

/** 森林覆盖率台账: the forestry authority's figure of each year, for the city and each county (goal 5). */
export const forestCover = defineRegister({
  plugin: 'ecology',
  id: 'forest-cover',
  title: { zh: '森林覆盖率台账', en: 'Forest cover' },
  item: { zh: '年度结果', en: 'result' },
  about: {
    zh: '登记林业主管部门公布的全市和各县（市、区）森林覆盖率及其调查底图；不同底图不作比较。',
    en: 'Forest cover as published by the forestry authority, with its base map; different bases are not compared.',
  },
  fields: {
    county: place,
    year: keyText({ zh: '年度', en: 'Year' }, { zh: '如 2025', en: 'such as 2025' }),
    percent: number({
      title: { zh: '森林覆盖率', en: 'Forest cover' },
      measure: { zh: '%', en: '%' },
      min: 0,
      max: 100,
      decimals: 2,
      required: true,
    }),
    forest: number({ title: { zh: '森林面积', en: 'Forest' }, measure: km2, min: 0 }),
    land: number({ title: { zh: '土地面积', en: 'Land' }, measure: km2, min: 0 }),
    base: text({
      title: { zh: '调查底图', en: 'Base map' },
      hint: { zh: '如 第三次国土调查', en: 'such as third land survey' },
      required: true,
    }),
    publishedOn,
    note,
  },
  label: 'year',
  unit: 'county',
  rules: [
    {
      field: 'percent',
      holds: ({ percent, forest, land }) =>
        forest === null ||
        land === null ||
        Number(coverOf({ forestArea: forest, landArea: land }).percent) === Number(percent),
      text: { zh: '与森林面积÷土地面积（两位小数）不符', en: 'is not forest ÷ land with two decimals' },
    },
  ],
  counts: [
    {
      indicator: 'forest-cover',
      whom: 'city',
      rows: 'city',
      tally: (entries, period) => {
        const [latest] = publishedBy(entries, period)
        return latest === undefined ? null : { value: latest.data.percent }
      },
    },
  ],
})
