import type { Text } from '@workpoints/core'
import {
  choice,
  choicesOf,
  count,
  county,
  defineRegister,
  foundOn,
  isMonth,
  keyText,
  longText,
  note,
  notMore,
  text,
} from '@workpoints/registers'

const waters = {
  'gan-main': { zh: '赣江干流', en: 'Gan river' },
  tributary: { zh: '赣江支流', en: 'tributaries of the Gan' },
  dongjiang: { zh: '东江水域', en: 'Dong river' },
  reserve: { zh: '水生生物保护区', en: 'aquatic reserve' },
} as const satisfies Record<string, Text>

/** 长江十年禁渔和赣江退捕禁捕台账: patrols, cases and the livelihood of those who gave up fishing, month by month (task 11). */
export const fishingBan = defineRegister({
  plugin: 'ecology',
  id: 'fishing-ban',
  title: { zh: '禁渔退捕台账', en: 'Fishing ban' },
  item: { zh: '月度记录', en: 'month' },
  about: {
    zh: '按水域逐月登记禁渔执法和退捕渔民安置保障，巩固长江“十年禁渔”、赣江退捕禁捕成果。',
    en: 'Month by month and by water: enforcement, and the livelihood of those who gave up fishing.',
  },
  fields: {
    county,
    month: keyText({ zh: '月份', en: 'Month' }, { zh: '如 2025-06', en: 'such as 2025-06' }),
    water: choice({ title: { zh: '水域', en: 'Water' }, choices: choicesOf(waters), required: true, unique: true }),
    patrols: count({ title: { zh: '巡查', en: 'Patrols' }, measure: { zh: '次', en: 'patrols' }, required: true }),
    gear: count({ title: { zh: '清理网具', en: 'Gear cleared' }, measure: { zh: '张（顶）', en: 'pieces' } }),
    cases: count({ title: { zh: '查处案件', en: 'Cases' }, measure: { zh: '起', en: 'cases' } }),
    transferred: count({ title: { zh: '移送司法', en: 'To the police' }, measure: { zh: '起', en: 'cases' } }),
    fishers: count({ title: { zh: '退捕渔民', en: 'Former fishers' }, measure: { zh: '人', en: 'people' } }),
    settled: count({ title: { zh: '就业或参保', en: 'Settled' }, measure: { zh: '人', en: 'people' } }),
    note,
  },
  label: 'month',
  unit: 'county',
  rules: [
    isMonth,
    notMore('transferred', 'cases', { zh: '移送数不能多于案件数', en: 'cannot be more than the cases' }),
    notMore('settled', 'fishers', {
      zh: '就业或参保人数不能多于退捕渔民',
      en: 'cannot be more than the former fishers',
    }),
  ],
})

const acts = {
  hunting: { zh: '非法猎捕', en: 'hunting' },
  trade: { zh: '非法交易', en: 'trade' },
  transport: { zh: '非法运输', en: 'transport' },
  plants: { zh: '破坏野生植物', en: 'harm to plants' },
  habitat: { zh: '破坏栖息地', en: 'harm to habitats' },
} as const satisfies Record<string, Text>

/** 打击破坏陆生野生动植物资源专项行动台账: each case from the clue to its end (task 11). */
export const wildlifeCases = defineRegister({
  plugin: 'ecology',
  id: 'wildlife-cases',
  title: { zh: '野生动植物案件台账', en: 'Wildlife cases' },
  item: { zh: '案件', en: 'case' },
  fields: {
    county,
    number: keyText({ zh: '案件编号', en: 'Case no.' }),
    operation: text({ title: { zh: '专项行动', en: 'Operation' }, width: 20 }),
    act: choice({ title: { zh: '违法类型', en: 'Act' }, choices: choicesOf(acts), required: true }),
    foundOn,
    species: text({ title: { zh: '涉案物种', en: 'Species' } }),
    seized: count({ title: { zh: '收缴', en: 'Seized' }, measure: { zh: '只（株）', en: 'pieces' } }),
    outcome: longText({ title: { zh: '处理结果', en: 'Outcome' } }),
    note,
  },
  label: 'number',
  unit: 'county',
  states: [
    {
      key: 'found',
      title: { zh: '线索核查', en: 'Being checked' },
      tone: 'open',
      next: [
        { to: 'filed', title: { zh: '立案', en: 'File' }, needs: ['date', 'evidence'] },
        { to: 'dropped', title: { zh: '不予立案', en: 'Drop' }, needs: ['date', 'reason'] },
      ],
    },
    {
      key: 'filed',
      title: { zh: '已立案', en: 'Filed' },
      tone: 'open',
      next: [
        { to: 'closed', title: { zh: '行政结案', en: 'Close' }, needs: ['date', 'evidence'], fields: ['outcome'] },
        { to: 'transferred', title: { zh: '移送司法', en: 'To the police' }, needs: ['date', 'evidence'] },
      ],
    },
    { key: 'closed', title: { zh: '已结案', en: 'Closed' }, tone: 'done' },
    { key: 'transferred', title: { zh: '已移送', en: 'Transferred' }, tone: 'done' },
    { key: 'dropped', title: { zh: '不予立案', en: 'Dropped' }, tone: 'stopped' },
  ],
})
