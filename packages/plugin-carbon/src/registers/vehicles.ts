import type { Text } from '@workpoints/core'
import { choice, count, date, defineRegister, text } from '@workpoints/registers'
import { choicesOf, county, isWithin, keyText, note } from './field.ts'

const vehicleKinds = {
  bus: { zh: '公交车', en: 'bus' },
  taxi: { zh: '出租车', en: 'taxi' },
} as const satisfies Record<string, Text>
const changes = {
  added: { zh: '新增', en: 'added' },
  replaced: { zh: '更新', en: 'replaced' },
} as const satisfies Record<string, Text>

/** 新增和更新公交车、出租车台账: batches put on the road; vehicles that are kept are not written here (task 4). */
export const vehicles = defineRegister({
  plugin: 'carbon',
  id: 'vehicles',
  title: { zh: '新增和更新公交车、出租车台账', en: 'Buses and taxis added or replaced' },
  item: { zh: '批次', en: 'batch' },
  about: {
    zh: '只登记本年新增和更新的车辆，不登记存量；当期没有的不填。',
    en: 'Only vehicles added or replaced; those kept are left out.',
  },
  fields: {
    county,
    batch: keyText({ zh: '批次', en: 'Batch' }),
    operator: text({ title: { zh: '运营企业', en: 'Operator' }, width: 24 }),
    kind: choice({ title: { zh: '车型', en: 'Kind' }, choices: choicesOf(vehicleKinds), required: true }),
    change: choice({
      title: { zh: '新增或更新', en: 'Added or replaced' },
      choices: choicesOf(changes),
      required: true,
    }),
    number: count({
      title: { zh: '车辆数', en: 'Vehicles' },
      measure: { zh: '辆', en: 'vehicles' },
      required: true,
      min: 1,
    }),
    newEnergy: count({
      title: { zh: '其中新能源', en: 'New-energy' },
      measure: { zh: '辆', en: 'vehicles' },
      required: true,
    }),
    registeredOn: date({ title: { zh: '上路日期', en: 'On the road' }, required: true }),
    note,
  },
  label: 'batch',
  unit: 'county',
  rules: [
    {
      field: 'newEnergy',
      holds: ({ number: all, newEnergy }) => Number(newEnergy) <= Number(all),
      text: { zh: '新能源车不能多于车辆数', en: 'cannot be more than all of them' },
    },
  ],
  counts: [
    {
      indicator: 'nev-share',
      when: ({ data }, period) => isWithin(data.registeredOn, period),
      numerator: ({ data }) => data.newEnergy,
      denominator: ({ data }) => data.number,
    },
  ],
})
