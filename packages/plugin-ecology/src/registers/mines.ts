import { type Period, periodEnd, type Text } from '@workpoints/core'
import {
  choice,
  choicesOf,
  county,
  date,
  defineRegister,
  type Entry,
  keyText,
  lat,
  lon,
  notBefore,
  note,
  text,
} from '@workpoints/registers'
import { greenMineDue, type Mine } from '../rules/green-mine.ts'

const conditions = {
  building: { zh: '基建', en: 'being built' },
  producing: { zh: '生产', en: 'in production' },
  suspended: { zh: '停产', en: 'stopped' },
  closed: { zh: '关闭', en: 'closed' },
} as const satisfies Record<string, Text>

const stages = {
  none: { zh: '未开展', en: 'not begun' },
  building: { zh: '建设中', en: 'under way' },
  'self-assessed': { zh: '完成自评估', en: 'self-assessed' },
  assessed: { zh: '第三方评估完成', en: 'assessed by a third party' },
} as const satisfies Record<string, Text>

const lists = {
  national: { zh: '国家级', en: 'national' },
  provincial: { zh: '省级', en: 'provincial' },
  city: { zh: '市县级', en: 'city or county' },
} as const satisfies Record<string, Text>

/** What a mine holds, as far as its term asks. */
export interface MineRow {
  readonly licensedOn: string
  readonly producedOn: string | null
  readonly passedOn: string | null
}

/** A mine as the rule reads it. */
export const asMine = ({ licensedOn, producedOn, passedOn }: MineRow): Mine => ({
  grantedOn: licensedOn,
  producedOn,
  passedOn,
})

/** Whether the term of a mine has run out by the end of a period. */
function isDue({ data }: Entry<MineRow>, period: Period): boolean {
  const { dueBy } = greenMineDue({ ...asMine(data), on: periodEnd(period) })
  return dueBy !== null && dueBy < periodEnd(period)
}

/** 绿色矿山台账: each mine with its licence, its start of production and its check; the term is computed mine by mine (task 10). */
export const mines = defineRegister({
  plugin: 'ecology',
  id: 'mines',
  title: { zh: '绿色矿山建设台账', en: 'Green mines' },
  item: { zh: '矿山', en: 'mine' },
  about: {
    zh: '逐矿登记采矿权设立、正式投产和评估核查通过日期；1至2年的期限和是否逾期由平台逐矿计算，不填报。',
    en: 'Mine by mine: licence, start of production and the day the check was passed; its term is computed.',
  },
  fields: {
    county,
    name: keyText({ zh: '矿山名称', en: 'Mine' }),
    licence: text({ title: { zh: '采矿许可证号', en: 'Licence no.' } }),
    mineral: text({ title: { zh: '开采矿种', en: 'Mineral' } }),
    licensedOn: date({ title: { zh: '采矿权设立', en: 'Licensed on' }, required: true }),
    producedOn: date({
      title: { zh: '正式投产', en: 'Produced from' },
      hint: { zh: '未投产的不填', en: 'empty before it' },
    }),
    condition: choice({ title: { zh: '生产状态', en: 'Condition' }, choices: choicesOf(conditions) }),
    stage: choice({ title: { zh: '建设进度', en: 'Stage' }, choices: choicesOf(stages) }),
    passedOn: date({ title: { zh: '通过评估核查', en: 'Passed on' } }),
    list: choice({ title: { zh: '列入名录', en: 'On the list' }, choices: choicesOf(lists) }),
    lon,
    lat,
    note,
  },
  label: 'name',
  unit: 'county',
  place: { lon: 'lon', lat: 'lat' },
  rules: [
    notBefore('licensedOn', 'producedOn', { zh: '正式投产不能早于采矿权设立', en: 'cannot be before the licence' }),
    notBefore('licensedOn', 'passedOn', { zh: '通过核查不能早于采矿权设立', en: 'cannot be before the licence' }),
  ],
  counts: [
    {
      indicator: 'green-mines',
      when: isDue,
      numerator: ({ data }, period) =>
        greenMineDue({ ...asMine(data), on: periodEnd(period) }).state === 'passed' ? 1 : 0,
      denominator: () => 1,
    },
  ],
})
