import { date, defineRegister, number, text } from '@workpoints/registers'
import { isYear, keyText, lead, note, yearText } from './field.ts'

/** A year of the register, as far as it is counted and shown. */
export interface IntensityRow {
  readonly year: string
  readonly target: string | null
  readonly accounted: string | null
  readonly accountedOn: string | null
  readonly cumulativeTarget: string | null
  readonly emissions: string | null
  readonly product: string | null
  readonly priceBase: string | null
}

const fall = { measure: { zh: '%', en: '%' }, min: -100, max: 100, decimals: 2 } as const

/** 碳排放强度台账: a year a row; the province's target and accounting decide, the city's own estimate stands beside them (task 1). */
export const intensity = defineRegister({
  plugin: 'carbon',
  id: 'intensity',
  title: { zh: '单位地区生产总值二氧化碳排放台账', en: 'CO2 per unit of GDP' },
  item: { zh: '年度', en: 'year' },
  about: {
    zh: '下降率只以省核算结果计；核算结果未到以前为空，本市测算数只供参考，不作评价。',
    en: 'Only the province’s accounting counts. Until it arrives there is no figure; the city’s estimate is never judged.',
  },
  fields: {
    lead,
    year: keyText({ zh: '年度', en: 'Year' }, { zh: '如 2025', en: 'such as 2025' }),
    target: number({ title: { zh: '省下达年度下降目标', en: 'Target of the year' }, ...fall }),
    targetDocument: text({ title: { zh: '目标文件', en: 'Target set by' } }),
    accounted: number({ title: { zh: '省核算下降率', en: 'Fall accounted by the province' }, ...fall }),
    accountedOn: date({ title: { zh: '核算结果到达', en: 'Accounting arrived' } }),
    accountedDocument: text({ title: { zh: '核算文件', en: 'Accounting document' } }),
    cumulativeTarget: number({ title: { zh: '五年累计下降目标', en: 'Cumulative target of five years' }, ...fall }),
    emissions: number({
      title: { zh: '本市测算排放量', en: 'Estimated emissions' },
      measure: { zh: '万吨', en: '10,000 t' },
      min: 0,
      decimals: 2,
    }),
    product: number({
      title: { zh: '地区生产总值（不变价）', en: 'Product at constant prices' },
      measure: { zh: '亿元', en: '100m yuan' },
      min: 0,
      decimals: 2,
    }),
    priceBase: text({ title: { zh: '不变价基期', en: 'Base year of prices' }, maxLength: 4 }),
    note,
  },
  label: 'year',
  unit: 'lead',
  rules: [
    { field: 'year', holds: ({ year }) => isYear(year), text: yearText },
    {
      field: 'targetDocument',
      holds: ({ target, targetDocument }) => target === null || targetDocument !== null,
      text: { zh: '填目标的须写明省下达文件', en: 'the province’s document is needed with a target' },
    },
    {
      field: 'accountedDocument',
      holds: ({ accounted, accountedOn, accountedDocument }) =>
        accounted === null || (accountedOn !== null && accountedDocument !== null),
      text: {
        zh: '填省核算下降率的须写明到达日期和核算文件',
        en: 'day and document are needed with the accounted fall',
      },
    },
    {
      field: 'priceBase',
      holds: ({ product, priceBase }) => product === null || isYear(priceBase ?? ''),
      text: {
        zh: '填地区生产总值的须写明不变价基期，如 2020',
        en: 'the base year of the prices is needed, such as 2020',
      },
    },
  ],
  counts: [
    {
      indicator: 'intensity-reduction',
      whom: 'city',
      every: 'year',
      tally: (entries, period) => {
        const own = entries.find(({ data }) => data.year === period && data.accounted !== null)
        return own?.data.accounted == null ? null : { value: own.data.accounted }
      },
    },
  ],
})
