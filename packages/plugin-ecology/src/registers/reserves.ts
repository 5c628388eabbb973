import type { Text } from '@workpoints/core'
import {
  choice,
  choicesOf,
  count,
  county,
  date,
  defineRegister,
  invested,
  keyText,
  kindOf,
  note,
  number,
  planned,
  text,
  yesNo,
} from '@workpoints/registers'

const kinds = {
  'nature-reserve': { zh: '自然保护区', en: 'nature reserve' },
  'geo-park': { zh: '地质公园', en: 'geopark' },
  'forest-park': { zh: '森林公园', en: 'forest park' },
  'wetland-park': { zh: '湿地公园', en: 'wetland park' },
  scenic: { zh: '风景名胜区', en: 'scenic area' },
} as const satisfies Record<string, Text>

const levels = {
  national: { zh: '国家级', en: 'national' },
  provincial: { zh: '省级', en: 'provincial' },
  local: { zh: '市县级', en: 'city or county' },
} as const satisfies Record<string, Text>

/** 自然保护地台账: supervision of the year, and how far its integration has come (task 8). */
export const reserves = defineRegister({
  plugin: 'ecology',
  id: 'reserves',
  title: { zh: '自然保护地台账', en: 'Nature reserves' },
  item: { zh: '自然保护地', en: 'reserve' },
  about: {
    zh: '逐个登记自然保护地的管理机构、巡护和监督检查，以及整合优化预案到勘界立标的进度。',
    en: 'Reserve by reserve: management, patrols and inspections, and integration from its plan to the boundary stones.',
  },
  fields: {
    county,
    name: keyText({ zh: '名称', en: 'Reserve' }),
    kind: kindOf(kinds),
    level: choice({ title: { zh: '级别', en: 'Level' }, choices: choicesOf(levels), required: true }),
    area: number({ title: { zh: '面积', en: 'Area' }, measure: { zh: '公顷', en: 'hm²' }, min: 0, adds: true }),
    hasStaff: yesNo({ title: { zh: '管理机构健全', en: 'Has its staff' } }),
    patrols: count({ title: { zh: '年内巡护', en: 'Patrols this year' }, measure: { zh: '次', en: 'patrols' } }),
    inspectedOn: date({ title: { zh: '最近监督检查', en: 'Last inspection' } }),
    overlaps: count({ title: { zh: '交叉重叠', en: 'Overlaps' }, measure: { zh: '处', en: 'places' } }),
    document: text({ title: { zh: '整合优化批复', en: 'Approval' } }),
    note,
  },
  label: 'name',
  unit: 'county',
  states: [
    {
      key: 'present',
      title: { zh: '现状管理', en: 'As it is' },
      next: [{ to: 'planned', title: { zh: '编制预案', en: 'Plan' }, needs: ['date', 'evidence'] }],
    },
    {
      key: 'planned',
      title: { zh: '预案已上报', en: 'Plan handed in' },
      tone: 'open',
      next: [
        { to: 'approved', title: { zh: '批复', en: 'Approve' }, needs: ['date', 'evidence'], fields: ['document'] },
        { to: 'present', title: { zh: '退回', en: 'Back' }, needs: ['reason'] },
      ],
    },
    {
      key: 'approved',
      title: { zh: '已批复', en: 'Approved' },
      tone: 'open',
      next: [{ to: 'marked', title: { zh: '完成勘界立标', en: 'Mark' }, needs: ['date', 'evidence'] }],
    },
    { key: 'marked', title: { zh: '勘界立标完成', en: 'Marked on the ground' }, tone: 'done' },
  ],
})

/** 自然保护地建设项目台账: 石城国家地质公园, 九连山国家级自然保护区 and others (task 8). */
export const reserveProjects = defineRegister({
  plugin: 'ecology',
  id: 'reserve-projects',
  title: { zh: '保护地建设项目台账', en: 'Works in nature reserves' },
  item: { zh: '建设项目', en: 'project' },
  fields: {
    county,
    name: keyText({ zh: '项目名称', en: 'Project' }),
    reserve: text({ title: { zh: '自然保护地', en: 'Reserve' }, required: true, width: 24 }),
    planned,
    invested,
    content: text({ title: { zh: '建设内容', en: 'Works' } }),
    dueOn: date({ title: { zh: '计划完工', en: 'Due' } }),
    note,
  },
  label: 'name',
  unit: 'county',
  states: [
    {
      key: 'preparing',
      title: { zh: '前期工作', en: 'Preparing' },
      tone: 'open',
      next: [{ to: 'building', title: { zh: '开工', en: 'Begin' }, needs: ['date', 'evidence'] }],
    },
    {
      key: 'building',
      title: { zh: '建设中', en: 'Under way' },
      tone: 'open',
      next: [{ to: 'finished', title: { zh: '完工验收', en: 'Accept' }, needs: ['date', 'evidence'] }],
    },
    { key: 'finished', title: { zh: '已完工', en: 'Finished' }, tone: 'done' },
  ],
})
