import { type Period, periodEnd, type Text } from '@workpoints/core'
import {
  choice,
  choicesOf,
  count,
  defineRegister,
  type Entry,
  keyText,
  longText,
  note,
  type Tallied,
  text,
} from '@workpoints/registers'
import { onDay, place } from './usual.ts'

const kinds = {
  system: { zh: '制度印发', en: 'arrangement issued' },
  session: { zh: '定期调度', en: 'review' },
} as const satisfies Record<string, Text>

interface ReviewRow {
  readonly kind: keyof typeof kinds
  readonly on: string
}

/** 1 once the arrangement was issued and a review was held under it, else 0; nothing is known without rows. */
function isSetUp(entries: readonly Entry<ReviewRow>[], period: Period): Tallied | null {
  if (entries.length === 0) return null
  const past = entries.map(({ data }) => data).filter(({ on }) => on <= periodEnd(period))
  const issued = past.filter(({ kind }) => kind === 'system').map(({ on }) => on)
  const held = past.some(({ kind, on }) => kind === 'session' && issued.some((day) => day <= on))
  return { value: held ? 1 : 0 }
}

/** 重点噪声信访调度台账: the arrangement and every review held under it (task 28). */
export const noiseReviews = defineRegister({
  plugin: 'air',
  id: 'noise-reviews',
  title: { zh: '噪声信访调度台账', en: 'Reviews of noise complaints' },
  item: { zh: '调度记录', en: 'record' },
  about: {
    zh: '登记重点噪声信访投诉件定期调度制度的印发和每次调度；制度印发并开展调度，即为机制建立。',
    en: 'The arrangement and each review; the deliverable is reached once it is issued and a review was held.',
  },
  fields: {
    county: place,
    name: keyText({ zh: '名称（期次）', en: 'Name' }),
    kind: choice({ title: { zh: '类别', en: 'Kind' }, choices: choicesOf(kinds), required: true }),
    on: onDay({ zh: '日期', en: 'On' }),
    document: text({ title: { zh: '文件（纪要）', en: 'Document' } }),
    reviewed: count({ title: { zh: '调度件数', en: 'Reviewed' }, measure: { zh: '件', en: 'complaints' } }),
    solved: count({ title: { zh: '推动办结', en: 'Closed' }, measure: { zh: '件', en: 'complaints' } }),
    decisions: longText({ title: { zh: '调度要求', en: 'Decisions' } }),
    note,
  },
  label: 'name',
  unit: 'county',
  rules: [
    {
      field: 'document',
      holds: ({ kind, document }) => kind !== 'system' || document !== null,
      text: { zh: '制度印发须填文号', en: 'needed for the arrangement' },
    },
    {
      field: 'solved',
      holds: ({ reviewed, solved }) => Number(solved ?? 0) <= Number(reviewed ?? 0),
      text: { zh: '办结数不能多于调度件数', en: 'cannot be more than were reviewed' },
    },
  ],
  counts: [{ indicator: 'noise-complaints', whom: 'city', tally: isSetUp }],
})
