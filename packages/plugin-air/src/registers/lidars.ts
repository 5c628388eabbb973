import { type Period, periodEnd, type Text } from '@workpoints/core'
import {
  choice,
  choicesOf,
  count,
  date,
  defineRegister,
  type Entry,
  keyText,
  kindOf,
  lat,
  lon,
  longText,
  note,
  stateOn,
  type Tallied,
  text,
} from '@workpoints/registers'
import { isMonth, isYear, place, workYear } from './usual.ts'

const kinds = {
  ozone: { zh: '臭氧激光雷达', en: 'ozone lidar' },
  particle: { zh: '颗粒物激光雷达', en: 'particle lidar' },
} as const satisfies Record<string, Text>

type LidarEntry = Entry<{ readonly year: string; readonly kind: keyof typeof kinds }>

/** 1 once an ozone and a particle lidar of the year both run; nothing is known without rows of the year. */
function bothRun(entries: readonly LidarEntry[], period: Period): Tallied | null {
  const own = entries.filter(({ data }) => data.year === period.slice(0, 4))
  if (own.length === 0) return null
  const running = own.filter((entry) => stateOn(entry, periodEnd(period)) === 'running')
  return { value: Object.keys(kinds).every((kind) => running.some(({ data }) => data.kind === kind)) ? 1 : 0 }
}

/** 激光雷达建设台账: the instruments, and whether they run (task 27). */
export const lidars = defineRegister({
  plugin: 'air',
  id: 'lidars',
  title: { zh: '激光雷达建设台账', en: 'Lidars' },
  item: { zh: '激光雷达', en: 'lidar' },
  about: {
    zh: '逐台登记激光雷达的采购、安装和运行；本年度臭氧、颗粒物雷达均投入运行，即为任务完成。',
    en: 'Each instrument until it runs; the deliverable is reached once an ozone and a particle lidar of the year do.',
  },
  fields: {
    county: place,
    year: workYear,
    name: keyText({ zh: '设备名称', en: 'Instrument' }),
    kind: kindOf(kinds),
    spot: text({ title: { zh: '安装地点', en: 'Place' }, width: 24 }),
    keeper: text({ title: { zh: '运维单位', en: 'Kept by' } }),
    acceptedOn: date({ title: { zh: '验收日期', en: 'Accepted on' } }),
    lon,
    lat,
    note,
  },
  label: 'name',
  unit: 'county',
  place: { lon: 'lon', lat: 'lat' },
  states: [
    {
      key: 'buying',
      title: { zh: '采购中', en: 'Being bought' },
      tone: 'open',
      next: [{ to: 'installing', title: { zh: '开始安装', en: 'Install' }, needs: ['date'] }],
    },
    {
      key: 'installing',
      title: { zh: '安装调试', en: 'Being installed' },
      tone: 'open',
      next: [
        { to: 'running', title: { zh: '投入运行', en: 'Run' }, needs: ['date', 'evidence'], fields: ['acceptedOn'] },
      ],
    },
    {
      key: 'running',
      title: { zh: '运行', en: 'Running' },
      tone: 'done',
      next: [{ to: 'down', title: { zh: '停运', en: 'Stop' }, needs: ['date', 'reason'] }],
    },
    {
      key: 'down',
      title: { zh: '停运', en: 'Down' },
      tone: 'open',
      next: [{ to: 'running', title: { zh: '恢复运行', en: 'Run again' }, needs: ['date'] }],
    },
  ],
  rules: [isYear('year')],
  counts: [{ indicator: 'lidar', whom: 'city', tally: bothRun }],
})

/** 雷达技术运用台账: what was read from the lidars month by month, and what followed (task 27). */
export const lidarReports = defineRegister({
  plugin: 'air',
  id: 'lidar-reports',
  title: { zh: '雷达技术运用台账', en: 'Use of the lidars' },
  item: { zh: '研判报告', en: 'report' },
  about: {
    zh: '逐月登记激光雷达运行、研判报告和据此开展的溯源、管控，反映技术运用。',
    en: 'Month by month: days run, reports made of the lidars, and what was traced and controlled because of them.',
  },
  fields: {
    county: place,
    month: keyText({ zh: '月份', en: 'Month' }, { zh: '如 2025-06', en: 'such as 2025-06' }),
    kind: choice({ title: { zh: '类型', en: 'Kind' }, choices: choicesOf(kinds), required: true, unique: true }),
    days: count({ title: { zh: '有效运行', en: 'Days run' }, measure: { zh: '天', en: 'days' }, max: 31 }),
    reports: count({ title: { zh: '研判报告', en: 'Reports' }, measure: { zh: '期', en: 'reports' } }),
    traced: count({ title: { zh: '溯源排查', en: 'Traced' }, measure: { zh: '次', en: 'times' } }),
    findings: longText({ title: { zh: '研判结论', en: 'Findings' } }),
    actions: longText({ title: { zh: '管控措施', en: 'Actions' } }),
    note,
  },
  label: 'month',
  unit: 'county',
  rules: [isMonth],
})
