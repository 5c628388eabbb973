import { type Period, periodEnd, type Text } from '@workpoints/core'
import {
  choice,
  choicesOf,
  county,
  defineRegister,
  dueOn,
  type Entry,
  foundOn,
  keyText,
  longText,
  notBefore,
  note,
  stateOn,
  text,
} from '@workpoints/registers'

/** Where a hidden danger lies. */
export const hazardKinds = {
  supervised: { zh: '土壤污染重点监管单位', en: 'supervised enterprise' },
  tailings: { zh: '尾矿库', en: 'tailings pond' },
  'heavy-metal': { zh: '铊等重金属', en: 'heavy metals' },
  'hazardous-waste': { zh: '危险废物', en: 'hazardous waste' },
  source: { zh: '放射源', en: 'radioactive source' },
  mine: { zh: '伴生放射性矿', en: 'mine with associated radioactivity' },
} as const satisfies Record<string, Text>
export type HazardKind = keyof typeof hazardKinds

/** A row as far as it is counted. */
export interface HazardRow {
  readonly kind: HazardKind
  readonly foundOn: string
}

/** Whether a hidden danger was found and not yet put right by the end of a period. */
export function isOpen(entry: Entry<HazardRow>, period: Period): boolean {
  const end = periodEnd(period)
  return entry.data.foundOn <= end && stateOn(entry, end) !== 'closed'
}

/** 隐患排查整改台账: every hidden danger of this area from its finding to the check that it is gone (tasks 33 and 35, radiation goal). */
export const hazards = defineRegister({
  plugin: 'soil',
  id: 'hazards',
  title: { zh: '隐患排查整改台账', en: 'Hidden dangers' },
  item: { zh: '隐患', en: 'hidden danger' },
  about: {
    zh: '登记重点监管单位、尾矿库、重金属、危险废物、放射源和伴生放射性矿的隐患，到核查销号为止。',
    en: 'Hidden dangers of every kind of place in this area, until a check finds them gone.',
  },
  fields: {
    county,
    number: keyText({ zh: '隐患编号', en: 'No.' }),
    kind: choice({ title: { zh: '对象类型', en: 'Where' }, choices: choicesOf(hazardKinds), required: true }),
    of: text({ title: { zh: '对象名称', en: 'Place' }, required: true, width: 24 }),
    what: longText({ title: { zh: '隐患内容', en: 'What' }, required: true }),
    foundOn,
    dueOn,
    note,
  },
  label: 'number',
  unit: 'county',
  states: [
    {
      key: 'open',
      title: { zh: '整改中', en: 'Open' },
      tone: 'open',
      next: [{ to: 'rectified', title: { zh: '整改完成', en: 'Put right' }, needs: ['date'] }],
    },
    {
      key: 'rectified',
      title: { zh: '待核查', en: 'To be checked' },
      tone: 'open',
      next: [
        { to: 'closed', title: { zh: '核查销号', en: 'Found gone' }, needs: ['date', 'evidence'] },
        { to: 'open', title: { zh: '退回整改', en: 'Back to work' }, needs: ['reason'] },
      ],
    },
    {
      key: 'closed',
      title: { zh: '已销号', en: 'Closed' },
      tone: 'done',
      next: [{ to: 'open', title: { zh: '“回头看”反弹', en: 'Come back' }, needs: ['date', 'reason'] }],
    },
  ],
  rules: [notBefore('foundOn', 'dueOn', { zh: '整改期限不能早于发现日期', en: 'cannot be before it was found' })],
  counts: [
    {
      indicator: 'radiation-hazards',
      empty: 'zero',
      when: (entry, period) => (entry.data.kind === 'source' || entry.data.kind === 'mine') && isOpen(entry, period),
    },
  ],
})
