import type { Text } from '@workpoints/core'
import { text } from '@workpoints/registers'
import { readMeasured } from '../rules/amount.ts'
import type { SectionValues } from '../rules/section-class.ts'
import { type Table1Key, table1 } from '../rules/table-1.ts'
import type { NutrientValues } from '../sections/section-months.ts'

/** The columns of a laboratory's month and the item of GB 3838-2002, table 1, that each holds; `TP` is judged by the section's water body. */
export const sampleItems = {
  ...{ waterTemp: 'water_temp', pH: 'pH', dissolvedOxygen: 'DO', permanganate: 'CODMn', cod: 'COD', bod5: 'BOD5' },
  ...{ ammonia: 'NH3N', phosphorus: 'TP', nitrogen: 'TN', copper: 'Cu', zinc: 'Zn', fluoride: 'F', selenium: 'Se' },
  ...{ arsenic: 'As', mercury: 'Hg', cadmium: 'Cd', chromium: 'Cr6', lead: 'Pb', cyanide: 'CN', phenols: 'phenol' },
  ...{ petroleum: 'oil', surfactants: 'LAS', sulphide: 'sulfide', coliforms: 'fecal' },
} as const satisfies Record<string, Table1Key | 'TP'>
export type SampleField = keyof typeof sampleItems

export const sampleFields = Object.keys(sampleItems) as SampleField[]

/** The results of a row by column: decimals as text, or below detection as `<0.01` and `0.01L`; null where nothing was measured. */
export type SampleResults = { readonly [K in SampleField]: string | null }

/** Always shown in the table; the others are asked for by who needs the column. */
const usual: readonly SampleField[] = ['pH', 'dissolvedOxygen', 'permanganate', 'ammonia', 'phosphorus']

function itemField(field: SampleField) {
  const key = sampleItems[field]
  const { name, unit } = table1[key === 'TP' ? 'TP_river' : key]
  const zh = key === 'TP' ? '总磷' : key === 'TN' ? '总氮' : name.zh
  const en = key === 'TP' ? 'total phosphorus' : key === 'TN' ? 'total nitrogen' : name.en
  const of = unit === '' ? '' : `（${unit}）`
  return text({
    title: { zh: `${zh}${of}`, en: unit === '' ? en : `${en} (${unit})` },
    hint: { zh: '未检出写 <检出限或检出限L，如 <0.01、0.01L', en: 'below detection is <0.01 or 0.01L' },
    aliases: [zh, key],
    maxLength: 20,
    searchable: false,
    width: 10,
    ...(usual.includes(field) ? {} : { aside: true }),
  })
}

/** One column an item of the table. */
export const itemFields = Object.fromEntries(sampleFields.map((field) => [field, itemField(field)])) as {
  readonly [K in SampleField]: ReturnType<typeof itemField>
}

/** What tells the nutrients of a lake beside the items of the table (环办〔2011〕22号, 二); no class is made of them. */
export const nutrientFields = {
  chlorophyll: nutrientField(
    { zh: '叶绿素a（mg/m³）', en: 'chlorophyll a (mg/m³)' },
    { zh: '湖库填写，用于营养状态评价', en: 'of lakes, for their trophic state' },
  ),
  transparency: nutrientField(
    { zh: '透明度（cm）', en: 'transparency (cm)' },
    { zh: '湖库填写，单位为厘米', en: 'of lakes, in centimetres' },
  ),
}

function nutrientField(title: Text, hint: Text) {
  const aliases = [title.zh.replace(/（.*$/, '')]
  return text({ title, hint, aliases, maxLength: 20, searchable: false, width: 10, aside: true })
}

/** A result that can be read holds; so does none. */
export const itemRules = [...sampleFields, ...(['chlorophyll', 'transparency'] as const)].map((field) => ({
  field,
  holds: (row: SampleResults & NutrientResults) => row[field] == null || readMeasured(row[field]) !== undefined,
  text: {
    zh: '应为不小于零的数字，未检出写 <0.01 或 0.01L',
    en: 'has to be a number of zero or more, or <0.01, 0.01L',
  },
}))

/** Chlorophyll a in mg/m³ and transparency in cm, as written; null where not measured. */
export type NutrientResults = { readonly [K in keyof typeof nutrientFields]: string | null }

/** The same as the trophic index takes them: transparency in metres. */
export function nutrientsOf({ chlorophyll, transparency }: NutrientResults): NutrientValues {
  const depth = readMeasured(transparency)
  return {
    ...(chlorophyll == null ? {} : { chla: chlorophyll }),
    ...(depth === undefined ? {} : { SD: depth.value.div(100).toFixed() }),
  }
}

/** The results of a row as the rules read them. */
export const valuesOf = (row: SampleResults): SectionValues =>
  Object.fromEntries(
    sampleFields.flatMap((field) => (row[field] == null ? [] : [[sampleItems[field], row[field]]])),
  ) as SectionValues

/** Whether a laboratory measured anything. */
export const hasResult = (row: SampleResults): boolean => sampleFields.some((field) => row[field] != null)
