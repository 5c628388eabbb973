import { periodEnd } from '@workpoints/core'
import { defineRegister, stateOn, text } from '@workpoints/registers'
import { county, delivered, keyText, note } from './field.ts'

/** 国家生态综合补偿重点区域申报台账 (task 6). */
export const keyAreas = defineRegister({
  plugin: 'carbon',
  id: 'key-areas',
  title: { zh: '国家生态综合补偿重点区域申报台账', en: 'Key areas of compensation' },
  item: { zh: '县（市、区）', en: 'county' },
  about: {
    zh: '石城县列入国家公布的名单，即为纳入；其他申报的县可一并登记。',
    en: 'Done for Shicheng once the state’s list names it; other counties that apply may be kept here too.',
  },
  fields: {
    county,
    batch: keyText({ zh: '申报批次', en: 'Batch' }),
    material: text({ title: { zh: '申报材料', en: 'Application' } }),
    document: text({ title: { zh: '公布名单文件', en: 'Named by' } }),
    note,
  },
  label: 'batch',
  unit: 'county',
  states: [
    {
      key: 'preparing',
      title: { zh: '准备申报', en: 'In preparation' },
      tone: 'open',
      next: [{ to: 'submitted', title: { zh: '报省', en: 'Sent to the province' }, needs: ['date', 'evidence'] }],
    },
    {
      key: 'submitted',
      title: { zh: '已报省', en: 'With the province' },
      tone: 'open',
      next: [{ to: 'recommended', title: { zh: '省推荐国家', en: 'Recommended' }, needs: ['date', 'evidence'] }],
    },
    {
      key: 'recommended',
      title: { zh: '省已推荐', en: 'Recommended' },
      tone: 'open',
      next: [{ to: 'named', title: { zh: '纳入国家名单', en: 'Named' }, needs: ['date'], fields: ['document'] }],
    },
    { key: 'named', title: { zh: '已纳入', en: 'Named' }, tone: 'done' },
  ],
  counts: [
    {
      indicator: 'shicheng-compensation',
      tally: delivered(
        () => true,
        (entry, period) => stateOn(entry, periodEnd(period)) === 'named',
      ),
    },
  ],
})
