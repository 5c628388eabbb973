import type { Text } from '@workpoints/core'
import {
  choice,
  choicesOf,
  count,
  county,
  date,
  defineRegister,
  keyText,
  longText,
  note,
  number,
  text,
  yesNo,
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
    {
      field: 'handedOver',
      holds: ({ points, handedOver }) => Number(handedOver ?? 0) <= Number(points ?? 0),
      text: { zh: '交办数不能多于高值点', en: 'cannot be more than the high points' },
    },
    {
      field: 'mended',
      holds: ({ handedOver, mended }) => Number(mended ?? 0) <= Number(handedOver ?? 0),
      text: { zh: '完成整改数不能多于交办数', en: 'cannot be more than were handed over' },
    },
  ],
})

const trades = {
  use: { zh: '使用', en: 'use' },
  sale: { zh: '销售', en: 'sale' },
  service: { zh: '维修、回收', en: 'service, recovery' },
  destruction: { zh: '销毁', en: 'destruction' },
  production: { zh: '生产', en: 'production' },
} as const satisfies Record<string, Text>

/** 消耗臭氧层物质企业监管台账: enterprises under the state's regulation on ODS, and their checks (task 27). */
export const ozoneDepleting = defineRegister({
  plugin: 'air',
  id: 'ozone-depleting',
  title: { zh: '消耗臭氧层物质企业台账', en: 'Ozone-depleting substances' },
  item: { zh: '企业', en: 'enterprise' },
  about: {
    zh: '逐家登记消耗臭氧层物质生产、销售、使用、维修回收和销毁企业的备案与日常检查（《消耗臭氧层物质管理条例》）。',
    en: 'Enterprises that make, sell, use, recover or destroy such substances, with their records and checks.',
  },
  fields: {
    county,
    name: keyText({ zh: '企业名称', en: 'Enterprise' }),
    trade: choice({ title: { zh: '经营类别', en: 'Trade' }, choices: choicesOf(trades), required: true }),
    substances: text({
      title: { zh: '涉及物质', en: 'Substances' },
      hint: { zh: '如 HCFC-22', en: 'such as HCFC-22' },
    }),
    amount: number({ title: { zh: '上年用量', en: 'Last year' }, measure: { zh: '吨', en: 't' }, min: 0, adds: true }),
    isFiled: yesNo({ title: { zh: '已备案（持配额）', en: 'Filed or with quota' } }),
    inspectedOn: date({ title: { zh: '最近检查', en: 'Last checked' } }),
    problem: longText({ title: { zh: '检查问题', en: 'Problem' } }),
    mendedOn: date({ title: { zh: '整改完成', en: 'Mended on' } }),
    note,
  },
  label: 'name',
  unit: 'county',
  rules: [
    {
      field: 'mendedOn',
      holds: ({ problem, inspectedOn, mendedOn }) =>
        mendedOn === null || (problem !== null && inspectedOn !== null && inspectedOn <= mendedOn),
      text: { zh: '有检查问题的才填整改，且不早于检查', en: 'only for a problem, and not before the check' },
    },
  ],
})
