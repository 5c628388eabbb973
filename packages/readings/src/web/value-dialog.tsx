import { useMutation, useQueryClient } from '@tanstack/react-query'
import { commandKey, useText } from '@workpoints/core/web'
import { Dialog } from '@workpoints/ui/dialog'
import { Form, type FormError } from '@workpoints/ui/form'
import { FormGrid, FormRow } from '@workpoints/ui/form-grid'
import { SelectField } from '@workpoints/ui/select-field'
import { TextField } from '@workpoints/ui/text-field'
import { useState } from 'react'
import { flagTexts, type ReadingFlag } from '../index.ts'
import { useReadingsApi } from './api.ts'
import { unitText, useHourText } from './hour-words.ts'
import type { Hour, Series } from './site-data.ts'
import { useFailure } from './use-failure.ts'

interface ValueDialogProps {
  readonly series: Series
  /** The hour of which a value is corrected; undefined keeps the dialog closed. */
  readonly hour: Hour | undefined
  readonly onClose: () => void
}

/** Replaces one value of an hour, with a reason; the old one stays readable. */
export function ValueDialog({ series, hour, onClose }: ValueDialogProps) {
  const t = useText()
  const hourText = useHourText(series.hourNames)
  return (
    <Dialog
      open={hour !== undefined}
      onClose={onClose}
      title={hour === undefined ? '' : t(`更正 ${hourText(hour)}的数据`, `Correct ${hourText(hour)}`)}
      closeLabel={t('关闭', 'Close')}
    >
      {hour === undefined ? null : <ValueForm series={series} hour={hour} onDone={onClose} />}
    </Dialog>
  )
}

interface ValueFormProps {
  readonly series: Series
  readonly hour: Hour
  readonly onDone: () => void
}

const flags = Object.keys(flagTexts) as ReadingFlag[]

function ValueForm({ series: { site, factors }, hour, onDone }: ValueFormProps) {
  const t = useText()
  const failure = useFailure()
  const queryClient = useQueryClient()
  const there = factors
    .map((factor, place) => ({ ...factor, value: hour.values[place] }))
    .filter(({ value }) => value != null)
  const begin = (code: string) => {
    const value = there.find((factor) => factor.code === code)?.value
    return { factor: code, value: value?.value ?? '', flag: (value?.flag ?? 'valid') as string }
  }
  const [typed, setTyped] = useState(begin(there[0]?.code ?? ''))
  const [reason, setReason] = useState('')
  const [wrong, setWrong] = useState<readonly FormError[]>([])
  const correct = useMutation(
    useReadingsApi().value.correct.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries()
        onDone()
      },
    }),
  )
  const submit = () => {
    const isNumber = typed.value.trim() === '' || /^-?\d{1,10}(\.\d{1,10})?$/.test(typed.value.trim())
    const found = [
      ...(isNumber ? [] : [{ field: 'value', message: t('应为数字，如 25.5', 'must be a number such as 25.5') }]),
      ...(reason.trim() === '' ? [{ field: 'reason', message: t('请填写更正理由', 'give the reason') }] : []),
    ]
    setWrong(found)
    if (found.length > 0) return
    correct.mutate({
      ...{ key: commandKey(), site: site.id, time: hour.time, factor: typed.factor, basedOn: hour.version, reason },
      ...{ value: typed.value.trim() === '' ? null : typed.value.trim(), flag: typed.flag as ReadingFlag },
    })
  }
  return (
    <Form
      label={t('更正数据', 'Correct a value')}
      submitLabel={t('更正', 'Correct')}
      errors={wrong.length > 0 ? wrong : failure(correct.error)}
      errorsTitle={t('没有更正', 'Not corrected')}
      busy={correct.isPending}
      unsaved={reason !== ''}
      onSubmit={submit}
    >
      <FormGrid>
        <FormRow>
          <SelectField
            label={t('监测项目', 'Factor')}
            name="factor"
            options={there.map(({ code, name, unit }) => ({
              value: code,
              label: [t(name), unitText(unit)].filter((text) => text !== undefined).join(' '),
            }))}
            value={typed.factor}
            onChange={(code) => setTyped(begin(code))}
          />
        </FormRow>
        <TextField
          label={t('改为', 'Becomes')}
          name="value"
          type="number"
          hint={t('没有数值的留空', 'empty without a figure')}
          value={typed.value}
          onChange={(value) => setTyped({ ...typed, value })}
        />
        <SelectField
          label={t('标记', 'Flag')}
          name="flag"
          hint={t('有效、未检出、人工录入的计入统计', 'valid, below detection, entered by hand count')}
          options={flags.map((flag) => ({ value: flag, label: t(flagTexts[flag]) }))}
          value={typed.flag}
          onChange={(flag) => setTyped({ ...typed, flag })}
        />
        <FormRow>
          <TextField
            label={t('更正理由', 'Why')}
            name="reason"
            required
            maxLength={300}
            hint={t('与原值一起留痕', 'kept with the old value')}
            value={reason}
            onChange={setReason}
          />
        </FormRow>
      </FormGrid>
    </Form>
  )
}
