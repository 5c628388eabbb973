import type { Text } from '@workpoints/core'
import { choice, choicesOf, type DataOf, defineRegister, keyText, note, unit } from '@workpoints/registers'
import { hasResult, itemFields, itemRules, nutrientFields } from './sample-items.ts'

/** What happened at a section in a month: 断流 and 无数据 leave the assessment (环办〔2011〕22号), they are never clean. */
const sampleStates = {
  sampled: { zh: '已采样', en: 'sampled' },
  dry: { zh: '断流', en: 'dry' },
  'no-data': { zh: '无数据', en: 'no data' },
} as const satisfies Record<string, Text>

const fields = {
  county: unit({ title: { zh: '县（市、区）', en: 'County' }, required: true, width: 14 }),
  section: keyText(
    { zh: '断面编号', en: 'Section' },
    { zh: '与“点位与数据”中的编号一致', en: 'as it is registered among the sites' },
  ),
  month: keyText({ zh: '月份', en: 'Month' }, { zh: '如 2025-06', en: 'such as 2025-06' }),
  condition: choice({ title: { zh: '采样情况', en: 'Sampling' }, choices: choicesOf(sampleStates), required: true }),
  ...itemFields,
  ...nutrientFields,
  note,
}

/** A month of a section from the laboratory. */
export type SampleRow = DataOf<typeof fields>

/** 断面水质手工监测台账: one row a section and month; classes are computed and never typed (goal 2, task 29). */
export const samples = defineRegister({
  plugin: 'water',
  id: 'samples',
  title: { zh: '断面水质手工监测台账', en: 'Laboratory results of sections' },
  item: { zh: '监测结果', en: 'result' },
  about: {
    zh: '逐断面逐月登记实验室结果；与自动站数据按“自动优先”合并后，按 GB 3838-2002 和环办〔2011〕22号评价，类别由平台计算，不填报。',
    en: 'Laboratory results by section and month; joined with the automatic stations (automatic first) and judged by GB 3838-2002; classes are computed, not typed.',
  },
  fields,
  label: 'section',
  unit: 'county',
  rules: [
    {
      field: 'month',
      holds: ({ month }) => /^20\d\d-(0[1-9]|1[0-2])$/.test(month),
      text: { zh: '应为年月，如 2025-06', en: 'has to be a month such as 2025-06' },
    },
    {
      field: 'condition',
      holds: (row) => (row.condition === 'sampled') === hasResult(row),
      text: {
        zh: '“已采样”至少应有一项结果；断流或无数据的不得填写结果',
        en: 'a sampled month needs a result; a dry one or one without data has none',
      },
    },
    ...itemRules,
  ],
})
