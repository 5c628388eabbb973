import { periodEnd, type Text } from '@workpoints/core'
import { choice, date, defineRegister, stateOn, text } from '@workpoints/registers'
import { choicesOf, delivered, keyText, lead, note } from './field.ts'

const dualControlKinds = {
  system: { zh: '双控制度、办法', en: 'rule of the system' },
  scheme: { zh: '“十五五”双控方案', en: 'scheme of the 15th five-year plan' },
} as const satisfies Record<string, Text>

/** 碳排放双控制度台账: the rules of the system and the scheme for the next five years, from the start of drafting to issue (task 1). */
export const dualControl = defineRegister({
  plugin: 'carbon',
  id: 'dual-control',
  title: { zh: '碳排放双控制度与方案台账', en: 'Carbon dual control: rules and scheme' },
  item: { zh: '制度或方案', en: 'rule or scheme' },
  about: {
    zh: '“十五五”碳排放双控方案有工作方案或委托合同，即为启动编制。',
    en: 'Drafting of the scheme has begun once there is a work scheme or a contract.',
  },
  fields: {
    lead,
    name: keyText({ zh: '名称', en: 'Name' }),
    kind: choice({ title: { zh: '类型', en: 'Kind' }, choices: choicesOf(dualControlKinds), required: true }),
    drafter: text({ title: { zh: '编制单位', en: 'Drafted by' } }),
    dueOn: date({ title: { zh: '计划印发', en: 'To be issued' } }),
    document: text({ title: { zh: '印发文号', en: 'Document no.' } }),
    note,
  },
  label: 'name',
  unit: 'lead',
  states: [
    {
      key: 'planned',
      title: { zh: '未启动', en: 'Not begun' },
      tone: 'open',
      next: [{ to: 'drafting', title: { zh: '启动编制', en: 'Begin drafting' }, needs: ['date', 'evidence'] }],
    },
    {
      key: 'drafting',
      title: { zh: '编制中', en: 'Being drafted' },
      tone: 'open',
      next: [{ to: 'consulted', title: { zh: '征求意见', en: 'Ask for opinions' }, needs: ['date'] }],
    },
    {
      key: 'consulted',
      title: { zh: '已征求意见', en: 'Opinions asked' },
      tone: 'open',
      next: [{ to: 'issued', title: { zh: '印发', en: 'Issue' }, needs: ['date'], fields: ['document'] }],
    },
    { key: 'issued', title: { zh: '已印发', en: 'Issued' }, tone: 'done' },
  ],
  counts: [
    {
      indicator: 'dual-control-plan',
      whom: 'city',
      tally: delivered(
        ({ kind }) => kind === 'scheme',
        (entry, period) => (stateOn(entry, periodEnd(period)) ?? 'planned') !== 'planned',
      ),
    },
  ],
})
