import { count, county, date, defineRegister, keyText, longText, note, number, text } from '@workpoints/registers'
import { allAt, isYear, notBefore, oneAt, workYear } from './usual.ts'

const tonnes = (zh: string, en: string) =>
  number({ title: { zh, en }, measure: { zh: '吨二氧化碳当量', en: 't CO₂e' }, min: 0, decimals: 2, adds: true })

/** 温室气体自愿减排交易试点台账: counties that set up the pilot (task 26, supported). */
export const tradingPilots = defineRegister({
  plugin: 'air',
  id: 'trading-pilots',
  title: { zh: '自愿减排交易试点台账', en: 'Voluntary-trading pilots' },
  item: { zh: '试点', en: 'pilot' },
  about: {
    zh: '登记有条件的县（市、区）温室气体自愿减排交易试点创建；任一县启动创建，即为任务26所支持事项的完成。',
    en: 'Counties that set up the pilot; the supported item is reached once one of them has begun.',
  },
  fields: {
    county,
    year: workYear,
    name: keyText({ zh: '试点名称', en: 'Pilot' }),
    field: text({ title: { zh: '项目领域', en: 'Field' }, hint: { zh: '如 造林碳汇', en: 'such as forest sinks' } }),
    expected: tonnes('预计年减排量', 'Expected a year'),
    document: text({ title: { zh: '创建方案文件', en: 'Document' } }),
    note,
  },
  label: 'name',
  unit: 'county',
  states: [
    {
      key: 'considered',
      title: { zh: '摸底论证', en: 'Considered' },
      tone: 'open',
      next: [
        { to: 'planned', title: { zh: '编制方案', en: 'Plan' }, needs: ['date'] },
        { to: 'dropped', title: { zh: '条件不具备', en: 'Not fit' }, needs: ['date', 'reason'] },
      ],
    },
    {
      key: 'planned',
      title: { zh: '方案编制', en: 'Planned' },
      tone: 'open',
      next: [
        { to: 'begun', title: { zh: '启动创建', en: 'Begin' }, needs: ['date', 'evidence'], fields: ['document'] },
      ],
    },
    { key: 'begun', title: { zh: '已启动创建', en: 'Begun' }, tone: 'done' },
    { key: 'dropped', title: { zh: '条件不具备', en: 'Not fit' }, tone: 'stopped' },
  ],
  rules: [isYear('year')],
  counts: [{ indicator: 'voluntary-trading', whom: 'city', tally: oneAt('begun') }],
})

/** 重点温室气体排放企业碳核查台账: the year's list, enterprise by enterprise (task 26). */
export const carbonChecks = defineRegister({
  plugin: 'air',
  id: 'carbon-checks',
  title: { zh: '企业碳核查台账', en: 'Carbon verification' },
  item: { zh: '企业', en: 'enterprise' },
  about: {
    zh: '逐家登记市级重点温室气体排放企业的报告和核查；本年度名单内企业全部完成核查，即为任务完成。',
    en: 'The city’s key emitters; the deliverable is reached once every one of the year’s list is verified.',
  },
  fields: {
    county,
    year: workYear,
    name: keyText({ zh: '企业名称', en: 'Enterprise' }),
    creditCode: text({ title: { zh: '统一社会信用代码', en: 'Credit code' }, maxLength: 18 }),
    trade: text({ title: { zh: '行业', en: 'Trade' } }),
    reported: tonnes('报告排放量', 'Reported'),
    verified: tonnes('核查排放量', 'Verified'),
    verifier: text({ title: { zh: '核查机构', en: 'Verifier' }, width: 24 }),
    faults: count({ title: { zh: '不符合项', en: 'Faults' }, measure: { zh: '项', en: 'faults' } }),
    visitedOn: date({ title: { zh: '现场核查', en: 'Visited on' } }),
    finishedOn: date({ title: { zh: '出具结论', en: 'Concluded on' } }),
    conclusion: longText({ title: { zh: '核查结论', en: 'Conclusion' } }),
    note,
  },
  label: 'name',
  unit: 'county',
  states: [
    {
      key: 'listed',
      title: { zh: '列入名单', en: 'Listed' },
      tone: 'open',
      next: [
        { to: 'reported', title: { zh: '提交报告', en: 'Report' }, needs: ['date'], fields: ['reported'] },
        { to: 'dropped', title: { zh: '移出名单', en: 'Take off' }, needs: ['date', 'reason', 'evidence'] },
      ],
    },
    {
      key: 'reported',
      title: { zh: '已报告', en: 'Reported' },
      tone: 'open',
      next: [{ to: 'visited', title: { zh: '现场核查', en: 'Visit' }, needs: ['date'], fields: ['visitedOn'] }],
    },
    {
      key: 'visited',
      title: { zh: '核查中', en: 'Being verified' },
      tone: 'open',
      next: [
        {
          to: 'verified',
          title: { zh: '完成核查', en: 'Verify' },
          needs: ['date', 'evidence'],
          fields: ['verified', 'finishedOn', 'conclusion'],
        },
      ],
    },
    { key: 'verified', title: { zh: '已核查', en: 'Verified' }, tone: 'done' },
    { key: 'dropped', title: { zh: '移出名单', en: 'Off the list' }, tone: 'stopped' },
  ],
  rules: [
    isYear('year'),
    notBefore('visitedOn', 'finishedOn', { zh: '结论不能早于现场核查', en: 'cannot be before the visit' }),
  ],
  counts: [{ indicator: 'carbon-verification', whom: 'city', tally: allAt('verified') }],
})
