import { useText } from '@workpoints/core/web'
import { DateField } from '@workpoints/ui/date-field'
import { TextArea } from '@workpoints/ui/text-area'
import { TextField } from '@workpoints/ui/text-field'
import type { NoticeActKind } from '../notice.ts'
import { DemandFields } from './demand-fields.tsx'
import type { ActDraft, ActField } from './notice-acts.ts'

const labels: Readonly<Record<Exclude<ActField, 'demands' | 'text'>, readonly [zh: string, en: string]>> = {
  until: ['新的期限', 'New deadline'],
  day: ['日期', 'Day'],
  approver: ['批准人及职务', 'Approved by (name and post)'],
  commitment: ['承诺完成日期（可不填）', 'Committed to by (optional)'],
  meetingDay: ['约谈日期', 'Day of the meeting'],
  meetingTime: ['约谈时刻', 'Time'],
  place: ['地点', 'Place'],
  host: ['主持人', 'Led by'],
  attendees: ['参加人员', 'Who attends'],
  facts: ['通报情况', 'Facts'],
  explanation: ['被约谈单位说明', 'Explanation'],
  promise: ['表态承诺', 'Commitment'],
}

const textLabels: Readonly<Partial<Record<NoticeActKind, readonly [zh: string, en: string]>>> = {
  brief: ['书面说明', 'Written brief'],
  minute: ['约谈纪要', 'Minutes'],
  reply: ['办理情况', 'What was done'],
  accept: ['核查情况', 'What was found'],
}
const reason = ['理由', 'Reason'] as const

const longFields: ReadonlySet<ActField> = new Set(['facts', 'explanation', 'promise'])
const dayFields: ReadonlySet<ActField> = new Set(['until', 'day', 'commitment', 'meetingDay'])

export interface ActFieldProps {
  readonly field: ActField
  readonly kind: NoticeActKind
  readonly draft: ActDraft
  readonly onChange: (changes: Partial<ActDraft>) => void
}

/** One field of an act's form. */
export function NoticeActField({ field, kind, draft, onChange }: ActFieldProps) {
  const t = useText()
  if (field === 'demands') return <DemandFields demands={draft.demands} onChange={(demands) => onChange({ demands })} />
  const value = draft[field] ?? ''
  const change = (next: string) => onChange({ [field]: next })
  if (field === 'text') {
    const [zh, en] = textLabels[kind] ?? reason
    return (
      <TextArea
        label={t(zh, en)}
        name="text"
        required={kind !== 'accept'}
        rows={kind === 'minute' ? 10 : 4}
        value={value}
        onChange={change}
      />
    )
  }
  const [zh, en] = labels[field]
  const label = t(zh, en)
  if (longFields.has(field))
    return <TextArea label={label} name={field} required rows={3} value={value} onChange={change} />
  if (dayFields.has(field))
    return (
      <DateField
        label={label}
        name={field}
        required={field !== 'commitment'}
        value={value}
        onChange={change}
        hint={field === 'until' ? t('当日 18:00 止', 'Until 18:00 of that day') : undefined}
      />
    )
  return (
    <TextField
      label={label}
      name={field}
      required
      short={field === 'meetingTime'}
      value={value}
      onChange={change}
      hint={field === 'meetingTime' ? t('北京时间，如 09:30', 'China time, such as 09:30') : undefined}
    />
  )
}
