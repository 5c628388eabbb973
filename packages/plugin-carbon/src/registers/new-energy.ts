import { type Day, type Period, periodEnd, type Text } from '@workpoints/core'
import { choice, date, defineRegister, type Entry, number, text } from '@workpoints/registers'
import { convertPower, newEnergyKinds, type PowerKind, powerKinds, projectStage } from '../rules/new-energy.ts'
import { choicesOf, county, keyText, lat, lon, note } from './field.ts'

const { wind, solar, biomass, hydro } = powerKinds
const forms = {
  central: { zh: '集中式', en: 'central' },
  spread: { zh: '分布式', en: 'distributed' },
} as const satisfies Record<string, Text>

/** A project as far as it is counted. */
export interface NewEnergyRow {
  readonly kind: PowerKind
  readonly capacity: string
  readonly approvedOn: string | null
  readonly startedOn: string | null
  readonly expectedOn: string | null
  readonly connectedOn: string | null
  readonly retiredOn: string | null
}

/** Whether a project is connected to the grid and still there on a day. */
export const isConnected = ({ connectedOn, retiredOn }: Pick<NewEnergyRow, 'connectedOn' | 'retiredOn'>, on: Day) =>
  connectedOn !== null && connectedOn <= on && (retiredOn === null || retiredOn > on)

/** What a project adds to 新能源发电装机 at the end of a period, 万千瓦. */
export const countedCapacity = ({ data }: Entry<NewEnergyRow>, period: Period): string =>
  newEnergyKinds.includes(data.kind) && isConnected(data, periodEnd(period))
    ? (convertPower({ value: data.capacity, from: 'MW', to: '万千瓦' }) ?? '0')
    : '0'

/** 新能源发电项目台账: a project a row; capacity counts from the day of its connection (task 3). */
export const newEnergy = defineRegister({
  plugin: 'carbon',
  id: 'new-energy',
  title: { zh: '新能源发电项目台账', en: 'New-energy generation' },
  item: { zh: '项目', en: 'project' },
  about: {
    zh: '一个并网项目一行（户用光伏可按县按月合并），装机自并网之日计入；风电、光伏、生物质计入650万千瓦，常规水电只登记不计入。',
    en: 'A grid-connected project a row (rooftops of a county may share one a month). Wind, solar and biomass count from the day of connection; hydro is kept and not counted.',
  },
  fields: {
    county,
    name: keyText({ zh: '项目名称', en: 'Project' }),
    kind: choice({
      title: { zh: '种类', en: 'Kind' },
      choices: choicesOf({ wind, solar, biomass, hydro }),
      required: true,
    }),
    form: choice({ title: { zh: '形式', en: 'Form' }, choices: choicesOf(forms) }),
    capacity: number({
      title: { zh: '装机容量', en: 'Capacity' },
      measure: { zh: '兆瓦', en: 'MW' },
      min: 0,
      required: true,
      adds: true,
    }),
    owner: text({ title: { zh: '建设单位', en: 'Builder' } }),
    approvedOn: date({ title: { zh: '核准（备案）', en: 'Approved on' } }),
    startedOn: date({ title: { zh: '开工', en: 'Started on' } }),
    expectedOn: date({ title: { zh: '预计并网', en: 'Connection expected' } }),
    connectedOn: date({ title: { zh: '并网', en: 'Connected on' } }),
    retiredOn: date({ title: { zh: '退役', en: 'Retired on' }, aside: true }),
    lon,
    lat,
    note,
  },
  label: 'name',
  unit: 'county',
  place: { lon: 'lon', lat: 'lat' },
  rules: [
    {
      field: 'connectedOn',
      holds: ({ approvedOn, startedOn, connectedOn }) =>
        projectStage({ on: '9999-12-31', approvedOn, startedOn, connectedOn }).stage !== null,
      text: { zh: '核准、开工、并网日期应先后有序', en: 'approval, start and connection follow each other' },
    },
    {
      field: 'retiredOn',
      holds: ({ connectedOn, retiredOn }) => retiredOn === null || (connectedOn !== null && connectedOn <= retiredOn),
      text: { zh: '退役应在并网之后', en: 'comes after the connection' },
    },
  ],
  counts: [{ indicator: 'new-energy-capacity', value: countedCapacity }],
})
