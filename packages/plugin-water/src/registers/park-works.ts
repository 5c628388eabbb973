import { type Period, periodEnd } from '@workpoints/core'
import {
  count,
  county,
  type DataOf,
  date,
  defineRegister,
  type Entry,
  keyText,
  lat,
  lon,
  multi,
  note,
  text,
  yesNo,
} from '@workpoints/registers'

/** Metals whose monitors are counted; the first class of GB 18918-2002 and those of this basin. */
const metals = [
  ...([
    ['Pb', '铅'],
    ['Cd', '镉'],
    ['As', '砷'],
    ['Cr6', '六价铬'],
    ['Hg', '汞'],
  ] as const),
  ...([
    ['Tl', '铊'],
    ['Ni', '镍'],
    ['Cu', '铜'],
    ['Zn', '锌'],
  ] as const),
].map(([key, zh]) => ({ key, title: { zh, en: key } }))

const fields = {
  county,
  name: keyText({ zh: '污水处理厂名称', en: 'Works' }),
  park: text({ title: { zh: '工业园区', en: 'Park' }, required: true }),
  hasMetals: yesNo({ title: { zh: '涉重园区', en: 'Heavy metals' }, required: true }),
  metals: multi({ title: { zh: '特征重金属', en: 'Metals' }, choices: metals }),
  capacity: count({ title: { zh: '处理能力', en: 'Capacity' }, measure: { zh: '吨/日', en: 't/d' } }),
  monitored: multi({ title: { zh: '进水口在线监测指标', en: 'Measured at the inlet' }, choices: metals }),
  monitorBuiltOn: date({ title: { zh: '监测设施建成', en: 'Monitor built' } }),
  connectedOn: date({ title: { zh: '联网', en: 'Connected' } }),
  stockedOn: date({
    title: { zh: '应急物资储备到位', en: 'Stock in place' },
    hint: {
      zh: '按预案定额储备齐全的日期；品种、数量、有效期在“应急物资台账”登记',
      en: 'when the stock of the emergency plan was complete',
    },
  }),
  planOn: date({ title: { zh: '应急预案修订', en: 'Emergency plan' } }),
  drillOn: date({ title: { zh: '应急演练', en: 'Drill' } }),
  lon,
  lat,
  note,
}

export type ParkWorksRow = DataOf<typeof fields>

/** Whether every metal of a works is measured at its inlet by the end of a period. */
export const hasInletMonitor = ({ metals: own, monitored, monitorBuiltOn }: ParkWorksRow, period: Period): boolean =>
  monitorBuiltOn !== null &&
  monitorBuiltOn <= periodEnd(period) &&
  (own ?? []).every((metal) => monitored?.includes(metal) === true)

/** Whether a works holds its emergency stock by the end of a period. */
export const hasStock = ({ stockedOn }: ParkWorksRow, period: Period): boolean =>
  stockedOn !== null && stockedOn <= periodEnd(period)

const allHave =
  (has: (row: ParkWorksRow, period: Period) => boolean) =>
  (entries: readonly Entry<ParkWorksRow>[], period: Period): { value: number } | null => {
    const heavy = entries.filter(({ data }) => data.hasMetals)
    return heavy.length === 0 ? null : { value: heavy.every(({ data }) => has(data, period)) ? 1 : 0 }
  }

/** 工业园区污水处理厂台账: monitors at the inlet and emergency capacity against heavy metals (task 32). */
export const parkWorks = defineRegister({
  plugin: 'water',
  id: 'park-works',
  title: { zh: '工业园区污水处理厂重金属应急能力台账', en: "Parks' sewage works" },
  item: { zh: '污水处理厂', en: 'works' },
  about: {
    zh: '逐厂登记涉重情况、进水口重金属在线监测、应急物资、预案和演练；涉重园区的厂全部建成、储备到位即为完成（2025年6月前）。',
    en: 'Works by works: metals, monitor at the inlet, stock, plan and drill; done when every works of a park with metals has them.',
  },
  fields,
  label: 'name',
  unit: 'county',
  place: { lon: 'lon', lat: 'lat' },
  rules: [
    {
      field: 'metals',
      holds: ({ hasMetals, metals: own }) => !hasMetals || (own !== null && own.length > 0),
      text: { zh: '涉重园区须填写特征重金属', en: 'is needed where there are heavy metals' },
    },
    {
      field: 'monitored',
      holds: ({ monitorBuiltOn, monitored }) => monitorBuiltOn === null || (monitored !== null && monitored.length > 0),
      text: { zh: '设施建成的须填写监测指标', en: 'is needed once the monitor is built' },
    },
  ],
  counts: [
    { indicator: 'park-inlet-monitors', whom: 'city', tally: allHave(hasInletMonitor) },
    { indicator: 'park-emergency-stock', whom: 'city', tally: allHave(hasStock) },
  ],
})
