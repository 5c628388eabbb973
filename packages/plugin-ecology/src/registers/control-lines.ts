import type { Text } from '@workpoints/core'
import { choice, choicesOf, county, date, defineRegister, keyText, note, number, text } from '@workpoints/registers'
import { redLines } from '../rules/red-line.ts'

const km2: Text = { zh: '平方公里', en: 'km²' }

/** “三区三线”控制线台账: what was assigned and what is there, line by line; whether a line is held is computed (task 7). */
export const controlLines = defineRegister({
  plugin: 'ecology',
  id: 'control-lines',
  title: { zh: '“三区三线”控制线台账', en: 'Control lines' },
  item: { zh: '控制线', en: 'line' },
  about: {
    zh: '逐县登记生态保护红线、永久基本农田和城镇开发边界的下达面积与现状面积；是否守住由平台按原值比较，不设容差。',
    en: 'Area assigned and area present of each line; whether it is held is compared by the platform without tolerance.',
  },
  fields: {
    county,
    line: choice({ title: { zh: '控制线', en: 'Line' }, choices: choicesOf(redLines), required: true, unique: true }),
    year: keyText({ zh: '年度', en: 'Year' }, { zh: '如 2025', en: 'such as 2025' }),
    assigned: number({ title: { zh: '下达面积', en: 'Assigned' }, measure: km2, min: 0, adds: true, required: true }),
    present: number({ title: { zh: '现状面积', en: 'Present' }, measure: km2, min: 0, adds: true }),
    measuredOn: date({ title: { zh: '核定日期', en: 'Measured on' } }),
    document: text({ title: { zh: '划定或调整批复', en: 'Approval' } }),
    note,
  },
  label: 'year',
  unit: 'county',
  rules: [
    {
      field: 'measuredOn',
      holds: ({ present, measuredOn }) => present === null || measuredOn !== null,
      text: { zh: '填写现状面积的应有核定日期', en: 'is needed with the area present' },
    },
  ],
})

/** A line of a county, as far as it is judged. */
export interface ControlLineRow {
  readonly line: keyof typeof redLines
  readonly year: string
  readonly assigned: string
  readonly present: string | null
  readonly measuredOn: string | null
}
