import type { Text } from '@workpoints/core'
import {
  choice,
  choicesOf,
  county,
  date,
  defineRegister,
  keyText,
  lat,
  lon,
  note,
  number,
  text,
} from '@workpoints/registers'
import { readContent } from '../rules/content.ts'
import { farmlandItem, farmlandLimits } from '../rules/farmland-limits.ts'
import { judgeFarmlandSample } from '../rules/farmland-sample.ts'
import { landClasses } from '../rules/land-class.ts'
import { judgeSiteSample } from '../rules/site-sample.ts'
import { siteRow } from '../rules/site-table.ts'

const kinds = {
  farmland: { zh: '农用地', en: 'farmland' },
  site: { zh: '建设用地', en: 'development land' },
} as const satisfies Record<string, Text>

const uses = {
  水田: { zh: '水田', en: 'paddy' },
  水旱轮作: { zh: '水旱轮作', en: 'paddy and dry in turn' },
  果园: { zh: '果园', en: 'orchard' },
  其他: { zh: '其他', en: 'other' },
} as const satisfies Record<string, Text>

/** 土壤样品台账: one row an item of a sample; the judgement is computed and never typed (tasks 33 and 34). */
export const samples = defineRegister({
  plugin: 'soil',
  id: 'samples',
  title: { zh: '土壤样品台账', en: 'Soil samples' },
  item: { zh: '检测结果', en: 'result' },
  about: {
    zh: '农用地按 GB 15618-2018、建设用地按 GB 36600-2018 评价，评价结果和超标倍数由平台计算，不填报。',
    en: 'Judged by GB 15618-2018 or GB 36600-2018; the result and the multiple are computed, not typed.',
  },
  fields: {
    county,
    code: keyText({ zh: '样品编号', en: 'Sample no.' }),
    item: keyText(
      { zh: '检测项目', en: 'Item' },
      { zh: '元素符号或标准中的名称，如 Cd、镉、苯并[a]芘', en: 'symbol or the name of the standard' },
    ),
    kind: choice({ title: { zh: '用地', en: 'Land' }, choices: choicesOf(kinds), required: true }),
    takenOn: date({ title: { zh: '采样日期', en: 'Taken on' }, required: true }),
    value: text({
      title: { zh: '含量（mg/kg）', en: 'Content (mg/kg)' },
      hint: { zh: '未检出写 <0.01 或 ND', en: 'not detected is <0.01 or ND' },
      required: true,
      maxLength: 20,
    }),
    pH: number({ title: { zh: 'pH', en: 'pH' }, min: 0, max: 14, decimals: 2 }),
    landUse: choice({ title: { zh: '种植方式', en: 'Crops' }, choices: choicesOf(uses) }),
    landClass: choice({ title: { zh: '用地类别', en: 'Land class' }, choices: choicesOf(landClasses) }),
    background: number({
      title: { zh: '背景值', en: 'Background' },
      measure: { zh: 'mg/kg', en: 'mg/kg' },
      min: 0,
      aside: true,
    }),
    of: text({ title: { zh: '所属单元或地块编号', en: 'Unit or plot no.' } }),
    lon,
    lat,
    note,
  },
  label: 'code',
  unit: 'county',
  place: { lon: 'lon', lat: 'lat' },
  rules: [
    {
      field: 'item',
      holds: ({ kind, item }) => (kind === 'farmland' ? farmlandItem(item) : siteRow(item)) !== null,
      text: { zh: '标准中没有收录这个项目', en: 'is not among the items of the standard' },
    },
    {
      field: 'value',
      holds: ({ value }) => readContent(value) !== null,
      text: { zh: '应为数字，未检出写 <0.01 或 ND', en: 'has to be a number, or <0.01 or ND' },
    },
    {
      field: 'pH',
      holds: ({ kind, item, pH, landUse }) =>
        kind !== 'farmland' || farmlandLimits({ element: item, pH, landUse: landUse ?? '其他' }) !== null,
      text: { zh: '农用地样品应有 pH', en: 'is needed for farmland' },
    },
    {
      field: 'landClass',
      holds: ({ kind, landClass }) => kind !== 'site' || landClass !== null,
      text: { zh: '建设用地样品应有用地类别', en: 'is needed for development land' },
    },
  ],
})

/** What a row of the register says of a sample. */
export interface SampleRow {
  readonly kind: 'farmland' | 'site'
  readonly item: string
  readonly value: string
  readonly takenOn: string
  readonly pH: string | null
  readonly landUse: keyof typeof uses | null
  readonly landClass: keyof typeof landClasses | null
  readonly background: string | null
}

/** Elements by their symbol: GB 15618 writes the symbol, GB 36600 the name. */
const elements: Readonly<Record<string, string>> = {
  ...{ Cd: '镉', Hg: '汞', As: '砷', Pb: '铅', Cr: '铬', Cu: '铜', Ni: '镍', Zn: '锌' },
  'Cr(VI)': '铬（六价）',
}

/** What an item is called in each language; organic compounds keep the name that the standard gives them. */
export function itemName(item: string): Text {
  const [symbol, name] = Object.entries(elements).find((names) => names.includes(item)) ?? [item, item]
  return { zh: name, en: symbol }
}

/** The judgement of a row in one form for both standards: its words, whether it is above the screening value, and by how much. */
export function judgeSampleRow(row: SampleRow): {
  readonly text: Text
  readonly exceeds: boolean | null
  readonly exceedMultiple: string | null
} {
  if (row.kind === 'farmland') {
    const {
      className,
      exceedMultiple,
      reason,
      class: level,
    } = judgeFarmlandSample({
      ...{ element: row.item, value: row.value, pH: row.pH, landUse: row.landUse ?? '其他', on: row.takenOn },
    })
    const text = className ?? reason ?? { zh: '未评价', en: 'not judged' }
    return { text, exceeds: level === null ? null : level !== 'priority-protection', exceedMultiple }
  }
  if (row.landClass === null)
    return { text: { zh: '未填用地类别', en: 'no land class' }, exceeds: null, exceedMultiple: null }
  const { item, value, landClass: land, background, takenOn: on } = row
  const { result, resultText, exceedMultiple, reason } = judgeSiteSample({ item, value, land, background, on })
  const text = resultText ?? reason ?? { zh: '未评价', en: 'not judged' }
  return { text, exceeds: result === null ? null : result !== 'not-above-screening', exceedMultiple }
}
