import type { Text } from '@workpoints/core'
import {
  choice,
  choicesOf,
  county,
  date,
  defineRegister,
  keyText,
  kindOf,
  lat,
  lon,
  note,
  number,
  text,
  yesNo,
} from '@workpoints/registers'

const kinds = {
  enterprise: { zh: '涉铊涉重企业', en: 'enterprise' },
  outfall: { zh: '排污口', en: 'outfall' },
  'park-works': { zh: '园区污水处理厂', en: 'sewage works of a park' },
  section: { zh: '交界断面', en: 'border section' },
} as const satisfies Record<string, Text>

const metals = {
  Tl: { zh: '铊', en: 'Tl' },
  Cd: { zh: '镉', en: 'Cd' },
  Pb: { zh: '铅', en: 'Pb' },
  As: { zh: '砷', en: 'As' },
  Hg: { zh: '汞', en: 'Hg' },
  Cr: { zh: '铬', en: 'Cr' },
} as const satisfies Record<string, Text>

/** 铊等重金属污染防控台账: whom to watch and what was measured last (task 35). */
export const heavyMetals = defineRegister({
  plugin: 'soil',
  id: 'heavy-metals',
  title: { zh: '铊等重金属污染防控台账', en: 'Thallium and heavy metals' },
  item: { zh: '防控对象', en: 'object' },
  fields: {
    county,
    name: keyText({ zh: '名称', en: 'Name' }),
    kind: kindOf(kinds),
    metal: choice({ title: { zh: '重金属', en: 'Metal' }, choices: choicesOf(metals), required: true }),
    treatment: text({ title: { zh: '治理设施', en: 'Treatment' } }),
    monitored: yesNo({ title: { zh: '在线监测', en: 'Monitored on line' } }),
    measuredOn: date({ title: { zh: '最近监测', en: 'Measured on' } }),
    value: number({
      title: { zh: '浓度', en: 'Concentration' },
      measure: { zh: 'mg/L', en: 'mg/L' },
      min: 0,
      decimals: 8,
    }),
    stock: yesNo({ title: { zh: '应急物资', en: 'Emergency stock' } }),
    lon,
    lat,
    note,
  },
  label: 'name',
  unit: 'county',
  place: { lon: 'lon', lat: 'lat' },
})
