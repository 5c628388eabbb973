import { choice, choicesOf, county, type DataOf, defineRegister, keyText, note, text } from '@workpoints/registers'
import { readMeasured } from '../rules/amount.ts'
import { groundwaterLimits, specialLimits, supplementaryLimits } from '../rules/drinking-limits.ts'
import { judgeSource, type SourceResult } from '../rules/drinking-source.ts'
import { table1, table1Keys } from '../rules/table-1.ts'

const fields = {
  county,
  source: keyText({ zh: '水源地名称', en: 'Source' }),
  month: keyText({ zh: '月份', en: 'Month' }, { zh: '如 2025-06', en: 'such as 2025-06' }),
  item: keyText(
    { zh: '检测项目', en: 'Item' },
    { zh: '标准中的名称或符号，如 铊、Tl、锰', en: 'as the standard names it' },
  ),
  kind: choice({
    title: { zh: '水源类型', en: 'Kind' },
    choices: choicesOf({
      river: { zh: '河流型', en: 'river' },
      lake: { zh: '湖库型', en: 'lake or reservoir' },
      groundwater: { zh: '地下水型', en: 'groundwater' },
    }),
    required: true,
  }),
  value: text({
    title: { zh: '检测值（mg/L）', en: 'Value (mg/L)' },
    hint: { zh: '未检出写 <0.01 或 0.01L', en: 'below detection is <0.01 or 0.01L' },
    required: true,
    maxLength: 20,
  }),
  note,
}

export type SourceSampleRow = DataOf<typeof fields>

/** Names and symbols of the items that a source is judged by, from the tables of the two standards. */
const named: ReadonlyMap<string, string> = new Map(
  [
    ...table1Keys
      .filter((key) => !key.startsWith('TP_'))
      .map((key) => [key, table1[key].name.zh.split('（')[0] ?? ''] as const),
    ['TP', '总磷'] as const,
    ...[supplementaryLimits, specialLimits, groundwaterLimits].flatMap((limits) =>
      Object.entries(limits).map(([key, { name }]) => [key, name.split('（')[0] ?? ''] as const),
    ),
  ].flatMap(([key, name]) => [
    [key, key],
    [name, key],
  ]),
)

/** The key of an item as somebody wrote it; undefined for what is in no table. */
export const sourceItem = (written: string): string | undefined =>
  named.get(written) ?? named.get(written.split('（')[0] ?? '')

/** Whether a source attained in a month, from all its rows (GB 3838-2002, tables 1 to 3; GB/T 14848-2017). */
export const judgeSourceRows = (rows: readonly Pick<SourceSampleRow, 'item' | 'value' | 'kind'>[]): SourceResult =>
  judgeSource({
    kind: rows[0]?.kind ?? 'river',
    values: Object.fromEntries(
      rows.flatMap(({ item, value }) => {
        const key = sourceItem(item)
        return key === undefined ? [] : [[key, value]]
      }),
    ),
  })

/** 水源水质监测台账: one row an item of a source's month; whether the source attains is computed (task 31). */
export const sourceSamples = defineRegister({
  plugin: 'water',
  id: 'source-samples',
  title: { zh: '饮用水水源水质监测台账', en: 'Quality of drinking-water sources' },
  item: { zh: '检测结果', en: 'result' },
  about: {
    zh: '地表水水源按 GB 3838-2002 表1 Ⅲ类（水温、总氮、粪大肠菌群、化学需氧量只作参考）和表2、表3限值评价，地下水水源按 GB/T 14848-2017 Ⅲ类评价，是否达标由平台计算。',
    en: 'Surface sources by class III of GB 3838-2002 with tables 2 and 3, groundwater by class III of GB/T 14848-2017; whether one attains is computed.',
  },
  fields,
  label: 'source',
  unit: 'county',
  rules: [
    {
      field: 'month',
      holds: ({ month }) => /^20\d\d-(0[1-9]|1[0-2])$/.test(month),
      text: { zh: '应为年月，如 2025-06', en: 'has to be a month such as 2025-06' },
    },
    {
      field: 'item',
      holds: ({ item }) => sourceItem(item) !== undefined,
      text: { zh: '标准中没有收录这个项目', en: 'is not among the items of the standards' },
    },
    {
      field: 'value',
      holds: ({ value }) => readMeasured(value) !== undefined,
      text: { zh: '应为数字，未检出写 <0.01 或 0.01L', en: 'has to be a number, or <0.01, 0.01L' },
    },
  ],
})
