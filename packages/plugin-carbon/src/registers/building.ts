import type { Text } from '@workpoints/core'
import { date, defineRegister, kindOf, number, text } from '@workpoints/registers'
import { county, keyText, lat, lon, note } from './field.ts'

const kinds = {
  prefabricated: { zh: '装配式建筑', en: 'prefabricated' },
  'ultra-low': { zh: '超低能耗建筑', en: 'ultra-low energy' },
  'near-zero': { zh: '近零碳建筑', en: 'near-zero carbon' },
} as const satisfies Record<string, Text>

/** 绿色低碳建筑台账: prefabricated, ultra-low-energy and near-zero-carbon buildings (task 4). */
export const buildings = defineRegister({
  plugin: 'carbon',
  id: 'buildings',
  title: { zh: '装配式与超低能耗、近零碳建筑台账', en: 'Low-carbon buildings' },
  item: { zh: '建筑项目', en: 'building' },
  fields: {
    county,
    name: keyText({ zh: '项目名称', en: 'Project' }),
    kind: kindOf(kinds),
    builder: text({ title: { zh: '建设单位', en: 'Builder' } }),
    floor: number({
      title: { zh: '建筑面积', en: 'Floor area' },
      measure: { zh: '万平方米', en: '10,000 m²' },
      min: 0,
      required: true,
      adds: true,
    }),
    assembly: number({
      title: { zh: '装配率', en: 'Assembly rate' },
      measure: { zh: '%', en: '%' },
      min: 0,
      max: 100,
      decimals: 1,
    }),
    certificate: text({ title: { zh: '评价或认证', en: 'Certificate' } }),
    dueOn: date({ title: { zh: '计划竣工', en: 'Due' } }),
    lon,
    lat,
    note,
  },
  label: 'name',
  unit: 'county',
  place: { lon: 'lon', lat: 'lat' },
  states: [
    {
      key: 'planned',
      title: { zh: '已立项', en: 'Planned' },
      tone: 'open',
      next: [{ to: 'building', title: { zh: '开工', en: 'Start' }, needs: ['date'] }],
    },
    {
      key: 'building',
      title: { zh: '建设中', en: 'Being built' },
      tone: 'open',
      next: [{ to: 'built', title: { zh: '竣工', en: 'Built' }, needs: ['date', 'evidence'] }],
    },
    { key: 'built', title: { zh: '已竣工', en: 'Built' }, tone: 'done' },
  ],
  rules: [
    {
      field: 'assembly',
      holds: ({ kind, assembly }) => kind !== 'prefabricated' || assembly !== null,
      text: { zh: '装配式建筑应填装配率', en: 'is needed for a prefabricated building' },
    },
  ],
})
