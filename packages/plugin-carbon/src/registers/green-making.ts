import { type Day, type Period, periodEnd, type Text } from '@workpoints/core'
import { choice, date, defineRegister, type Entry, notBefore, stateOn, text } from '@workpoints/registers'
import {
  type GreenLevel,
  type GreenNaming,
  greenCountingDefaults,
  greenLevels,
  greenStages,
} from '../rules/green-making.ts'
import { choicesOf, county, isWithin, keyText, note } from './field.ts'

const greenKinds = {
  factory: { zh: '绿色工厂', en: 'green factory' },
  park: { zh: '绿色园区', en: 'green park' },
} as const satisfies Record<string, Text>
export type GreenKind = keyof typeof greenKinds

/** A row as far as it is counted. */
export interface GreenRow {
  readonly kind: GreenKind
  readonly name: string
  readonly level: GreenLevel
  readonly namedOn: string | null
}

/** 绿色工厂、绿色园区台账: from the candidates to the naming, by 绿色工厂梯度培育及管理暂行办法 (task 2). */
export const greenMaking = defineRegister({
  plugin: 'carbon',
  id: 'green-making',
  title: { zh: '绿色工厂、绿色园区台账', en: 'Green factories and parks' },
  item: { zh: '工厂或园区', en: 'factory or park' },
  about: {
    zh: '培育入库、推荐上报、公布命名逐步登记；一厂一级一行，省级以上首次命名当月计入，以后升级不再计。',
    en: 'Candidate, recommended, named. A row a level; counted in the month of its first naming at provincial level or above.',
  },
  fields: {
    county,
    name: keyText({ zh: '名称', en: 'Name' }),
    level: choice({
      title: { zh: '级别', en: 'Level' },
      choices: choicesOf(greenLevels),
      required: true,
      unique: true,
    }),
    kind: choice({ title: { zh: '类型', en: 'Kind' }, choices: choicesOf(greenKinds), required: true }),
    trade: text({ title: { zh: '行业', en: 'Trade' } }),
    recommendedOn: date({ title: { zh: '推荐上报', en: 'Recommended on' } }),
    namedOn: date({ title: { zh: '公布命名', en: 'Named on' } }),
    document: text({ title: { zh: '公布文件', en: 'Named by' } }),
    note,
  },
  label: 'name',
  unit: 'county',
  states: [
    {
      key: 'candidate',
      title: greenStages.candidate,
      tone: 'open',
      next: [
        { to: 'recommended', title: { zh: '推荐上报', en: 'Recommend' }, needs: ['date'], fields: ['recommendedOn'] },
      ],
    },
    {
      key: 'recommended',
      title: greenStages.recommended,
      tone: 'open',
      next: [
        { to: 'named', title: { zh: '公布命名', en: 'Named' }, needs: ['date'], fields: ['namedOn', 'document'] },
        { to: 'candidate', title: { zh: '未入选，继续培育', en: 'Not chosen' }, needs: ['date', 'reason'] },
      ],
    },
    {
      key: 'named',
      title: greenStages.named,
      tone: 'done',
      next: [{ to: 'removed', title: { zh: '移出名单', en: 'Taken off' }, needs: ['date', 'reason', 'evidence'] }],
    },
    { key: 'removed', title: greenStages.removed, tone: 'stopped' },
  ],
  rules: [
    {
      field: 'document',
      holds: ({ namedOn, document }) => namedOn === null || document !== null,
      text: { zh: '填公布日期的须写明公布文件', en: 'is needed with the day of the naming' },
    },
    notBefore('recommendedOn', 'namedOn', {
      zh: '公布命名不能早于推荐上报',
      en: 'cannot be before it was recommended',
    }),
  ],
  counts: [
    { indicator: 'green-factories', tally: (entries, period) => firstNamed(entries, 'factory', period) },
    { indicator: 'green-parks', whom: 'city', tally: (entries, period) => firstNamed(entries, 'park', period) },
  ],
})

/** Which factory or park a row is of: a name speaks for one county alone. */
const whoOf = ({ unit, data }: Entry<GreenRow>): string => `${unit}/${data.name.trim()}`

/** A row on a day as the rule reads it: its state is told by its days, since a list may be entered years after them. */
export function namingOf(entry: Entry<GreenRow>, on: Day): GreenNaming {
  const { level, namedOn } = entry.data
  const now = stateOn(entry, on) ?? 'candidate'
  const isNamed = namedOn !== null && namedOn <= on
  const stage = now === 'removed' ? 'removed' : isNamed ? 'named' : now === 'recommended' ? 'recommended' : 'candidate'
  return { name: whoOf(entry), level, stage, year: isNamed ? Number(namedOn.slice(0, 4)) : null }
}

/** How many of a kind were named at provincial level or above for the first time in a period; null without any row of the kind. */
export function firstNamed(
  entries: readonly Entry<GreenRow>[],
  kind: GreenKind,
  period: Period,
): { readonly value: number } | null {
  const own = entries.filter(({ data }) => data.kind === kind)
  if (own.length === 0) return null
  const byName = Map.groupBy(own, whoOf)
  const counted = [...byName.values()].filter((rows) => {
    const isOff = rows.some((entry) => stateOn(entry, periodEnd(period)) === 'removed')
    const days = rows.flatMap(({ data: { level, namedOn } }) =>
      namedOn !== null && greenCountingDefaults.levels.includes(level) ? [namedOn] : [],
    )
    return !isOff && isWithin(days.toSorted()[0], period)
  })
  return { value: counted.length }
}
