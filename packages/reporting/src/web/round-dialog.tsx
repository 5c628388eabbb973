import { useMutation } from '@tanstack/react-query'
import { bilingual } from '@workpoints/core'
import { commandKey, Failure, isUnreachable, useText } from '@workpoints/core/web'
import { DateField } from '@workpoints/ui/date-field'
import { Dialog } from '@workpoints/ui/dialog'
import { Form, type FormError } from '@workpoints/ui/form'
import { FormGrid, FormRow } from '@workpoints/ui/form-grid'
import { RadioGroup } from '@workpoints/ui/radio-group'
import { SelectField } from '@workpoints/ui/select-field'
import { TextField } from '@workpoints/ui/text-field'
import { useState } from 'react'
import { periodText, RoundFields, type RoundKind } from '../index.ts'
import { useReportingApi } from './api.ts'
import { type Round, useReportingChanged } from './reporting-data.ts'
import { fieldsOfDraft, nextRound, periodsOf, type RoundDraft, thisYear } from './round-defaults.ts'

/** Where an error of the checked fields belongs in the form. */
const fieldOf: Readonly<Record<string, string>> = { opensAt: 'opens', dueAt: 'due', closesAt: 'closes' }

const kindText: Readonly<Record<RoundKind, { zh: string; en: string }>> = {
  month: { zh: '月度', en: 'Month' },
  quarter: { zh: '季度', en: 'Quarter' },
  half: { zh: '半年', en: 'Half-year' },
  adhoc: { zh: '专项', en: 'Ad hoc' },
}

export interface RoundDialogProps {
  readonly plan: string
  readonly rounds: readonly Round[]
  readonly onClose: () => void
}

/** Opens a round; the next month with the usual times is filled in. */
export function RoundDialog({ plan, rounds, onClose }: RoundDialogProps) {
  const t = useText()
  const changed = useReportingChanged()
  const year = Number(plan.slice(-4)) || thisYear()
  const [draft, setDraft] = useState<RoundDraft>(() => nextRound(rounds, year))
  const [wrong, setWrong] = useState<readonly FormError[]>([])
  const [key, setKey] = useState(commandKey)
  const open = useMutation(
    useReportingApi().round.open.mutationOptions({
      onSuccess: async () => {
        await changed()
        onClose()
      },
      onError: (error) => (isUnreachable(error) ? undefined : setKey(commandKey())),
    }),
  )
  const set = (changes: Partial<RoundDraft>) => setDraft({ ...draft, ...changes })
  const setKind = (kind: string) => {
    const known = kind as RoundKind
    set({ kind: known, period: periodsOf(known, year)[0] ?? '' })
  }
  const submit = () => {
    const read = RoundFields.safeParse(fieldsOfDraft(draft))
    const found = (read.error?.issues ?? []).map(({ path, message }): FormError => {
      const field = String(path[0] ?? '')
      return { field: fieldOf[field] ?? field, message: t(bilingual(message)) }
    })
    setWrong(found)
    if (read.success) open.mutate({ key, plan, ...read.data })
  }
  return (
    <Dialog open onClose={onClose} title={t('开启调度', 'Open a round')} closeLabel={t('关闭', 'Close')}>
      <Form onSubmit={submit} submitLabel={t('开启', 'Open')} busy={open.isPending} errors={wrong}>
        <Failure error={open.error} />
        <FormGrid>
          <SelectField
            label={t('类型', 'Kind')}
            name="kind"
            value={draft.kind}
            onChange={setKind}
            options={(['month', 'quarter', 'half', 'adhoc'] as const).map((value) => ({
              value,
              label: t(kindText[value]),
            }))}
          />
          <SelectField
            label={t('期别', 'Period')}
            name="period"
            value={draft.period}
            onChange={(period) => set({ period })}
            options={periodsOf(draft.kind, year).map((value) => ({ value, label: t(periodText(value)) }))}
          />
          {draft.kind === 'adhoc' ? (
            <FormRow>
              <TextField
                label={t('名称', 'Name')}
                name="title"
                required
                value={draft.title}
                onChange={(title) => set({ title })}
                placeholder={t('如：鄱阳湖总磷专项调度', 'Such as: total phosphorus')}
              />
            </FormRow>
          ) : null}
          <DateField
            label={t('开放日期', 'Opens')}
            name="opens"
            value={draft.opens}
            onChange={(opens) => set({ opens })}
          />
          <DateField label={t('截止日期', 'Due')} name="due" value={draft.due} onChange={(due) => set({ due })} />
          <TextField
            label={t('截止时刻', 'Due at')}
            name="dueTime"
            short
            value={draft.dueTime}
            onChange={(dueTime) => set({ dueTime })}
            hint={t('北京时间，如 18:00', 'China time, such as 18:00')}
          />
          <DateField
            label={t('关闭日期', 'Closes')}
            name="closes"
            value={draft.closes}
            onChange={(closes) => set({ closes })}
            hint={t('截止后至关闭前可补报，记为逾期', 'Until then reports are taken as late')}
          />
          <FormRow>
            <RadioGroup
              label={t('应报范围', 'Who is asked')}
              name="coverage"
              value={draft.coverage}
              onChange={(coverage) => set({ coverage: coverage as RoundDraft['coverage'] })}
              choices={[
                {
                  value: 'targets',
                  label: t('有自身指标的单位', 'Units with figures of their own'),
                  hint: t('没有分解任务的县区不填，减轻负担', 'Counties without a share are not asked'),
                },
                {
                  value: 'all',
                  label: t('承担任务的全部单位', 'Every unit on a task'),
                  hint: t('所有县区对每项任务都报文字', 'All counties report words on every task'),
                },
              ]}
            />
          </FormRow>
        </FormGrid>
      </Form>
    </Dialog>
  )
}
