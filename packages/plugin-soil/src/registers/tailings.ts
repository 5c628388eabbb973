import type { Text } from '@workpoints/core'
import {
  choice,
  choicesOf,
  county,
  date,
  defineRegister,
  keyText,
  lat,
  lon,
  note,
  number,
  text,
  yesNo,
} from '@workpoints/registers'
import { tailingsGrades } from '../rules/tailings.ts'

const grades = {
  first: tailingsGrades.first.name,
  second: tailingsGrades.second.name,
  third: tailingsGrades.third.name,
}

const conditions = {
  running: { zh: '运行', en: 'running' },
  suspended: { zh: '停用', en: 'out of use' },
  closed: { zh: '已闭库', en: 'closed' },
  building: { zh: '在建', en: 'being built' },
} as const satisfies Record<string, Text>

/** 尾矿库台账: grade, surroundings, checks of the year; what they find is kept in the register of hidden dangers (task 35). */
export const tailings = defineRegister({
  plugin: 'soil',
  id: 'tailings',
  title: { zh: '尾矿库分级环境监管台账', en: 'Tailings ponds' },
  item: { zh: '尾矿库', en: 'pond' },
  fields: {
    county,
    name: keyText({ zh: '尾矿库名称', en: 'Pond' }),
    owner: text({ title: { zh: '运营管理单位', en: 'Operator' } }),
    mineral: text({ title: { zh: '矿种', en: 'Mineral' } }),
    grade: choice({ title: { zh: '环境监管等级', en: 'Grade' }, choices: choicesOf(grades), required: true }),
    condition: choice({ title: { zh: '运行状态', en: 'Condition' }, choices: choicesOf(conditions) }),
    river: text({ title: { zh: '下游河流', en: 'River below' } }),
    distance: number({
      title: { zh: '距河流', en: 'Distance' },
      measure: { zh: '公里', en: 'km' },
      min: 0,
      decimals: 2,
    }),
    seepage: yesNo({ title: { zh: '渗滤液收集', en: 'Seepage collected' } }),
    wells: yesNo({ title: { zh: '地下水监测井', en: 'Monitoring wells' } }),
    floodCheckedOn: date({ title: { zh: '汛前检查', en: 'Checked before flood' } }),
    checkedOn: date({ title: { zh: '最近检查', en: 'Last check' } }),
    lon,
    lat,
    note,
  },
  label: 'name',
  unit: 'county',
  place: { lon: 'lon', lat: 'lat' },
})
