import { type Period, periodEnd, type Text } from '@workpoints/core'
import {
  choice,
  choicesOf,
  count,
  county,
  type DataOf,
  date,
  defineRegister,
  type Entry,
  keyText,
  kindOf,
  lat,
  lon,
  multi,
  note,
  number,
  text,
} from '@workpoints/registers'

/** Of what level a source is: 县级及以上 and 乡镇级 are asked for apart by task 31. */
export const sourceLevels = {
  city: { zh: '市级', en: 'city' },
  county: { zh: '县级', en: 'county' },
  township: { zh: '乡镇级', en: 'township' },
} as const satisfies Record<string, Text>

const kinds = {
  river: { zh: '河流型', en: 'river' },
  lake: { zh: '湖库型', en: 'lake or reservoir' },
  groundwater: { zh: '地下水型', en: 'groundwater' },
} as const satisfies Record<string, Text>

const fields = {
  county,
  name: keyText({ zh: '水源地名称', en: 'Source' }),
  level: choice({ title: { zh: '级别', en: 'Level' }, choices: choicesOf(sourceLevels), required: true }),
  kind: kindOf(kinds),
  people: number({
    title: { zh: '服务人口', en: 'People served' },
    measure: { zh: '万人', en: '10,000' },
    min: 0,
    decimals: 2,
    adds: true,
  }),
  withdrawal: number({
    title: { zh: '月取水量', en: 'Withdrawal a month' },
    measure: { zh: '万立方米', en: '10,000 m³' },
    min: 0,
    decimals: 2,
    adds: true,
  }),
  zonedOn: date({ title: { zh: '保护区划定', en: 'Zone drawn' } }),
  zoneDocument: text({ title: { zh: '划定批文', en: 'Approved by' }, aside: true }),
  markedOn: date({ title: { zh: '立标', en: 'Marked' } }),
  standardisedOn: date({
    title: { zh: '规范化建设评估通过', en: 'To standard' },
    hint: { zh: '按 HJ 773、HJ 774 评估', en: 'after HJ 773 and HJ 774' },
  }),
  monitoredOn: date({ title: { zh: '自动监测联网', en: 'Online monitor' } }),
  connectedOn: date({ title: { zh: '接入信息化监管系统', en: 'In the supervision system' } }),
  cameras: count({ title: { zh: '视频点位', en: 'Cameras' }, measure: { zh: '个', en: 'cameras' } }),
  videoOn: date({ title: { zh: '视频接入', en: 'Video connected' } }),
  problems: multi({
    title: { zh: '保护区内问题', en: 'Problems in the zone' },
    choices: choicesOf({
      outfall: { zh: '排污口', en: 'outfall' },
      dwelling: { zh: '居民生活污水', en: 'sewage of dwellings' },
      farming: { zh: '农业种植、养殖', en: 'farming' },
      traffic: { zh: '交通穿越', en: 'road or railway' },
      building: { zh: '违法建设项目', en: 'unlawful building' },
    }),
  }),
  solvedOn: date({ title: { zh: '问题整改完成', en: 'Problems solved' } }),
  lon,
  lat,
  note,
}

export type SourceRow = DataOf<typeof fields>

const by = (on: string | null, period: Period): boolean => on !== null && on <= periodEnd(period)

/** What task 31 asks of a source, by whether it has it by the end of a period. */
export const sourceSteps = {
  standard: (row: SourceRow, period: Period) => by(row.standardisedOn, period),
  zoned: (row: SourceRow, period: Period) => by(row.zonedOn, period) && by(row.markedOn, period),
  monitored: (row: SourceRow, period: Period) => by(row.monitoredOn, period),
  connected: (row: SourceRow, period: Period) => by(row.connectedOn, period),
  video: (row: SourceRow, period: Period) => by(row.videoOn, period),
} as const
export type SourceStep = keyof typeof sourceSteps

/** Sources of the urban supply: city and county level. */
export const isUrban = ({ level }: Pick<SourceRow, 'level'>): boolean => level !== 'township'

/** Done when every source of the kind has the step; nothing is known while none is listed. “基本” has no number yet, so all are asked for. */
const allHave =
  (step: SourceStep, fits: (row: SourceRow) => boolean) =>
  (entries: readonly Entry<SourceRow>[], period: Period): { value: number } | null => {
    const listed = entries.filter(({ data }) => fits(data))
    return listed.length === 0 ? null : { value: listed.every(({ data }) => sourceSteps[step](data, period)) ? 1 : 0 }
  }

/** 饮用水水源地台账: standard, zone, signs, monitors and video of every source (task 31). */
export const sources = defineRegister({
  plugin: 'water',
  id: 'sources',
  title: { zh: '饮用水水源地台账', en: 'Drinking-water sources' },
  item: { zh: '水源地', en: 'source' },
  about: {
    zh: '逐个登记县级及以上和乡镇级水源地的规范化建设、划定立标、自动监测、系统接入和视频监管，完成情况由本台账计算。',
    en: 'Source by source: standard, zone and signs, monitor, supervision system and video; completion is computed from here.',
  },
  fields,
  label: 'name',
  unit: 'county',
  place: { lon: 'lon', lat: 'lat' },
  rules: [
    {
      field: 'markedOn',
      holds: ({ zonedOn, markedOn }) => markedOn === null || (zonedOn !== null && zonedOn <= markedOn),
      text: { zh: '立标不能早于保护区划定', en: 'cannot be before the zone was drawn' },
    },
    {
      field: 'cameras',
      holds: ({ videoOn, cameras }) => videoOn === null || Number(cameras ?? 0) > 0,
      text: { zh: '视频已接入的须填写视频点位数', en: 'is needed once the video is connected' },
    },
    {
      field: 'solvedOn',
      holds: ({ problems, solvedOn }) => solvedOn === null || (problems !== null && problems.length > 0),
      text: { zh: '没有问题的不填整改完成日期', en: 'only where there were problems' },
    },
  ],
  counts: [
    { indicator: 'source-standards', whom: 'city', tally: allHave('standard', isUrban) },
    { indicator: 'township-zones', whom: 'city', tally: allHave('zoned', (row) => !isUrban(row)) },
    { indicator: 'source-video', whom: 'city', tally: allHave('video', isUrban) },
  ],
})
