import type { Text } from '@workpoints/core'
import { choice, count, date, defineRegister, money, number, text } from '@workpoints/registers'
import { choicesOf, county, isBy, keyText, note } from './field.ts'

const rights = {
  discharge: { zh: '排污权', en: 'right to discharge' },
  water: { zh: '用水权', en: 'right to water' },
  sink: { zh: '碳汇', en: 'carbon sink' },
  energy: { zh: '用能权', en: 'right to energy' },
} as const satisfies Record<string, Text>

const measures = {
  tonne: { zh: '吨', en: 't' },
  'tonne-CO2': { zh: '吨二氧化碳', en: 't CO2' },
  'cubic-metre': { zh: '万立方米', en: '10,000 m³' },
  coal: { zh: '吨标准煤', en: 't of standard coal' },
} as const satisfies Record<string, Text>

/** 环境权益交易台账 (task 5). */
export const rightsTrades = defineRegister({
  plugin: 'carbon',
  id: 'rights-trades',
  title: { zh: '环境权益交易台账', en: 'Trades of environmental rights' },
  item: { zh: '交易', en: 'trade' },
  fields: {
    county,
    number: keyText({ zh: '合同编号', en: 'Contract no.' }),
    kind: choice({ title: { zh: '权益', en: 'Right' }, choices: choicesOf(rights), required: true }),
    seller: text({ title: { zh: '出让方', en: 'Seller' }, required: true, width: 22 }),
    buyer: text({ title: { zh: '受让方', en: 'Buyer' }, required: true, width: 22 }),
    quantity: number({ title: { zh: '数量', en: 'Quantity' }, min: 0, required: true }),
    measure: choice({ title: { zh: '计量单位', en: 'Unit' }, choices: choicesOf(measures), required: true }),
    amount: money({ title: { zh: '成交金额', en: 'Amount' }, required: true }),
    tradedOn: date({ title: { zh: '成交日期', en: 'Traded on' }, required: true }),
    platform: text({ title: { zh: '交易平台', en: 'Platform' } }),
    note,
  },
  label: 'number',
  unit: 'county',
})

/** VEP贷款台账: loans pledged by the value of ecological products, from the application to the money paid out (task 5). */
export const vepLoans = defineRegister({
  plugin: 'carbon',
  id: 'vep-loans',
  title: { zh: 'VEP绿色金融贷款台账', en: 'VEP loans' },
  item: { zh: '贷款', en: 'loan' },
  about: {
    zh: '以特定地域单元生态产品价值（VEP）核算结果质押的贷款；试点扩面看有贷款的县数，升级看金额。',
    en: 'Loans pledged by the accounted value of a place’s ecological products; wider by counties, larger by amount.',
  },
  fields: {
    county,
    number: keyText({ zh: '贷款编号', en: 'Loan no.' }),
    borrower: text({ title: { zh: '借款人', en: 'Borrower' }, required: true, width: 22 }),
    bank: text({ title: { zh: '贷款机构', en: 'Bank' }, required: true }),
    place: text({ title: { zh: '核算地域单元', en: 'Place accounted' } }),
    vep: money({ title: { zh: 'VEP核算价值', en: 'Accounted value' } }),
    amount: money({ title: { zh: '贷款金额', en: 'Loan' }, required: true }),
    signedOn: date({ title: { zh: '签约', en: 'Signed on' } }),
    lentOn: date({ title: { zh: '放款', en: 'Paid out on' } }),
    note,
  },
  label: 'number',
  unit: 'county',
  rules: [
    {
      field: 'lentOn',
      holds: ({ signedOn, lentOn }) => lentOn === null || (signedOn !== null && signedOn <= lentOn),
      text: { zh: '放款应在签约之后', en: 'comes after the signing' },
    },
    {
      field: 'vep',
      holds: ({ signedOn, vep }) => signedOn === null || vep !== null,
      text: { zh: '签约的须填核算价值', en: 'is needed once it is signed' },
    },
  ],
})

/** 推进会与签约活动台账: a meeting with the loans signed there (task 5). */
export const valueMeetings = defineRegister({
  plugin: 'carbon',
  id: 'value-meetings',
  title: { zh: '生态产品价值实现推进会与签约活动台账', en: 'Meetings on value and signings' },
  item: { zh: '活动', en: 'meeting' },
  about: {
    zh: '会议召开并签订VEP贷款的，上犹县推进会即为完成；所签贷款另记入贷款台账。',
    en: 'Done once the meeting was held and a loan was signed there; the loan itself is kept in its own ledger.',
  },
  fields: {
    county,
    name: keyText({ zh: '活动名称', en: 'Meeting' }),
    planOn: date({ title: { zh: '计划日期', en: 'Planned for' } }),
    heldOn: date({ title: { zh: '召开日期', en: 'Held on' } }),
    signed: count({ title: { zh: '现场签约贷款', en: 'Loans signed' }, measure: { zh: '笔', en: 'loans' } }),
    attended: count({ title: { zh: '参会人数', en: 'People' }, measure: { zh: '人', en: 'people' }, aside: true }),
    document: text({ title: { zh: '会议通知或签约文件', en: 'Document' } }),
    note,
  },
  label: 'name',
  unit: 'county',
  rules: [
    {
      field: 'document',
      holds: ({ heldOn, document }) => heldOn === null || document !== null,
      text: { zh: '已召开的须写明会议通知或签约文件', en: 'is needed once it was held' },
    },
  ],
  counts: [
    {
      indicator: 'shangyou-meeting',
      tally: (entries, period) => {
        if (entries.length === 0) return null
        const isDone = entries.some(({ data }) => isBy(data.heldOn, period) && Number(data.signed ?? 0) > 0)
        return { value: isDone ? 1 : 0 }
      },
    },
  ],
})
