import type { Text } from '@workpoints/core'
import {
  allAt,
  choice,
  choicesOf,
  date,
  defineRegister,
  keyText,
  money,
  multi,
  note,
  text,
  unit,
} from '@workpoints/registers'

const levels = {
  city: { zh: '市级平台', en: 'city platform' },
  county: { zh: '县级接入', en: 'county connection' },
} as const satisfies Record<string, Text>

/** 水源地信息化监管系统台账: the system and what each county builds for it, until it was accepted (task 31). */
export const sourceSystems = defineRegister({
  plugin: 'water',
  id: 'source-systems',
  title: { zh: '水源地信息化监管系统建设台账', en: 'Supervision system of sources' },
  item: { zh: '建设内容', en: 'piece of work' },
  about: {
    zh: '登记市级平台和各县接入建设，全部验收即为“完成全市城市集中式饮用水水源地信息化监管系统建设”。',
    en: 'The city platform and the counties’ parts; done when all of them were accepted.',
  },
  fields: {
    unit: unit({
      title: { zh: '建设单位', en: 'Built by' },
      units: ['county', 'zone', 'department'],
      required: true,
      unique: true,
      width: 16,
    }),
    name: keyText({ zh: '建设内容', en: 'What' }),
    level: choice({ title: { zh: '层级', en: 'Level' }, choices: choicesOf(levels), required: true }),
    functions: multi({
      title: { zh: '功能', en: 'Functions' },
      choices: choicesOf({
        quality: { zh: '水质自动监测', en: 'water quality' },
        video: { zh: '视频监控', en: 'video' },
        alarm: { zh: '预警', en: 'alarms' },
        patrol: { zh: '巡查管理', en: 'patrols' },
        archive: { zh: '一源一档', en: 'file of each source' },
      }),
    }),
    budget: money({ title: { zh: '投资', en: 'Investment' }, decimals: 2 }),
    builder: text({ title: { zh: '承建单位', en: 'Contractor' } }),
    dueOn: date({ title: { zh: '完成期限', en: 'Due' } }),
    note,
  },
  label: 'name',
  unit: 'unit',
  states: [
    {
      key: 'planned',
      title: { zh: '立项', en: 'Planned' },
      tone: 'open',
      next: [{ to: 'building', title: { zh: '开工建设', en: 'Begin' }, needs: ['date'] }],
    },
    {
      key: 'building',
      title: { zh: '建设中', en: 'Being built' },
      tone: 'open',
      next: [{ to: 'trial', title: { zh: '试运行', en: 'Trial' }, needs: ['date'] }],
    },
    {
      key: 'trial',
      title: { zh: '试运行', en: 'On trial' },
      tone: 'open',
      next: [
        { to: 'accepted', title: { zh: '通过验收', en: 'Accept' }, needs: ['date', 'evidence'] },
        { to: 'building', title: { zh: '退回整改', en: 'Back to work' }, needs: ['reason'] },
      ],
    },
    { key: 'accepted', title: { zh: '已验收', en: 'Accepted' }, tone: 'done' },
  ],
  counts: [{ indicator: 'source-system', whom: 'city', tally: allAt('accepted') }],
})
