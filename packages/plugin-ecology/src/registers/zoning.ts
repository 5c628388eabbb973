import { count, county, date, defineRegister, keyText, note, notMore, oneAt, text, yesNo } from '@workpoints/registers'

/** 生态环境分区管控动态更新台账: units of “三线一单” and whether map, rules and updates agree with land-use planning (task 7). */
export const zoning = defineRegister({
  plugin: 'ecology',
  id: 'zoning',
  title: { zh: '分区管控更新台账', en: 'Updates of ecological zoning' },
  item: { zh: '更新批次', en: 'update' },
  about: {
    zh: '逐县分批登记“三线一单”管控单元更新，以及与国土空间规划底图、规则、动态更新调整是否一致。',
    en: 'Updates of control units, county by county, and whether map, rules and updates agree with land-use planning.',
  },
  fields: {
    county,
    batch: keyText({ zh: '批次', en: 'Update' }, { zh: '如 2025年动态更新', en: 'such as update of 2025' }),
    priorityUnits: count({ title: { zh: '优先保护单元', en: 'Priority' }, measure: { zh: '个', en: 'units' } }),
    keyUnits: count({ title: { zh: '重点管控单元', en: 'Key control' }, measure: { zh: '个', en: 'units' } }),
    generalUnits: count({ title: { zh: '一般管控单元', en: 'General control' }, measure: { zh: '个', en: 'units' } }),
    conflicts: count({ title: { zh: '冲突图斑', en: 'Conflicts' }, measure: { zh: '处', en: 'places' } }),
    resolved: count({ title: { zh: '已协调', en: 'Resolved' }, measure: { zh: '处', en: 'places' } }),
    sameMap: yesNo({ title: { zh: '底图一致', en: 'Same map' } }),
    sameRules: yesNo({ title: { zh: '规则一致', en: 'Same rules' } }),
    sameUpdates: yesNo({ title: { zh: '动态更新调整一致', en: 'Same updates' } }),
    document: text({ title: { zh: '审定发布文件', en: 'Document' } }),
    note,
  },
  label: 'batch',
  unit: 'county',
  states: [
    {
      key: 'planned',
      title: { zh: '未启动', en: 'Not begun' },
      tone: 'open',
      next: [{ to: 'compared', title: { zh: '完成比对', en: 'Compared' }, needs: ['date'], fields: ['conflicts'] }],
    },
    {
      key: 'compared',
      title: { zh: '比对完成', en: 'Compared' },
      tone: 'open',
      next: [
        {
          to: 'adjusted',
          title: { zh: '完成调整', en: 'Adjusted' },
          needs: ['date', 'evidence'],
          fields: ['resolved'],
        },
      ],
    },
    {
      key: 'adjusted',
      title: { zh: '调整完成', en: 'Adjusted' },
      tone: 'open',
      next: [
        {
          to: 'published',
          title: { zh: '审定发布', en: 'Publish' },
          needs: ['date', 'evidence'],
          fields: ['document', 'sameMap', 'sameRules', 'sameUpdates'],
        },
      ],
    },
    { key: 'published', title: { zh: '已发布', en: 'Published' }, tone: 'done' },
  ],
  rules: [
    notMore('resolved', 'conflicts', { zh: '已协调数不能多于冲突图斑数', en: 'cannot be more than the conflicts' }),
  ],
})

/** 分区管控与国土空间规划衔接试点争取台账 (task 7). */
export const zoningPilot = defineRegister({
  plugin: 'ecology',
  id: 'zoning-pilot',
  title: { zh: '规划衔接试点台账', en: 'Pilot of zoning and land-use planning' },
  item: { zh: '试点', en: 'pilot' },
  about: {
    zh: '登记国家级、省级试点的申报和批复；任一试点获批即为任务7所争取的完成。',
    en: 'Applications for the pilot; won as soon as one of them is approved by the state or the province.',
  },
  fields: {
    county,
    name: keyText({ zh: '试点名称', en: 'Pilot' }),
    appliedOn: date({ title: { zh: '申报日期', en: 'Applied on' } }),
    approver: text({ title: { zh: '批准机关', en: 'Approver' } }),
    document: text({ title: { zh: '批准文件', en: 'Document' } }),
    note,
  },
  label: 'name',
  unit: 'county',
  states: [
    {
      key: 'preparing',
      title: { zh: '准备申报', en: 'Preparing' },
      tone: 'open',
      next: [{ to: 'applied', title: { zh: '申报', en: 'Apply' }, needs: ['date', 'evidence'], fields: ['appliedOn'] }],
    },
    {
      key: 'applied',
      title: { zh: '已申报', en: 'Applied' },
      tone: 'open',
      next: [
        { to: 'approved', title: { zh: '获批', en: 'Approved' }, needs: ['date', 'evidence'], fields: ['document'] },
        { to: 'refused', title: { zh: '未获批', en: 'Not approved' }, needs: ['date', 'reason'] },
      ],
    },
    { key: 'approved', title: { zh: '已获批', en: 'Approved' }, tone: 'done' },
    { key: 'refused', title: { zh: '未获批', en: 'Not approved' }, tone: 'stopped' },
  ],
  counts: [{ indicator: 'zoning-pilot', whom: 'city', tally: oneAt('approved') }],
})
