import type { Text } from '@workpoints/core'
import {
  choice,
  choicesOf,
  county,
  date,
  defineRegister,
  keyText,
  longText,
  note,
  number,
  text,
  yesNo,
} from '@workpoints/registers'

const trades = {
  use: { zh: '使用', en: 'use' },
  sale: { zh: '销售', en: 'sale' },
  service: { zh: '维修、回收', en: 'service, recovery' },
  destruction: { zh: '销毁', en: 'destruction' },
  production: { zh: '生产', en: 'production' },
} as const satisfies Record<string, Text>

/** 消耗臭氧层物质企业监管台账: enterprises under the state's regulation on ODS, and their checks (task 27). */
export const ozoneDepleting = defineRegister({
  plugin: 'air',
  id: 'ozone-depleting',
  title: { zh: '消耗臭氧层物质企业台账', en: 'Ozone-depleting substances' },
  item: { zh: '企业', en: 'enterprise' },
  about: {
    zh: '逐家登记消耗臭氧层物质生产、销售、使用、维修回收和销毁企业的备案与日常检查（《消耗臭氧层物质管理条例》）。',
    en: 'Enterprises that make, sell, use, recover or destroy such substances, with their records and checks.',
  },
  fields: {
    county,
    name: keyText({ zh: '企业名称', en: 'Enterprise' }),
    trade: choice({ title: { zh: '经营类别', en: 'Trade' }, choices: choicesOf(trades), required: true }),
    substances: text({
      title: { zh: '涉及物质', en: 'Substances' },
      hint: { zh: '如 HCFC-22', en: 'such as HCFC-22' },
    }),
    amount: number({ title: { zh: '上年用量', en: 'Last year' }, measure: { zh: '吨', en: 't' }, min: 0, adds: true }),
    isFiled: yesNo({ title: { zh: '已备案（持配额）', en: 'Filed or with quota' } }),
    inspectedOn: date({ title: { zh: '最近检查', en: 'Last checked' } }),
    problem: longText({ title: { zh: '检查问题', en: 'Problem' } }),
    mendedOn: date({ title: { zh: '整改完成', en: 'Mended on' } }),
    note,
  },
  label: 'name',
  unit: 'county',
  rules: [
    {
      field: 'mendedOn',
      holds: ({ problem, inspectedOn, mendedOn }) =>
        mendedOn === null || (problem !== null && inspectedOn !== null && inspectedOn <= mendedOn),
      text: { zh: '有检查问题的才填整改，且不早于检查', en: 'only for a problem, and not before the check' },
    },
  ],
})
