import type { Text } from '@workpoints/core'
import { choice, choicesOf, county, date, defineRegister, keyText, longText, note, text } from '@workpoints/registers'
import { source } from './noise-works.ts'
import { notBefore, onDay } from './usual.ts'

const channels = {
  '12345': { zh: '12345热线', en: 'hotline 12345' },
  '12369': { zh: '生态环境投诉举报', en: 'environmental complaints' },
  petition: { zh: '信访件', en: 'petition' },
  transferred: { zh: '上级转办', en: 'handed down' },
} as const satisfies Record<string, Text>

const weights = {
  ordinary: { zh: '一般件', en: 'ordinary' },
  repeated: { zh: '重复投诉', en: 'repeated' },
  group: { zh: '集体投诉', en: 'by many' },
} as const satisfies Record<string, Text>

/** 噪声信访投诉台账: complaints until they are answered; key ones are reviewed regularly (task 28). */
export const noiseComplaints = defineRegister({
  plugin: 'air',
  id: 'noise-complaints',
  title: { zh: '噪声信访投诉台账', en: 'Noise complaints' },
  item: { zh: '投诉件', en: 'complaint' },
  about: {
    zh: '逐件登记噪声投诉的办理和反馈；重复投诉、集体投诉为重点件，列入定期调度。不填投诉人姓名、电话。',
    en: 'Complaints until they are answered; repeated and common ones are reviewed regularly. No names or numbers of people.',
  },
  fields: {
    county,
    number: keyText({ zh: '受理编号', en: 'No.' }),
    on: onDay({ zh: '受理日期', en: 'Received on' }),
    channel: choice({ title: { zh: '来源', en: 'Channel' }, choices: choicesOf(channels) }),
    source,
    spot: text({ title: { zh: '投诉地点', en: 'Place' }, width: 24 }),
    weight: choice({ title: { zh: '件别', en: 'Weight' }, choices: choicesOf(weights), required: true }),
    owner: text({ title: { zh: '承办单位', en: 'Handled by' } }),
    dueOn: date({ title: { zh: '办理期限', en: 'Due' } }),
    reviewedOn: date({ title: { zh: '最近调度', en: 'Last reviewed' } }),
    outcome: longText({ title: { zh: '办理结果', en: 'Outcome' } }),
    note,
  },
  label: 'number',
  unit: 'county',
  states: [
    {
      key: 'received',
      title: { zh: '待办理', en: 'Received' },
      tone: 'open',
      next: [{ to: 'handling', title: { zh: '交办', en: 'Hand over' }, needs: ['date'], fields: ['owner', 'dueOn'] }],
    },
    {
      key: 'handling',
      title: { zh: '办理中', en: 'Being handled' },
      tone: 'open',
      next: [{ to: 'closed', title: { zh: '办结', en: 'Close' }, needs: ['date', 'evidence'], fields: ['outcome'] }],
    },
    {
      key: 'closed',
      title: { zh: '已办结', en: 'Closed' },
      tone: 'done',
      next: [{ to: 'handling', title: { zh: '重新办理', en: 'Open again' }, needs: ['date', 'reason'] }],
    },
  ],
  rules: [
    notBefore('on', 'dueOn', { zh: '办理期限不能早于受理', en: 'cannot be before it was received' }),
    notBefore('on', 'reviewedOn', { zh: '调度不能早于受理', en: 'cannot be before it was received' }),
  ],
})
