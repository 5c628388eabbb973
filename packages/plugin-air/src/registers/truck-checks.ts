import type { Text } from '@workpoints/core'
import {
  choice,
  choicesOf,
  county,
  defineRegister,
  isWithin,
  keyText,
  note,
  number,
  text,
  yesNo,
} from '@workpoints/registers'
import { checkedOn, onceAYear, result, retestedOn, retestRule, stage } from './checks.ts'

const ways = {
  road: { zh: '路检路查', en: 'on the road' },
  premises: { zh: '入户检查', en: 'at the owner’s' },
} as const satisfies Record<string, Text>

const sizes = {
  heavy: { zh: '重型', en: 'heavy' },
  medium: { zh: '中型', en: 'medium' },
  light: { zh: '轻型', en: 'light' },
} as const satisfies Record<string, Text>

const fuels = {
  pass: { zh: '合格', en: 'passed' },
  fail: { zh: '不合格', en: 'failed' },
  waiting: { zh: '待出结果', en: 'waiting' },
} as const satisfies Record<string, Text>

const opacity = number({
  title: { zh: '光吸收系数', en: 'Opacity' },
  measure: { zh: 'm⁻¹', en: 'm⁻¹' },
  min: 0,
  max: 20,
  decimals: 2,
})

/** 柴油货车抽测台账: each check on the road or at the owner's, with fuel where it was sampled (task 25). */
export const truckChecks = defineRegister({
  plugin: 'air',
  id: 'truck-checks',
  title: { zh: '柴油货车抽测台账', en: 'Checks of diesel trucks' },
  item: { zh: '抽测记录', en: 'check' },
  about: {
    zh: '逐台次登记路检路查和入户检查的尾气抽测；同时抽测车用油品的填“抽测油品”，按检测日期计入当月。',
    en: 'Each exhaust check on the road or at the owner’s, counted in its month; fuel counts where it was sampled.',
  },
  fields: {
    county,
    number: keyText({ zh: '检测单号', en: 'Check no.' }),
    plate: text({ title: { zh: '号牌号码', en: 'Plate' }, required: true }),
    on: checkedOn,
    way: choice({ title: { zh: '检查方式', en: 'Way' }, choices: choicesOf(ways), required: true }),
    size: choice({ title: { zh: '车型', en: 'Size' }, choices: choicesOf(sizes) }),
    stage,
    spot: text({ title: { zh: '地点（单位）', en: 'Place or owner' }, width: 24 }),
    opacity,
    result,
    fuelSampled: yesNo({ title: { zh: '抽测油品', en: 'Fuel sampled' } }),
    fuelResult: choice({ title: { zh: '油品结果', en: 'Fuel' }, choices: choicesOf(fuels) }),
    retestedOn,
    note,
  },
  label: 'number',
  unit: 'county',
  rules: [
    retestRule,
    {
      field: 'fuelResult',
      holds: ({ fuelSampled, fuelResult }) => fuelResult === null || fuelSampled === true,
      text: { zh: '抽测了油品的才填结果', en: 'only where fuel was sampled' },
    },
  ],
  counts: [
    { indicator: 'diesel-exhaust-checks', when: ({ data }, period) => isWithin(data.on, period) },
    {
      indicator: 'fuel-checks',
      whom: 'city',
      when: ({ data }, period) => data.fuelSampled === true && isWithin(data.on, period),
    },
  ],
})

const heavyWays = {
  stopped: { zh: '现场拦检', en: 'stopped' },
  remote: { zh: '遥感监测', en: 'remote sensing' },
  captured: { zh: '黑烟抓拍', en: 'smoke camera' },
} as const satisfies Record<string, Text>

/** 重型柴油货车抽查台账: black smoke and exhaust of heavy trucks on the road; a truck counts once a year (task 25). */
export const heavyTrucks = defineRegister({
  plugin: 'air',
  id: 'heavy-trucks',
  title: { zh: '重型柴油货车抽查台账', en: 'Heavy diesel trucks on the road' },
  item: { zh: '抽查记录', en: 'check' },
  about: {
    zh: '逐车登记上路行驶黑烟车监管和重型柴油货车抽查；同一号牌一年内多次抽查的，台数只计首次。',
    en: 'Black smoke and exhaust of heavy trucks on the road; a plate counts once a year, in the month of its first check.',
  },
  fields: {
    county,
    number: keyText({ zh: '抽查编号', en: 'Check no.' }),
    plate: text({ title: { zh: '号牌号码', en: 'Plate' }, required: true }),
    on: checkedOn,
    way: choice({ title: { zh: '抽查方式', en: 'Way' }, choices: choicesOf(heavyWays), required: true }),
    stage,
    spot: text({ title: { zh: '路段', en: 'Road' }, width: 24 }),
    smoke: yesNo({ title: { zh: '冒黑烟', en: 'Black smoke' } }),
    opacity,
    result,
    handling: text({ title: { zh: '处理情况', en: 'Handling' }, width: 24 }),
    retestedOn,
    note,
  },
  label: 'number',
  unit: 'county',
  rules: [retestRule],
  counts: [
    {
      indicator: 'heavy-diesel-checks',
      tally: onceAYear(({ plate }) => plate.trim()),
    },
  ],
})
