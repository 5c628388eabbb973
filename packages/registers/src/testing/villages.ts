import { type Period, periodEnd, periodStart } from '@workpoints/core'
import type { Cells, EntryData } from '../index.ts'
import {
  area,
  choice,
  coordinate,
  count,
  date,
  defineRegister,
  longText,
  money,
  multi,
  number,
  reachedOn,
  stateOn,
  text,
  unit,
  yesNo,
} from '../index.ts'

const within = (on: string | undefined, period: Period): boolean =>
  on !== undefined && periodStart(period) <= on && on <= periodEnd(period)

/** A register with a field of every kind, for tests; the rack does not ship it. */
export const villages = defineRegister({
  plugin: 'rural',
  id: 'villages',
  title: { zh: '行政村环境整治台账', en: 'Villages put in order' },
  item: { zh: '行政村', en: 'village' },
  about: {
    zh: '逐村登记整治内容、进度和验收。',
    en: 'Village by village: what is done, how far it is, when it was accepted.',
  },
  fields: {
    county: unit({ title: { zh: '县（市、区）', en: 'County' }, required: true, unique: true, width: 14 }),
    name: text({ title: { zh: '行政村', en: 'Village' }, required: true, unique: true, width: 20, aliases: ['村名'] }),
    kind: choice({
      title: { zh: '整治类型', en: 'Kind' },
      choices: [
        { key: 'sewage', title: { zh: '生活污水', en: 'Sewage' } },
        { key: 'waste', title: { zh: '生活垃圾', en: 'Waste' } },
        { key: 'whole', title: { zh: '综合整治', en: 'All of it' } },
      ],
    }),
    measures: multi({
      title: { zh: '措施', en: 'Measures' },
      choices: [
        { key: 'pipes', title: { zh: '纳管', en: 'Pipes' } },
        { key: 'tank', title: { zh: '化粪池', en: 'Tanks' } },
        { key: 'wetland', title: { zh: '人工湿地', en: 'Wetland' } },
      ],
    }),
    households: count({
      title: { zh: '户数', en: 'Households' },
      measure: { zh: '户', en: 'households' },
      required: true,
    }),
    rate: number({ title: { zh: '治理率', en: 'Rate' }, measure: { zh: '%', en: '%' }, min: 0, max: 100, decimals: 2 }),
    land: area({ title: { zh: '湿地面积', en: 'Wetland' } }),
    cost: money({ title: { zh: '投资', en: 'Cost' } }),
    started: date({ title: { zh: '开工日期', en: 'Begun' } }),
    finished: date({ title: { zh: '完工日期', en: 'Finished' } }),
    listed: yesNo({ title: { zh: '列入民生实事', en: 'On the list' } }),
    lon: coordinate({ title: { zh: '经度', en: 'Longitude' }, axis: 'lon' }),
    lat: coordinate({ title: { zh: '纬度', en: 'Latitude' }, axis: 'lat' }),
    note: longText({ title: { zh: '备注', en: 'Note' }, aside: true }),
  },
  label: 'name',
  unit: 'county',
  place: { lon: 'lon', lat: 'lat' },
  states: [
    {
      key: 'planned',
      title: { zh: '待开工', en: 'Planned' },
      tone: 'open',
      next: [{ to: 'building' }, { to: 'stopped', needs: ['reason'] }],
    },
    {
      key: 'building',
      title: { zh: '建设中', en: 'Under way' },
      tone: 'open',
      next: [
        { to: 'accepted', title: { zh: '通过验收', en: 'Accept' }, needs: ['date', 'evidence'], fields: ['finished'] },
        { to: 'stopped', needs: ['reason'] },
      ],
    },
    { key: 'accepted', title: { zh: '已验收', en: 'Accepted' }, tone: 'done' },
    { key: 'stopped', title: { zh: '已终止', en: 'Stopped' }, tone: 'stopped' },
  ],
  rules: [
    {
      field: 'finished',
      holds: ({ started, finished }) => started === null || finished === null || started <= finished,
      text: { zh: '完工日期不能早于开工日期', en: 'cannot be before the beginning' },
    },
  ],
  counts: [
    { indicator: 'village-improvement', when: (entry, period) => within(reachedOn(entry, 'accepted'), period) },
    {
      indicator: 'waste-coverage',
      when: ({ data }) => data.households !== '0',
      numerator: (entry, period) => (stateOn(entry, periodEnd(period)) === 'accepted' ? entry.data.households : 0),
      denominator: ({ data }) => data.households,
    },
  ],
})

/** What must be written of a village, and what else is given. */
export const villageCells = (cells: Cells = {}): Cells => ({
  county: '章贡区',
  name: '水西村',
  households: '120',
  ...cells,
})

/** A village as it is stored. */
export const villageRow = (data: EntryData = {}): EntryData => ({
  ...Object.fromEntries(villages.fields.map(({ key }) => [key, null])),
  ...{ county: '360702', name: '水西村', households: '120' },
  ...data,
})
