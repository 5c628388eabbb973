import { type Period, periodEnd } from '@workpoints/core'
import {
  choice,
  choicesOf,
  county,
  defineRegister,
  dueOn,
  type Entry,
  foundOn,
  keyText,
  lat,
  lon,
  longText,
  notBefore,
  note,
  number,
  stateOn,
  text,
  yesNo,
} from '@workpoints/registers'
import { judgeRedLineClue, type RedLine, redLines } from '../rules/red-line.ts'

const lines = { ecological: redLines.ecological, farmland: redLines.farmland }

/** 红线扰动线索台账: from the clue to the closed case; what it comes to is computed by 自然资发〔2022〕142号 (task 7). */
export const lineClues = defineRegister({
  plugin: 'ecology',
  id: 'line-clues',
  title: { zh: '红线扰动台账', en: 'Disturbances of the red lines' },
  item: { zh: '扰动线索', en: 'clue' },
  about: {
    zh: '逐条登记红线内扰动线索的核查和整改；线内未经批准的占用不论面积大小均为破坏问题，结论由平台判定，不填报。',
    en: 'Clue by clue: check and rectification. Unapproved use inside a line is a disturbance whatever its size; the result is computed.',
  },
  fields: {
    county,
    number: keyText({ zh: '线索编号', en: 'Clue no.' }),
    line: choice({ title: { zh: '红线', en: 'Line' }, choices: choicesOf(lines), required: true }),
    foundOn,
    source: text({
      title: { zh: '线索来源', en: 'Source' },
      hint: { zh: '如 卫片执法、巡查、举报', en: 'such as imagery' },
    }),
    what: longText({ title: { zh: '扰动情况', en: 'What' }, required: true }),
    areaInside: number({
      title: { zh: '线内面积', en: 'Inside the line' },
      measure: { zh: '公顷', en: 'hm²' },
      min: 0,
      adds: true,
    }),
    approved: yesNo({
      title: { zh: '依法批准或属允许的有限人为活动', en: 'Approved or allowed' },
      hint: { zh: '有用地批复或符合有限人为活动规定', en: 'with an approval, or one of the limited activities' },
    }),
    coreZone: yesNo({ title: { zh: '位于自然保护地核心保护区', en: 'In a core zone' } }),
    dueOn,
    lon,
    lat,
    note,
  },
  label: 'number',
  unit: 'county',
  place: { lon: 'lon', lat: 'lat' },
  states: [
    {
      key: 'clue',
      title: { zh: '待核查', en: 'To be checked' },
      tone: 'open',
      next: [
        {
          to: 'checked',
          title: { zh: '核查完成', en: 'Checked' },
          needs: ['date', 'evidence'],
          fields: ['areaInside', 'approved'],
        },
      ],
    },
    {
      key: 'checked',
      title: { zh: '已核查', en: 'Checked' },
      tone: 'open',
      next: [
        { to: 'rectifying', title: { zh: '责令整改', en: 'Order' }, needs: ['date', 'evidence'], fields: ['dueOn'] },
        { to: 'dismissed', title: { zh: '不属破坏，办结', en: 'Dismiss' }, needs: ['date', 'reason', 'evidence'] },
      ],
    },
    {
      key: 'rectifying',
      title: { zh: '整改中', en: 'Being put right' },
      tone: 'open',
      next: [{ to: 'closed', title: { zh: '验收销号', en: 'Close' }, needs: ['date', 'evidence'] }],
    },
    { key: 'closed', title: { zh: '已销号', en: 'Closed' }, tone: 'done' },
    { key: 'dismissed', title: { zh: '不属破坏', en: 'No disturbance' }, tone: 'stopped' },
  ],
  rules: [notBefore('foundOn', 'dueOn', { zh: '整改期限不能早于发现日期', en: 'cannot be before the clue was found' })],
})

/** What a clue holds, as far as it is judged. */
export interface LineClueRow {
  readonly line: Exclude<RedLine, 'urban'>
  readonly foundOn: string
  readonly areaInside: string | null
  readonly approved: boolean | null
  readonly coreZone: boolean | null
  readonly dueOn: string | null
}

/** What a clue is by the end of a period; not judged before it was checked on the ground. */
export function judgeClueEntry(entry: Entry<LineClueRow>, period: Period): ReturnType<typeof judgeRedLineClue> {
  const { line, areaInside, approved, coreZone } = entry.data
  const state = stateOn(entry, periodEnd(period)) ?? 'clue'
  return judgeRedLineClue({
    ...{ line, areaInside, verified: state !== 'clue', approved: approved === true, inCoreZone: coreZone === true },
  })
}

/** Whether a clue was found and is neither closed nor dismissed by the end of a period. */
export function isClueOpen(entry: Entry<LineClueRow>, period: Period): boolean {
  const end = periodEnd(period)
  return entry.data.foundOn <= end && !['closed', 'dismissed'].includes(stateOn(entry, end) ?? 'clue')
}
