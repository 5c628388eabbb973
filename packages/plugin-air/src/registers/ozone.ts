import type { Text } from '@workpoints/core'
import {
  choice,
  choicesOf,
  count,
  date,
  defineRegister,
  keyText,
  longText,
  note,
  notMore,
  number,
  text,
} from '@workpoints/registers'
import { isYear, notBefore, onDay, oneAt, place, workYear } from './usual.ts'

/** 臭氧来源解析台账: each study from its plan to its review (task 27). */
export const ozoneStudies = defineRegister({
  plugin: 'air',
  id: 'ozone-studies',
  title: { zh: '臭氧来源解析台账', en: 'Ozone source studies' },
  item: { zh: '解析工作', en: 'study' },
  about: {
    zh: '登记夏秋季臭氧污染来源解析的采样、分析和评审；本年度任一报告通过评审，即为任务完成。',
    en: 'Sampling, analysis and review; the deliverable is reached once a study of the year has passed its review.',
  },
  fields: {
    county: place,
    year: workYear,
    name: keyText({ zh: '解析工作名称', en: 'Study' }),
    maker: text({ title: { zh: '技术单位', en: 'Made by' }, width: 24 }),
    from: date({ title: { zh: '采样开始', en: 'Sampling from' } }),
    to: date({ title: { zh: '采样结束', en: 'Sampling to' } }),
    sites: count({ title: { zh: '采样点位', en: 'Sites' }, measure: { zh: '个', en: 'sites' } }),
    samples: count({ title: { zh: '有效样品', en: 'Samples' }, measure: { zh: '个', en: 'samples' } }),
    findings: longText({ title: { zh: '主要结论', en: 'Findings' } }),
    document: text({ title: { zh: '评审文件', en: 'Review' } }),
    note,
  },
  label: 'name',
  unit: 'county',
  states: [
    {
      key: 'planned',
      title: { zh: '方案编制', en: 'Planned' },
      tone: 'open',
      next: [{ to: 'sampling', title: { zh: '开始采样', en: 'Sample' }, needs: ['date'], fields: ['from'] }],
    },
    {
      key: 'sampling',
      title: { zh: '采样监测', en: 'Sampling' },
      tone: 'open',
      next: [{ to: 'analysing', title: { zh: '结束采样', en: 'Analyse' }, needs: ['date'], fields: ['to', 'samples'] }],
    },
    {
      key: 'analysing',
      title: { zh: '分析解析', en: 'Analysing' },
      tone: 'open',
      next: [
        {
          to: 'reviewed',
          title: { zh: '通过评审', en: 'Passed review' },
          needs: ['date', 'evidence'],
          fields: ['findings', 'document'],
        },
      ],
    },
    { key: 'reviewed', title: { zh: '已通过评审', en: 'Reviewed' }, tone: 'done' },
  ],
  rules: [
    isYear('year'),
    notBefore('from', 'to', { zh: '采样结束不能早于采样开始', en: 'cannot be before the sampling began' }),
  ],
  counts: [{ indicator: 'ozone-source-study', whom: 'city', tally: oneAt('reviewed') }],
})

const weathers = {
  ozone: { zh: '臭氧污染', en: 'ozone' },
  particles: { zh: '颗粒物污染', en: 'particles' },
  none: { zh: '非污染天气', en: 'no pollution' },
} as const satisfies Record<string, Text>

/** VOCs走航监测台账: each run, what it met and what became of it (task 27). */
export const vocRuns = defineRegister({
  plugin: 'air',
  id: 'voc-runs',
  title: { zh: 'VOCs走航台账', en: 'Mobile VOC runs' },
  item: { zh: '走航任务', en: 'run' },
  about: {
    zh: '逐次登记走航路线、高值点和交办情况，注明是否在污染天气期间开展。',
    en: 'Each run with its route, high points and what was handed over, and whether the weather was polluted.',
  },
  fields: {
    county: place,
    number: keyText({ zh: '任务编号', en: 'Run no.' }),
    on: onDay({ zh: '走航日期', en: 'On' }),
    weather: choice({ title: { zh: '天气情况', en: 'Weather' }, choices: choicesOf(weathers), required: true }),
    route: text({ title: { zh: '走航区域', en: 'Area' }, width: 28 }),
    length: number({ title: { zh: '里程', en: 'Length' }, measure: { zh: 'km', en: 'km' }, min: 0, adds: true }),
    peak: number({ title: { zh: 'TVOC最高值', en: 'Highest TVOC' }, measure: { zh: 'ppb', en: 'ppb' }, min: 0 }),
    points: count({ title: { zh: '高值点', en: 'High points' }, measure: { zh: '个', en: 'points' } }),
    handedOver: count({ title: { zh: '交办', en: 'Handed over' }, measure: { zh: '个', en: 'points' } }),
    mended: count({ title: { zh: '完成整改', en: 'Mended' }, measure: { zh: '个', en: 'points' } }),
    note,
  },
  label: 'number',
  unit: 'county',
  rules: [
    notMore('handedOver', 'points', { zh: '交办数不能多于高值点', en: 'cannot be more than the high points' }),
    notMore('mended', 'handedOver', { zh: '完成整改数不能多于交办数', en: 'cannot be more than were handed over' }),
  ],
})
