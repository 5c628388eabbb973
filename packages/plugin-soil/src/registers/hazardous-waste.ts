import type { Text } from '@workpoints/core'
import {
  choice,
  choicesOf,
  county,
  date,
  defineRegister,
  keyText,
  kindOf,
  lat,
  lon,
  multi,
  note,
  number,
  text,
} from '@workpoints/registers'
import { fiveFulls, fiveInstants, hazardousWasteGrades } from '../rules/hazardous-waste.ts'

const kinds = {
  producer: { zh: '产废单位', en: 'producer' },
  operator: { zh: '经营单位', en: 'operator' },
} as const satisfies Record<string, Text>

/** 危险废物单位台账: the year's assessment and the five instants (task 35). */
export const hazardousWaste = defineRegister({
  plugin: 'soil',
  id: 'hazardous-waste',
  title: { zh: '危险废物单位规范化管理台账', en: 'Hazardous-waste units' },
  item: { zh: '危险废物单位', en: 'unit' },
  about: {
    zh: '登记产废和经营单位的年度规范化环境管理评估结果与“五即”建设。',
    en: 'Yearly assessment of standard management of producers and operators, and the five instants.',
  },
  fields: {
    county,
    name: keyText({ zh: '单位名称', en: 'Unit' }),
    kind: kindOf(kinds),
    wastes: text({ title: { zh: '废物类别', en: 'Wastes' }, hint: { zh: '如 HW08、HW17', en: 'such as HW08, HW17' } }),
    yearTonnes: number({ title: { zh: '年产生量', en: 'A year' }, measure: { zh: '吨', en: 't' }, min: 0 }),
    assessedOn: date({ title: { zh: '评估日期', en: 'Assessed on' } }),
    score: number({
      title: { zh: '得分率', en: 'Points' },
      measure: { zh: '%', en: '%' },
      min: 0,
      max: 100,
      decimals: 1,
    }),
    grade: choice({ title: { zh: '评估结果', en: 'Result' }, choices: choicesOf(hazardousWasteGrades) }),
    instants: multi({ title: { zh: '“五即”', en: 'Five instants' }, choices: choicesOf(fiveInstants) }),
    rectifiedOn: date({ title: { zh: '问题整改完成', en: 'Faults put right' } }),
    lon,
    lat,
    note,
  },
  label: 'name',
  unit: 'county',
  place: { lon: 'lon', lat: 'lat' },
  rules: [
    {
      field: 'grade',
      holds: ({ assessedOn, grade }) => grade === null || assessedOn !== null,
      text: { zh: '有结果应有评估日期', en: 'needs the day of the assessment' },
    },
  ],
})

/** 危险废物“五全”环境监管体系台账: how far each county's system has come (task 35). */
export const fiveFullsRegister = defineRegister({
  plugin: 'soil',
  id: 'five-fulls',
  title: { zh: '危险废物“五全”监管体系台账', en: 'Five fulls of hazardous waste' },
  item: { zh: '县（市、区）', en: 'county' },
  about: {
    zh: '逐县登记全域排查、全面清理、全量处置、全过程监管、全方位提升的建设情况。',
    en: 'County by county: survey, clearing, disposal, course and improvement, each in full.',
  },
  fields: {
    county,
    year: keyText({ zh: '年度', en: 'Year' }),
    fulls: multi({ title: { zh: '已建成', en: 'In place' }, choices: choicesOf(fiveFulls) }),
    document: text({ title: { zh: '文件名称和文号', en: 'Document' } }),
    note,
  },
  label: 'year',
  unit: 'county',
})
