import { type Day, periodEnd } from '@workpoints/core'
import { count, date, defineRegister, number, text, yesNo } from '@workpoints/registers'
import { superChargingFault, superChargingStations } from '../rules/travel.ts'
import { county, keyText, lat, lon, note } from './field.ts'

/** A station as far as it is counted. */
export interface StationRow {
  readonly name: string
  readonly isPublic: boolean
  readonly gunKW: string | null
  readonly cabinetKW: string | null
  readonly expectedOn: string | null
  readonly openedOn: string | null
  readonly closedOn: string | null
}

/** A station on a day as the rule reads it. */
export const stationOn = ({ name, isPublic, gunKW, cabinetKW, openedOn, closedOn }: StationRow, on: Day) => ({
  name,
  isPublic,
  inOperation: openedOn !== null && openedOn <= on && (closedOn === null || closedOn > on),
  chargers: [{ gunKW, cabinetKW }],
})

/** 公共超充站台账: a station a row; it counts once it is open to the public and strong enough (task 4). */
export const superChargers = defineRegister({
  plugin: 'carbon',
  id: 'super-chargers',
  title: { zh: '新能源汽车公共超充站台账', en: 'Public supercharging stations' },
  item: { zh: '超充站', en: 'station' },
  about: {
    zh: '对社会开放、已投运、单枪或主机功率达到门槛的计入；功率门槛以市建设方案为准。',
    en: 'Counts once it is public, in operation and of the power asked for by the city’s scheme.',
  },
  fields: {
    county,
    name: keyText({ zh: '站名', en: 'Station' }),
    operator: text({ title: { zh: '运营单位', en: 'Operator' } }),
    address: text({ title: { zh: '地址', en: 'Address' }, width: 24 }),
    isPublic: yesNo({ title: { zh: '对社会开放', en: 'Public' }, required: true }),
    gunKW: number({ title: { zh: '单枪最大功率', en: 'Most of a gun' }, measure: { zh: '千瓦', en: 'kW' }, min: 0 }),
    cabinetKW: number({
      title: { zh: '主机最大功率', en: 'Most of a cabinet' },
      measure: { zh: '千瓦', en: 'kW' },
      min: 0,
    }),
    guns: count({ title: { zh: '超充枪', en: 'Guns' }, measure: { zh: '把', en: 'guns' } }),
    expectedOn: date({ title: { zh: '预计投运', en: 'Opening expected' } }),
    openedOn: date({ title: { zh: '投运', en: 'Opened on' } }),
    closedOn: date({ title: { zh: '停运', en: 'Closed on' }, aside: true }),
    lon,
    lat,
    note,
  },
  label: 'name',
  unit: 'county',
  place: { lon: 'lon', lat: 'lat' },
  rules: [
    {
      field: 'gunKW',
      holds: ({ openedOn, gunKW, cabinetKW }) => openedOn === null || gunKW !== null || cabinetKW !== null,
      text: { zh: '已投运的须填单枪或主机功率', en: 'the power of gun or cabinet is needed once it is open' },
    },
    {
      field: 'closedOn',
      holds: ({ openedOn, closedOn }) => closedOn === null || (openedOn !== null && openedOn <= closedOn),
      text: { zh: '停运应在投运之后', en: 'comes after the opening' },
    },
  ],
  counts: [
    {
      indicator: 'super-chargers',
      tally: (entries, period) => {
        if (entries.length === 0) return null
        const stations = entries.map(({ data }) => stationOn(data, periodEnd(period)))
        return { value: superChargingStations({ stations }).count }
      },
    },
  ],
})

/** Whether a station counts on a day. */
export const isCountedStation = (row: StationRow, on: Day): boolean => superChargingFault(stationOn(row, on)) === null
