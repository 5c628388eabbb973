import type { Day } from '@workpoints/core'
import {
  county,
  type DataOf,
  date,
  defineRegister,
  keyText,
  notBefore,
  note,
  number,
  text,
} from '@workpoints/registers'

const fields = {
  county,
  works: keyText({ zh: '污水处理厂名称', en: 'Works' }),
  item: keyText({ zh: '物资名称', en: 'Item' }, { zh: '如 硫化钠、重金属捕集剂、片碱', en: 'such as sodium sulphide' }),
  measure: text({ title: { zh: '计量单位', en: 'Unit of measure' }, required: true, maxLength: 10 }),
  quota: number({ title: { zh: '定额', en: 'Quota' }, min: 0, decimals: 2, required: true }),
  quantity: number({ title: { zh: '库存', en: 'In stock' }, min: 0, decimals: 2, required: true }),
  place: text({ title: { zh: '存放地点', en: 'Kept at' } }),
  producedOn: date({ title: { zh: '生产日期', en: 'Made on' } }),
  expiresOn: date({ title: { zh: '有效期至', en: 'Expires on' } }),
  checkedOn: date({ title: { zh: '最近盘点', en: 'Last checked' } }),
  keeper: text({ title: { zh: '保管人', en: 'Keeper' }, aside: true }),
  note,
}

export type EmergencyStockRow = DataOf<typeof fields>

/** What is wrong with an item of stock on a day: too little of it, or past its day. */
export const stockFault = ({ quota, quantity, expiresOn }: EmergencyStockRow, on: Day): 'short' | 'expired' | null =>
  expiresOn !== null && expiresOn < on ? 'expired' : Number(quantity) < Number(quota) ? 'short' : null

/** 重金属应急物资台账: what a works holds, how much, until when (task 32). */
export const emergencyStock = defineRegister({
  plugin: 'water',
  id: 'emergency-stock',
  title: { zh: '重金属应急物资台账', en: 'Emergency stock' },
  item: { zh: '物资', en: 'item' },
  about: {
    zh: '逐厂逐项登记物资定额、库存和有效期；不足定额或过期的在“碧水一览”列出。',
    en: 'Item by item: quota, stock and expiry; what is short or past its day is listed on the overview page.',
  },
  fields,
  label: 'item',
  unit: 'county',
  rules: [notBefore('producedOn', 'expiresOn', { zh: '有效期不能早于生产日期', en: 'cannot be before it was made' })],
})
