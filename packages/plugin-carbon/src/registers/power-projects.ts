import { type Period, periodEnd, type Text } from '@workpoints/core'
import { choice, date, defineRegister, type Entry, money, number, stateOn, text, unit } from '@workpoints/registers'
import { type ProjectStage, projectStages } from '../rules/new-energy.ts'
import { choicesOf, delivered, isBy, keyText, lat, lon, note } from './field.ts'

/** Kinds of power and storage projects. */
export const powerProjectKinds = {
  'pumped-storage': { zh: '抽水蓄能', en: 'pumped storage' },
  grid: { zh: '电网联网工程', en: 'grid link' },
  'direct-current': { zh: '外电入赣直流', en: 'long-distance line' },
  storage: { zh: '新型储能试点', en: 'new-type storage pilot' },
} as const satisfies Record<string, Text>

/** The works that task 3 names; any other project has none of these. */
export const namedWorks = {
  ganxian: { zh: '赣县抽水蓄能电站', en: 'Ganxian pumped storage' },
  xunwu: { zh: '寻乌抽水蓄能电站', en: 'Xunwu pumped storage' },
  'min-gan': { zh: '闽赣灵活互济联网工程', en: 'Fujian–Jiangxi grid link' },
  tengger: { zh: '内蒙古腾格里沙漠基地送电江西工程', en: 'Tengger-to-Jiangxi line' },
} as const satisfies Record<string, Text>

/** A project as far as it is counted and shown. */
export interface PowerProjectRow {
  readonly name: string
  readonly kind: keyof typeof powerProjectKinds
  readonly work: keyof typeof namedWorks | null
  readonly listedBy: string | null
  readonly sitedOn: string | null
  readonly siteDocument: string | null
  readonly approveBy: string | null
  readonly startBy: string | null
  readonly connectBy: string | null
  readonly runBy: string | null
}

const order = Object.keys(projectStages) as ProjectStage[]

/** The stage a project has reached by the end of a day, or the first. */
export const stageOn = (entry: Pick<Entry<unknown>, 'states'>, on: string): ProjectStage =>
  (stateOn(entry, on) as ProjectStage | undefined) ?? 'preparation'

const isStarted = (entry: Entry<PowerProjectRow>, period: Period): boolean =>
  order.indexOf(stageOn(entry, periodEnd(period))) >= order.indexOf('started')

/** Whether a row is the work named. */
const isWork =
  (name: keyof typeof namedWorks) =>
  ({ work }: PowerProjectRow): boolean =>
    work === name

/** 电源与储能项目台账: stage by stage with the days it was done and the days it is planned for (task 3). */
export const powerProjects = defineRegister({
  plugin: 'carbon',
  id: 'power-projects',
  title: { zh: '电源与储能重点项目台账', en: 'Power and storage projects' },
  item: { zh: '项目', en: 'project' },
  about: {
    zh: '抽水蓄能、联网工程、外电入赣和新型储能试点，按前期、核准、开工、并网、投产登记；装机不计入新能源发电装机。',
    en: 'Pumped storage, links, the long-distance line and storage pilots by stage; none of it is new-energy capacity.',
  },
  fields: {
    county: unit({
      title: { zh: '所在地或责任单位', en: 'Place or responsible unit' },
      units: ['county', 'zone', 'department', 'vertical'],
      required: true,
      unique: true,
      width: 18,
    }),
    name: keyText({ zh: '项目名称', en: 'Project' }),
    kind: choice({ title: { zh: '类型', en: 'Kind' }, choices: choicesOf(powerProjectKinds), required: true }),
    work: choice({
      title: { zh: '工作要点所列工程', en: 'Named by the work points' },
      hint: { zh: '不是要点点名的工程不填', en: 'empty for any other' },
      choices: choicesOf(namedWorks),
    }),
    capacity: number({ title: { zh: '规模', en: 'Size' }, measure: { zh: '万千瓦', en: '10 MW' }, min: 0 }),
    investment: money({ title: { zh: '总投资', en: 'Investment' }, aside: true }),
    owner: text({ title: { zh: '建设单位', en: 'Builder' } }),
    listedBy: text({
      title: { zh: '列入清单文件', en: 'Listed by' },
      hint: { zh: '新型储能试点的省、市清单', en: 'list of pilots' },
    }),
    sitedOn: date({ title: { zh: '受端落点确定', en: 'Receiving place fixed' } }),
    siteDocument: text({ title: { zh: '落点文件', en: 'Fixed by' }, aside: true }),
    approveBy: date({ title: { zh: '计划核准', en: 'Approval planned' } }),
    startBy: date({ title: { zh: '计划开工', en: 'Start planned' } }),
    connectBy: date({ title: { zh: '计划并网', en: 'Connection planned' } }),
    runBy: date({ title: { zh: '计划投产', en: 'Operation planned' } }),
    lon,
    lat,
    note,
  },
  label: 'name',
  unit: 'county',
  place: { lon: 'lon', lat: 'lat' },
  states: order.map((key, at) => {
    const to = order[at + 1]
    const next = to === undefined ? [] : [{ to, title: projectStages[to], needs: ['date', 'evidence'] as const }]
    return { key, title: projectStages[key], tone: to === undefined ? ('done' as const) : ('open' as const), next }
  }),
  rules: [
    {
      field: 'startBy',
      holds: ({ approveBy, startBy, connectBy, runBy }) => {
        const days = [approveBy, startBy, connectBy, runBy].filter((day) => day !== null)
        return days.every((day, at) => at === 0 || (days[at - 1] ?? '') <= day)
      },
      text: { zh: '计划日期应按核准、开工、并网、投产先后排列', en: 'planned days follow each other stage by stage' },
    },
    {
      field: 'siteDocument',
      holds: ({ sitedOn, siteDocument }) => sitedOn === null || siteDocument !== null,
      text: { zh: '落点确定须写明国家或省的文件', en: 'the document that fixed the place is needed' },
    },
  ],
  counts: [
    { indicator: 'xunwu-storage', whom: 'city', tally: delivered(isWork('xunwu'), isStarted) },
    { indicator: 'min-gan-link', whom: 'city', tally: delivered(isWork('min-gan'), isStarted) },
    {
      indicator: 'tengger-line',
      whom: 'city',
      tally: delivered(isWork('tengger'), ({ data }, period) => isBy(data.sitedOn, period)),
    },
    {
      indicator: 'storage-pilots',
      whom: 'city',
      tally: delivered(
        ({ kind }) => kind === 'storage',
        (entry, period) => entry.data.listedBy !== null && isStarted(entry, period),
      ),
    },
  ],
})
