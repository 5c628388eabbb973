import type { Text } from '@workpoints/core'
import { choice, choicesOf, county, date, defineRegister, keyText, note, number, text } from '@workpoints/registers'
import { checkedOn, onceAYear, result, retestedOn, retestRule, stage } from './checks.ts'
import { notBefore } from './usual.ts'

const kinds = {
  excavator: { zh: '挖掘机', en: 'excavator' },
  loader: { zh: '装载机', en: 'loader' },
  forklift: { zh: '叉车', en: 'fork lift' },
  bulldozer: { zh: '推土机', en: 'bulldozer' },
  roller: { zh: '压路机', en: 'roller' },
  crane: { zh: '起重机', en: 'crane' },
  generator: { zh: '柴油发电机组', en: 'generator' },
  other: { zh: '其他', en: 'other' },
} as const satisfies Record<string, Text>

const kind = choice({ title: { zh: '机械类型', en: 'Kind' }, choices: choicesOf(kinds), required: true })

/** 非道路移动机械编码登记台账: each machine with its environmental code, and what became of it (task 25). */
export const machinery = defineRegister({
  plugin: 'air',
  id: 'machinery',
  title: { zh: '非道路机械编码台账', en: 'Coded non-road machinery' },
  item: { zh: '机械', en: 'machine' },
  about: {
    zh: '逐台登记非道路移动机械环保编码和去向；抽测记录按编码对应到机械。',
    en: 'Each machine with its environmental code; checks are tied to it by the code.',
  },
  fields: {
    county,
    code: keyText({ zh: '环保登记编码', en: 'Code' }),
    kind,
    stage,
    power: number({
      title: { zh: '额定净功率', en: 'Power' },
      measure: { zh: 'kW', en: 'kW' },
      min: 0,
      decimals: 1,
    }),
    owner: text({ title: { zh: '所有人（单位）', en: 'Owner' }, width: 24 }),
    codedOn: date({ title: { zh: '编码日期', en: 'Coded on' }, required: true }),
    endedOn: date({ title: { zh: '转出或报废日期', en: 'Gone on' } }),
    note,
  },
  label: 'code',
  unit: 'county',
  states: [
    {
      key: 'coded',
      title: { zh: '已编码', en: 'Coded' },
      tone: 'open',
      next: [
        { to: 'plated', title: { zh: '完成挂牌', en: 'Plate fixed' }, needs: ['date'] },
        { to: 'gone', title: { zh: '转出报废', en: 'Gone' }, needs: ['date', 'reason'], fields: ['endedOn'] },
      ],
    },
    {
      key: 'plated',
      title: { zh: '已挂牌', en: 'Plate fixed' },
      tone: 'done',
      next: [{ to: 'gone', title: { zh: '转出报废', en: 'Gone' }, needs: ['date', 'reason'], fields: ['endedOn'] }],
    },
    { key: 'gone', title: { zh: '已转出报废', en: 'Gone' }, tone: 'stopped' },
  ],
  rules: [notBefore('codedOn', 'endedOn', { zh: '转出或报废不能早于编码', en: 'cannot be before it was coded' })],
})

/** 非道路移动机械抽测台账: exhaust checks of coded machines; a machine counts once a year (task 25). */
export const machineryChecks = defineRegister({
  plugin: 'air',
  id: 'machinery-checks',
  title: { zh: '非道路机械抽测台账', en: 'Checks of non-road machinery' },
  item: { zh: '抽测记录', en: 'check' },
  about: {
    zh: '逐台登记非道路移动机械尾气抽测；同一编码一年内多次抽测的，台数只计首次。',
    en: 'Exhaust checks of machines; a code counts once a year, in the month of its first check.',
  },
  fields: {
    county,
    number: keyText({ zh: '检测单号', en: 'Check no.' }),
    code: text({ title: { zh: '环保登记编码', en: 'Code' }, required: true }),
    kind,
    on: checkedOn,
    spot: text({ title: { zh: '工地（场所）', en: 'Site' }, width: 24 }),
    opacity: number({
      title: { zh: '光吸收系数', en: 'Opacity' },
      measure: { zh: 'm⁻¹', en: 'm⁻¹' },
      min: 0,
      max: 20,
      decimals: 2,
    }),
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
      indicator: 'nonroad-checks',
      tally: onceAYear(({ code }) => code.trim()),
    },
  ],
})
