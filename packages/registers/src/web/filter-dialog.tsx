import { useText } from '@workpoints/core/web'
import { Button } from '@workpoints/ui/button'
import { CheckboxGroup } from '@workpoints/ui/checkbox-group'
import { DateField } from '@workpoints/ui/date-field'
import { Dialog } from '@workpoints/ui/dialog'
import { FormGrid } from '@workpoints/ui/form-grid'
import { SelectField } from '@workpoints/ui/select-field'
import { TextField } from '@workpoints/ui/text-field'
import { useState } from 'react'
import type { Condition } from '../filter.ts'
import type { Field } from '../register.ts'
import { isNumber } from './cell-text.ts'
import type { GridColumn } from './grid-columns.ts'
import { useColumnTitle } from './grid-head.tsx'
import { useHere } from './register-context.tsx'

export interface FilterDialogProps {
  readonly column: GridColumn
  readonly condition: Condition | undefined
  readonly onChange: (condition: Condition | null) => void
  readonly onClose: () => void
}

/** What a column is held to: some of its words, a range, a part of its text, or whether anything stands there. */
export function FilterDialog({ column, condition, onChange, onClose }: FilterDialogProps) {
  const t = useText()
  const title = useColumnTitle()(column)
  const [next, setNext] = useState<Condition | null>(condition ?? null)
  const apply = () => {
    onChange(next)
    onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(`筛选“${title}”`, `Filter by ${title}`)}
      closeLabel={t('关闭', 'Close')}
      actions={
        <>
          <Button kind="primary" onClick={apply}>
            {t('应用', 'Apply')}
          </Button>
          <Button
            onClick={() => {
              onChange(null)
              onClose()
            }}
          >
            {t('不限', 'Any')}
          </Button>
        </>
      }
    >
      <form
        className="register-filter"
        onSubmit={(event) => {
          event.preventDefault()
          apply()
        }}
      >
        {column.key === '$state' ? null : column.field === null ? null : (
          <SelectField
            label={t('是否填写', 'Filled in')}
            value={next?.is === 'empty' || next?.is === 'filled' ? next.is : ''}
            onChange={(is) => setNext(is === 'empty' || is === 'filled' ? { column: column.key, is } : null)}
            options={[
              { value: '', label: t('按下面的条件', 'As below') },
              { value: 'filled', label: t('已填', 'Filled') },
              { value: 'empty', label: t('未填', 'Blank') },
            ]}
          />
        )}
        <ConditionFields column={column} condition={next} onChange={setNext} />
      </form>
    </Dialog>
  )
}

interface ConditionFieldsProps extends Pick<FilterDialogProps, 'column'> {
  readonly condition: Condition | null
  readonly onChange: (next: Condition | null) => void
}

/** The words of a column that has few of them; null for one that takes any. */
function useWords({ key, field }: GridColumn): readonly { readonly value: string; readonly label: string }[] | null {
  const t = useText()
  const { register, units } = useHere()
  if (key === '$state') return register.states.map((state) => ({ value: state.key, label: t(state.title) }))
  if (field?.kind === 'boolean')
    return [
      { value: 'true', label: t('是', 'Yes') },
      { value: 'false', label: t('否', 'No') },
    ]
  if (field?.kind === 'unit')
    return units
      .filter(({ kind }) => field.units?.includes(kind))
      .map(({ id, name }) => ({ value: id, label: t(name) }))
  return field?.choices?.map((choice) => ({ value: choice.key, label: t(choice.title) })) ?? null
}

function ConditionFields({ column, condition, onChange }: ConditionFieldsProps) {
  const t = useText()
  const words = useWords(column)
  if (words !== null)
    return (
      <CheckboxGroup
        label={t('其中任一', 'Any of')}
        across
        choices={words.map(({ value, label }) => ({ value, label }))}
        value={condition?.is === 'any' ? condition.of : []}
        onChange={(of) => onChange(of.length === 0 ? null : { column: column.key, is: 'any', of: [...of] })}
      />
    )
  if (column.field === null || column.field.kind === 'date' || isNumber(column.field))
    return <RangeFields column={column} field={column.field} condition={condition} onChange={onChange} />
  return (
    <TextField
      label={t('含有', 'Holding')}
      autoFocus
      value={condition?.is === 'containing' ? condition.text : ''}
      onChange={(text) => onChange(text.trim() === '' ? null : { column: column.key, is: 'containing', text })}
    />
  )
}

function RangeFields({ column, field, condition, onChange }: ConditionFieldsProps & { readonly field: Field | null }) {
  const t = useText()
  const { from, to } = condition?.is === 'between' ? condition : { from: null, to: null }
  const set = (bounds: { from: string | null; to: string | null }) =>
    onChange(bounds.from === null && bounds.to === null ? null : { column: column.key, is: 'between', ...bounds })
  const bound = (text: string) => (text.trim() === '' ? null : text.trim())
  const isDay = field === null || field.kind === 'date'
  const Bound = isDay ? DateField : TextField
  return (
    <FormGrid>
      <Bound
        label={t('从', 'From')}
        value={from ?? ''}
        onChange={(text: string) => set({ from: bound(text), to })}
        {...(isDay ? {} : { type: 'number' as const })}
      />
      <Bound
        label={t('到', 'To')}
        value={to ?? ''}
        onChange={(text: string) => set({ from, to: bound(text) })}
        {...(isDay ? {} : { type: 'number' as const })}
      />
    </FormGrid>
  )
}
