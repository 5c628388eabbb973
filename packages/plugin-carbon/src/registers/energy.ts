import type { Text } from '@workpoints/core'
import { choice, defineRegister, number, text, unit } from '@workpoints/registers'
import { inventoryEmission, otherFactors } from '../rules/emission.ts'
import { gridFactor } from '../rules/grid-factors.ts'
import { choicesOf, isYear, keyText, note, yearText } from './field.ts'

/** Kinds of energy with the unit their amounts are written in. */
export const energyKinds = {
  electricity: { zh: '外购电力（兆瓦时）', en: 'electricity bought (MWh)' },
  heat: { zh: '外购热力（吉焦）', en: 'heat bought (GJ)' },
  coal: { zh: '煤炭（吨）', en: 'coal (t)' },
  oil: { zh: '油品（吨）', en: 'oil products (t)' },
  gas: { zh: '天然气（万立方米）', en: 'natural gas (10,000 m³)' },
  process: { zh: '工业过程（吨产品）', en: 'industrial process (t of product)' },
} as const satisfies Record<string, Text>
export type EnergyKind = keyof typeof energyKinds

/** The grid whose factor the city's electricity is given. */
export const region = '江西'

const announced: readonly EnergyKind[] = ['electricity', 'heat']

/** 能源平衡与排放核算台账: one kind of use a year; factors of electricity and heat are the announced ones and are not typed (task 1). */
export const energyBalance = defineRegister({
  plugin: 'carbon',
  id: 'energy-balance',
  title: { zh: '能源平衡与排放核算台账', en: 'Energy balance and emissions' },
  item: { zh: '用能项目', en: 'use' },
  about: {
    zh: '按年度和种类登记活动量。电力因子取江西省当年公布值，当年未公布的不算；热力因子0.11吨/吉焦；其他须填因子和出处。排放量由平台计算，见低碳一览。',
    en: 'Activity by year and kind. Jiangxi’s announced factor of the same year for electricity and none in its place, 0.11 t/GJ for heat, others with their source. Emissions are computed, see the page Low carbon at a glance.',
  },
  fields: {
    body: unit({
      title: { zh: '编报单位', en: 'Kept by' },
      units: ['department', 'institution', 'county', 'zone'],
      required: true,
      unique: true,
      width: 18,
    }),
    year: keyText({ zh: '年度', en: 'Year' }, { zh: '如 2023', en: 'such as 2023' }),
    source: keyText(
      { zh: '用能项目', en: 'Use' },
      { zh: '如 工业用电、水泥原煤', en: 'such as industrial electricity' },
    ),
    kind: choice({ title: { zh: '种类', en: 'Kind' }, choices: choicesOf(energyKinds), required: true }),
    activity: number({ title: { zh: '活动量', en: 'Activity' }, min: 0, required: true }),
    factor: number({
      title: { zh: '排放因子', en: 'Factor' },
      measure: { zh: '吨二氧化碳/活动量单位', en: 't CO2 per unit' },
      hint: { zh: '电力、热力不填', en: 'empty for electricity and heat' },
      min: 0,
    }),
    factorSource: text({ title: { zh: '因子出处', en: 'Source of the factor' } }),
    note,
  },
  label: 'source',
  unit: 'body',
  rules: [
    { field: 'year', holds: ({ year }) => isYear(year), text: yearText },
    {
      field: 'factor',
      holds: ({ kind, factor }) => (factor === null) === announced.includes(kind),
      text: {
        zh: '电力、热力的因子由平台取公布值，不填；其他种类必填',
        en: 'stays empty for electricity and heat, and is needed for others',
      },
    },
    {
      field: 'factorSource',
      holds: ({ factor, factorSource }) => factor === null || factorSource !== null,
      text: { zh: '填因子的须写明出处', en: 'is needed with a factor' },
    },
  ],
})

/** A row of the register as far as its emission asks. */
export interface EnergyRow {
  readonly year: string
  readonly source: string
  readonly kind: EnergyKind
  readonly activity: string
  readonly factor: string | null
}

/** The factor a row is computed by, with the year it speaks of where it is a grid's; null, with the reason, where none is announced. */
export function factorOf(row: EnergyRow): {
  readonly factor: string | null
  readonly year: number | null
  readonly reason: Text | null
} {
  if (row.kind === 'electricity') {
    const { factor, year, reason } = gridFactor({ year: Number(row.year), region })
    return { factor, year, reason }
  }
  return { factor: row.kind === 'heat' ? otherFactors.heat.value : row.factor, year: null, reason: null }
}

/** The emission of a row, t CO₂ with one decimal. */
export function emissionOf(row: EnergyRow): ReturnType<typeof factorOf> & { readonly emission: string | null } {
  const found = factorOf(row)
  const { emission, reason } = inventoryEmission({ source: row.source, activity: row.activity, factor: found.factor })
  return { ...found, emission, reason: found.reason ?? reason }
}
