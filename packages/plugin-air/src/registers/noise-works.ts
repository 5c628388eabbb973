import type { Text } from '@workpoints/core'
import { choice, choicesOf, county, date, defineRegister, keyText, longText, note, text } from '@workpoints/registers'
import { notBefore } from './usual.ts'

/** Whose noise it is, as the law on noise divides it. */
export const noiseSources = {
  traffic: { zh: '交通运输噪声', en: 'traffic' },
  construction: { zh: '建筑施工噪声', en: 'construction' },
  industry: { zh: '工业噪声', en: 'industry' },
  social: { zh: '社会生活噪声', en: 'neighbourhood' },
} as const satisfies Record<string, Text>

/** The kind of noise. */
export const source = choice({
  title: { zh: '噪声类别', en: 'Source' },
  choices: choicesOf(noiseSources),
  required: true,
})

/** 噪声污染综合治理台账: actions against each kind of noise (task 28). */
export const noiseActions = defineRegister({
  plugin: 'air',
  id: 'noise-actions',
  title: { zh: '噪声综合治理台账', en: 'Noise control actions' },
  item: { zh: '治理行动', en: 'action' },
  fields: {
    county,
    name: keyText({ zh: '行动（项目）', en: 'Action' }),
    source,
    owner: text({ title: { zh: '责任单位', en: 'Responsible' } }),
    measures: longText({ title: { zh: '治理措施', en: 'Measures' } }),
    dueOn: date({ title: { zh: '完成时限', en: 'Due' } }),
    effect: longText({ title: { zh: '治理效果', en: 'Effect' } }),
    note,
  },
  label: 'name',
  unit: 'county',
  states: [
    {
      key: 'planned',
      title: { zh: '未启动', en: 'Planned' },
      tone: 'open',
      next: [{ to: 'under-way', title: { zh: '启动', en: 'Begin' }, needs: ['date'] }],
    },
    {
      key: 'under-way',
      title: { zh: '实施中', en: 'Under way' },
      tone: 'open',
      next: [{ to: 'done', title: { zh: '完成', en: 'Finish' }, needs: ['date', 'evidence'], fields: ['effect'] }],
    },
    { key: 'done', title: { zh: '已完成', en: 'Done' }, tone: 'done' },
  ],
})

/** 不达标站点溯源整改台账: from the failing station to its retest (task 28). */
export const noiseTracing = defineRegister({
  plugin: 'air',
  id: 'noise-tracing',
  title: { zh: '不达标站点溯源台账', en: 'Tracing of failing points' },
  item: { zh: '溯源事项', en: 'case' },
  about: {
    zh: '逐点登记不达标站点的溯源排查、整改和复测；复测达标后销号。',
    en: 'A failing point with the source that was found, what was done, and the retest that closes it.',
  },
  fields: {
    county,
    code: keyText({ zh: '点位编号', en: 'Point no.' }),
    foundOn: date({ title: { zh: '立项日期', en: 'Opened on' }, required: true, unique: true }),
    source: choice({ title: { zh: '噪声类别', en: 'Source' }, choices: choicesOf(noiseSources) }),
    cause: longText({ title: { zh: '溯源结论', en: 'Cause' } }),
    owner: text({ title: { zh: '整改单位', en: 'Responsible' } }),
    measures: longText({ title: { zh: '整改措施', en: 'Measures' } }),
    dueOn: date({ title: { zh: '整改期限', en: 'Due' } }),
    retest: text({ title: { zh: '复测结果', en: 'Retest' } }),
    note,
  },
  label: 'code',
  unit: 'county',
  states: [
    {
      key: 'tracing',
      title: { zh: '溯源排查', en: 'Being traced' },
      tone: 'open',
      next: [
        { to: 'mending', title: { zh: '转入整改', en: 'Mend' }, needs: ['date'], fields: ['source', 'cause', 'dueOn'] },
        { to: 'natural', title: { zh: '非人为因素', en: 'Not man-made' }, needs: ['date', 'reason', 'evidence'] },
      ],
    },
    {
      key: 'mending',
      title: { zh: '整改中', en: 'Being mended' },
      tone: 'open',
      next: [{ to: 'retest', title: { zh: '提请复测', en: 'Retest' }, needs: ['date'], fields: ['measures'] }],
    },
    {
      key: 'retest',
      title: { zh: '待复测', en: 'To be measured again' },
      tone: 'open',
      next: [
        { to: 'closed', title: { zh: '复测达标', en: 'Close' }, needs: ['date', 'evidence'], fields: ['retest'] },
        { to: 'mending', title: { zh: '复测不达标', en: 'Still failing' }, needs: ['date', 'reason'] },
      ],
    },
    { key: 'closed', title: { zh: '已销号', en: 'Closed' }, tone: 'done' },
    { key: 'natural', title: { zh: '非人为因素', en: 'Not man-made' }, tone: 'stopped' },
  ],
  rules: [notBefore('foundOn', 'dueOn', { zh: '整改期限不能早于立项', en: 'cannot be before it was opened' })],
})
