import { periodEnd } from '@workpoints/core'
import { defineRegister, money, stateOn, text } from '@workpoints/registers'
import { county, delivered, keyText, note } from './field.ts'

/** “以竹代塑”基地台账: places and makers on the way to the state's list (task 5). */
export const bambooBases = defineRegister({
  plugin: 'carbon',
  id: 'bamboo-bases',
  title: { zh: '“以竹代塑”应用推广基地台账', en: 'Bamboo-for-plastic bases' },
  item: { zh: '基地', en: 'base' },
  fields: {
    county,
    name: keyText({ zh: '基地名称', en: 'Base' }),
    maker: text({ title: { zh: '建设单位', en: 'Maker' } }),
    products: text({ title: { zh: '主要产品', en: 'Products' } }),
    output: money({ title: { zh: '年产值', en: 'Output a year' } }),
    document: text({ title: { zh: '公布文件', en: 'Named by' } }),
    note,
  },
  label: 'name',
  unit: 'county',
  states: [
    {
      key: 'preparing',
      title: { zh: '培育中', en: 'In preparation' },
      tone: 'open',
      next: [{ to: 'submitted', title: { zh: '申报', en: 'Apply' }, needs: ['date', 'evidence'] }],
    },
    {
      key: 'submitted',
      title: { zh: '已申报', en: 'Applied' },
      tone: 'open',
      next: [
        { to: 'named', title: { zh: '列入国家名单', en: 'Named' }, needs: ['date'], fields: ['document'] },
        { to: 'preparing', title: { zh: '未入选，继续培育', en: 'Not chosen' }, needs: ['date', 'reason'] },
      ],
    },
    { key: 'named', title: { zh: '已列入', en: 'Named' }, tone: 'done' },
  ],
  counts: [
    {
      indicator: 'bamboo-base',
      whom: 'city',
      tally: delivered(
        () => true,
        (entry, period) => stateOn(entry, periodEnd(period)) === 'named',
      ),
    },
  ],
})
