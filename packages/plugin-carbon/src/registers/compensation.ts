import { periodEnd, type Text } from '@workpoints/core'
import { choice, date, defineRegister, money, notBefore, stateOn, text } from '@workpoints/registers'
import { choicesOf, delivered, keyText, lead, note } from './field.ts'

const basins = {
  dongjiang: { zh: '东江流域', en: 'Dong River' },
  ganjiang: { zh: '赣江流域', en: 'Gan River' },
  county: { zh: '市内县际流域', en: 'between counties' },
} as const satisfies Record<string, Text>

/** 流域横向生态补偿协议台账: from the talks to the signing and to the end of its term (task 6). */
export const agreements = defineRegister({
  plugin: 'carbon',
  id: 'agreements',
  title: { zh: '流域横向生态补偿协议台账', en: 'Compensation agreements' },
  item: { zh: '协议', en: 'agreement' },
  about: {
    zh: '江西、广东两省签订第四轮东江流域协议文本，即为签订；条款逐条记入条款台账。',
    en: 'The fourth Dong River round is done once Jiangxi and Guangdong have signed; clauses are kept one by one beside it.',
  },
  fields: {
    lead,
    name: keyText({ zh: '协议名称', en: 'Agreement' }),
    basin: choice({ title: { zh: '流域', en: 'Basin' }, choices: choicesOf(basins), required: true }),
    round: text({ title: { zh: '轮次', en: 'Round' }, hint: { zh: '如 4', en: 'such as 4' }, maxLength: 2 }),
    upstream: text({ title: { zh: '上游', en: 'Upstream' } }),
    downstream: text({ title: { zh: '下游', en: 'Downstream' } }),
    from: date({ title: { zh: '期限起', en: 'From' } }),
    until: date({ title: { zh: '期限止', en: 'Until' } }),
    yearly: money({ title: { zh: '每年补偿资金', en: 'Money a year' } }),
    signBy: date({ title: { zh: '计划签订', en: 'To be signed' } }),
    document: text({ title: { zh: '协议文本', en: 'Text' } }),
    note,
  },
  label: 'name',
  unit: 'lead',
  states: [
    {
      key: 'talks',
      title: { zh: '磋商中', en: 'In talks' },
      tone: 'open',
      next: [{ to: 'agreed', title: { zh: '文本商定', en: 'Text agreed' }, needs: ['date'] }],
    },
    {
      key: 'agreed',
      title: { zh: '文本已商定', en: 'Text agreed' },
      tone: 'open',
      next: [
        { to: 'signed', title: { zh: '签订', en: 'Sign' }, needs: ['date'], fields: ['document', 'from', 'until'] },
        { to: 'talks', title: { zh: '继续磋商', en: 'Back to talks' }, needs: ['date', 'reason'] },
      ],
    },
    {
      key: 'signed',
      title: { zh: '履行中', en: 'In force' },
      next: [{ to: 'ended', title: { zh: '期满', en: 'Ended' }, needs: ['date'] }],
    },
    { key: 'ended', title: { zh: '已期满', en: 'Ended' }, tone: 'done' },
  ],
  rules: [notBefore('from', 'until', { zh: '期限止不能早于期限起', en: 'cannot be before its beginning' })],
  counts: [
    {
      indicator: 'dongjiang-agreement',
      whom: 'city',
      tally: delivered(
        ({ basin, round }) => basin === 'dongjiang' && round === '4',
        (entry, period) => /^(signed|ended)$/.test(stateOn(entry, periodEnd(period)) ?? ''),
      ),
    },
  ],
})

const clauseKinds = {
  quality: { zh: '水质考核', en: 'water quality' },
  money: { zh: '资金拨付', en: 'payment' },
  work: { zh: '治理任务', en: 'work to be done' },
  monitoring: { zh: '联合监测、会商', en: 'joint monitoring and talks' },
} as const satisfies Record<string, Text>

/** 补偿协议条款台账: what each clause asks, of whom and by when (task 6). */
export const clauses = defineRegister({
  plugin: 'carbon',
  id: 'clauses',
  title: { zh: '补偿协议条款履行台账', en: 'Clauses of agreements' },
  item: { zh: '条款', en: 'clause' },
  fields: {
    lead,
    agreement: keyText({ zh: '协议名称', en: 'Agreement' }),
    number: keyText({ zh: '条款', en: 'Clause' }, { zh: '如 第三条', en: 'such as clause 3' }),
    kind: choice({ title: { zh: '类型', en: 'Kind' }, choices: choicesOf(clauseKinds), required: true }),
    what: text({ title: { zh: '内容', en: 'What' }, required: true, width: 32 }),
    amount: money({ title: { zh: '涉及资金', en: 'Money' } }),
    dueOn: date({ title: { zh: '履行期限', en: 'Due' } }),
    note,
  },
  label: 'what',
  unit: 'lead',
  states: [
    {
      key: 'due',
      title: { zh: '待履行', en: 'Due' },
      tone: 'open',
      next: [{ to: 'fulfilled', title: { zh: '履行完毕', en: 'Fulfilled' }, needs: ['date', 'evidence'] }],
    },
    { key: 'fulfilled', title: { zh: '已履行', en: 'Fulfilled' }, tone: 'done' },
  ],
})
