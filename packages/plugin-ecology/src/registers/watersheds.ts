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
  multi,
  note,
  notMore,
  number,
  planned,
} from '@workpoints/registers'

const kinds = {
  watershed: { zh: '小流域', en: 'small watershed' },
  gully: { zh: '崩岗', en: 'collapsing gully' },
} as const satisfies Record<string, Text>

const plus = {
  orchard: { zh: '特色林果', en: 'orchards' },
  tourism: { zh: '文化旅游', en: 'tourism' },
  village: { zh: '和美乡村', en: 'better villages' },
  study: { zh: '科普研学', en: 'learning' },
  carbon: { zh: '碳汇交易', en: 'carbon sinks' },
  land: { zh: '土地整治', en: 'land consolidation' },
} as const satisfies Record<string, Text>

/** “小流域+”“崩岗+”治理项目台账 (task 12). */
export const watersheds = defineRegister({
  plugin: 'ecology',
  id: 'watersheds',
  title: { zh: '小流域和崩岗台账', en: 'Watershed and gully projects' },
  item: { zh: '治理项目', en: 'project' },
  about: {
    zh: '逐个登记小流域综合治理和崩岗治理项目，以及“+”什么产业和功能。',
    en: 'Projects for small watersheds and collapsing gullies, and what each is joined with.',
  },
  fields: {
    county,
    name: keyText({ zh: '项目名称', en: 'Project' }),
    kind: choice({ title: { zh: '治理对象', en: 'Kind' }, choices: choicesOf(kinds), required: true }),
    plus: multi({ title: { zh: '治理模式“+”', en: 'Joined with' }, choices: choicesOf(plus) }),
    area: number({
      title: { zh: '计划治理面积', en: 'Area planned' },
      measure: { zh: '平方公里', en: 'km²' },
      min: 0,
      adds: true,
    }),
    gullies: count({ title: { zh: '崩岗', en: 'Gullies' }, measure: { zh: '座', en: 'gullies' } }),
    gulliesTreated: count({ title: { zh: '已治理崩岗', en: 'Treated' }, measure: { zh: '座', en: 'gullies' } }),
    planned,
    invested,
    dueOn: date({ title: { zh: '计划完工', en: 'Due' } }),
    note,
  },
  label: 'name',
  unit: 'county',
  states: [
    {
      key: 'approved',
      title: { zh: '已批复', en: 'Approved' },
      tone: 'open',
      next: [{ to: 'building', title: { zh: '开工', en: 'Begin' }, needs: ['date'] }],
    },
    {
      key: 'building',
      title: { zh: '实施中', en: 'Under way' },
      tone: 'open',
      next: [{ to: 'accepted', title: { zh: '通过验收', en: 'Accept' }, needs: ['date', 'evidence'] }],
    },
    { key: 'accepted', title: { zh: '已验收', en: 'Accepted' }, tone: 'done' },
  ],
  rules: [notMore('gulliesTreated', 'gullies', { zh: '已治理数不能多于崩岗数', en: 'cannot be more than there are' })],
})
