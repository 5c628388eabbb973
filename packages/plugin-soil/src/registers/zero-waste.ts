import { type Period, periodEnd, type Text } from '@workpoints/core'
import {
  county,
  date,
  defineRegister,
  type Entry,
  keyText,
  kindOf,
  note,
  oneAt,
  stateOn,
  text,
} from '@workpoints/registers'

const kinds = {
  task: { zh: '任务', en: 'task' },
  project: { zh: '项目', en: 'project' },
} as const satisfies Record<string, Text>

/** What the list comes to by the end of a period: 1 when everything not cancelled is done. */
const isListDone = (entries: readonly Entry<unknown>[], period: Period) => {
  const live = entries.filter((entry) => stateOn(entry, periodEnd(period)) !== 'cancelled')
  return live.length === 0
    ? null
    : { value: live.every((entry) => stateOn(entry, periodEnd(period)) === 'done') ? 1 : 0 }
}

/** “无废城市”任务和项目清单 of the 14th five-year plan (task 37). */
export const zeroWaste = defineRegister({
  plugin: 'soil',
  id: 'zero-waste',
  title: { zh: '“无废城市”任务和项目清单', en: 'Zero-waste tasks and projects' },
  item: { zh: '任务或项目', en: 'task or project' },
  about: {
    zh: '“十四五”时期清单逐项登记；全部完成（经批准取消的除外）即为任务37所要求的完成。',
    en: 'The list of the 14th five-year plan; complete when all that was not cancelled is done.',
  },
  fields: {
    county,
    number: keyText({ zh: '清单编号', en: 'No.' }),
    kind: kindOf(kinds),
    name: text({ title: { zh: '名称', en: 'Name' }, required: true, width: 30 }),
    lead: text({ title: { zh: '牵头单位', en: 'Lead' } }),
    year: text({ title: { zh: '计划完成年度', en: 'Year due' }, maxLength: 4 }),
    note,
  },
  label: 'name',
  unit: 'county',
  states: [
    {
      key: 'planned',
      title: { zh: '未启动', en: 'Not begun' },
      tone: 'open',
      next: [{ to: 'under-way' }, { to: 'cancelled', title: { zh: '经批准取消', en: 'Cancel' }, needs: ['evidence'] }],
    },
    {
      key: 'under-way',
      title: { zh: '推进中', en: 'Under way' },
      tone: 'open',
      next: [
        { to: 'done', title: { zh: '完成', en: 'Done' }, needs: ['date', 'evidence'] },
        { to: 'cancelled', title: { zh: '经批准取消', en: 'Cancel' }, needs: ['evidence'] },
      ],
    },
    { key: 'done', title: { zh: '已完成', en: 'Done' }, tone: 'done' },
    { key: 'cancelled', title: { zh: '经批准取消', en: 'Cancelled' }, tone: 'stopped' },
  ],
  counts: [{ indicator: 'zero-waste-list', whom: 'city', tally: isListDone }],
})

/** 无废行业示范样板台账 (task 37). */
export const zeroWasteModels = defineRegister({
  plugin: 'soil',
  id: 'zero-waste-models',
  title: { zh: '无废行业示范样板台账', en: 'Model zero-waste trades' },
  item: { zh: '示范样板', en: 'model' },
  fields: {
    county,
    name: keyText({ zh: '样板名称', en: 'Model' }),
    trade: text({ title: { zh: '行业', en: 'Trade' }, required: true }),
    maker: text({ title: { zh: '建设单位', en: 'Maker' } }),
    namedOn: date({ title: { zh: '公布日期', en: 'Named on' } }),
    document: text({ title: { zh: '公布文件', en: 'Document' } }),
    note,
  },
  label: 'name',
  unit: 'county',
  states: [
    {
      key: 'building',
      title: { zh: '建设中', en: 'Being built' },
      tone: 'open',
      next: [
        {
          to: 'named',
          title: { zh: '公布', en: 'Named' },
          needs: ['date', 'evidence'],
          fields: ['namedOn', 'document'],
        },
      ],
    },
    { key: 'named', title: { zh: '已公布', en: 'Named' }, tone: 'done' },
  ],
  counts: [{ indicator: 'zero-waste-model', whom: 'city', tally: oneAt('named') }],
})
