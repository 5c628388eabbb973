import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { commandKey, Failure, isUnreachable, useHref, useText } from '@workpoints/core/web'
import { Form, type FormError } from '@workpoints/ui/form'
import { FormGrid } from '@workpoints/ui/form-grid'
import { RadioGroup } from '@workpoints/ui/radio-group'
import { TextArea } from '@workpoints/ui/text-area'
import { TextField } from '@workpoints/ui/text-field'
import { useState } from 'react'
import { noticeKindText } from '../notice-words.ts'
import { NoticeKind } from '../suggestion.ts'
import { useReportingApi } from './api.ts'
import { DemandFields } from './demand-fields.tsx'
import type { Rules } from './notice-data.ts'
import { datesOf, daysOf, type NoticeDraft, subjectOf, wrongIn } from './notice-draft.ts'
import { NoticeSubjectField, type NoticeTask } from './notice-subject-field.tsx'
import { type NoticeUnit, NoticeUnitField } from './notice-unit-field.tsx'
import { usePlanId, useReportingChanged } from './reporting-data.ts'

export interface NoticeFormProps {
  readonly draft: NoticeDraft
  readonly onChange: (changes: Partial<NoticeDraft>) => void
  readonly rules: Rules
  readonly units: readonly NoticeUnit[]
  readonly tasks: readonly NoticeTask[]
}

/** Sends the draft, and opens what came of it. */
function useIssue({ draft, rules }: Pick<NoticeFormProps, 'draft' | 'rules'>) {
  const plan = usePlanId()
  const navigate = useNavigate()
  const href = useHref()
  const changed = useReportingChanged()
  const [key, setKey] = useState(commandKey)
  const issue = useMutation(
    useReportingApi().notice.issue.mutationOptions({
      onSuccess: async (made) => {
        await changed()
        const [first] = made
        await navigate({
          href: href(made.length === 1 && first !== undefined ? `/notices/${first.notice}` : '/notices'),
        })
      },
      onError: (error) => (isUnreachable(error) ? undefined : setKey(commandKey())),
    }),
  )
  const send = () => {
    const { kind, units, demands, remark, suggestion, follows } = draft
    const input = { kind, units: [...units], demands: [...demands], remark, suggestion, follows }
    issue.mutate({ key, plan, ...input, ...subjectOf(draft), ...daysOf(draft, rules) })
  }
  return { issue, send }
}

/** What the office fills in to issue a notice. */
export function NoticeForm({ draft, onChange, rules, units, tasks }: NoticeFormProps) {
  const t = useText()
  const [asked, setAsked] = useState(false)
  const { issue, send } = useIssue({ draft, rules })
  const wrong = wrongIn(draft, rules)
  const message = (field: string): string => {
    if (field === 'unit') return t('请选择单位。', 'Choose a unit.')
    if (field === 'demands') return t('请写明每项要求和完成时限。', 'Give each demand and its day.')
    if (field.startsWith('due-')) return t('完成时限不能早于今天。', 'This day is past.')
    return t('填 1 至 90 的整数。', 'A whole number from 1 to 90.')
  }
  const errors = wrong.map((field): FormError => ({ field, message: message(field) }))
  const isProposal = draft.kind === 'interview'
  return (
    <Form
      label={t('发出通知', 'Issue a notice')}
      onSubmit={() => {
        setAsked(true)
        if (wrong.length === 0) send()
      }}
      submitLabel={
        isProposal
          ? t('提出约谈建议', 'Propose the interview')
          : draft.units.length > 1
            ? t(`发给 ${draft.units.length} 个单位`, `Issue to ${draft.units.length} units`)
            : t('发出', 'Issue')
      }
      busy={issue.isPending}
      errors={asked ? errors : []}
    >
      <Failure error={issue.error} />
      <RadioGroup
        label={t('类型', 'Kind')}
        name="kind"
        across
        value={draft.kind}
        onChange={(kind) => onChange({ kind: kind as NoticeKind, acknowledgeDays: '', replyDays: '' })}
        choices={NoticeKind.options.map((value) => ({ value, label: t(noticeKindText[value]) }))}
      />
      {isProposal ? (
        <p className="wp-muted">
          {t('约谈须先登记审批，批准后再发通知书。', 'An interview is proposed, approved, and then called.')}
        </p>
      ) : null}
      <NoticeUnitField
        units={units}
        chosen={draft.units}
        single={draft.follows !== null || draft.suggestion !== null}
        onChange={(chosen) => onChange({ units: chosen })}
      />
      <NoticeSubjectField
        tasks={tasks}
        value={draft.about}
        fixed={draft.suggestion !== null}
        onChange={(about) => onChange({ about })}
      />
      <DemandFields demands={draft.demands} onChange={(demands) => onChange({ demands })} />
      <TextArea
        label={t('补充说明（可不填）', 'In your own words (optional)')}
        name="remark"
        rows={2}
        value={draft.remark}
        onChange={(remark) => onChange({ remark })}
      />
      <DayFields draft={draft} rules={rules} onChange={onChange} />
    </Form>
  )
}

function DayFields({ draft, rules, onChange }: Pick<NoticeFormProps, 'draft' | 'rules' | 'onChange'>) {
  const t = useText()
  const dates = datesOf(draft, rules)
  const usual = rules.kinds[draft.kind]
  const until = (day: string | undefined) =>
    day === undefined ? undefined : t(`至 ${day} 18:00`, `until ${day} 18:00`)
  return (
    <>
      <FormGrid>
        <TextField
          label={t('签收时限（工作日）', 'Acknowledge within (working days)')}
          name="acknowledgeDays"
          type="number"
          short
          value={draft.acknowledgeDays}
          placeholder={String(usual.acknowledgeDays)}
          onChange={(acknowledgeDays) => onChange({ acknowledgeDays })}
          hint={until(dates?.acknowledge)}
        />
        <TextField
          label={
            draft.kind === 'interview'
              ? t('书面说明时限（工作日）', 'Brief within (working days)')
              : t('回复时限（工作日）', 'Reply within (working days)')
          }
          name="replyDays"
          type="number"
          short
          value={draft.replyDays}
          placeholder={String(usual.replyDays)}
          onChange={(replyDays) => onChange({ replyDays })}
          hint={until(dates?.reply)}
        />
      </FormGrid>
      {dates === null || dates.sure ? null : (
        <p className="wp-muted">
          {t(
            '有关年度的节假日安排尚未公布，暂按周末推算，待确认。',
            'The holidays of a year on the way are not announced yet; counted by weekends, to be confirmed.',
          )}
        </p>
      )}
    </>
  )
}
