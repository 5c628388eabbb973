import { useText } from '@workpoints/core/web'
import { CheckboxGroup } from '@workpoints/ui/checkbox-group'
import { DateField } from '@workpoints/ui/date-field'
import { SelectField } from '@workpoints/ui/select-field'
import { TextArea } from '@workpoints/ui/text-area'
import { TextField } from '@workpoints/ui/text-field'
import { acceptedText } from '../accepted.ts'
import type { Field } from '../register.ts'
import { isNumber } from './cell-text.ts'
import { useHere } from './register-context.tsx'

export interface EntryFieldProps {
  readonly field: Field
  /** The text as it is sent: choices and units by their keys, several with 、 between them. */
  readonly value: string
  readonly onChange: (value: string) => void
  readonly error?: string | undefined
  readonly disabled?: boolean | undefined
}

/** The form field that fits a column. */
export function EntryField({ field, value, onChange, error, disabled }: EntryFieldProps) {
  const t = useText()
  const { units } = useHere()
  const words = {
    label: t(field.title),
    hint: field.hint === undefined ? undefined : t(field.hint),
    name: field.key,
    required: field.required,
    ...{ error, disabled },
  }
  const placeholder = t('未填', 'Blank')
  switch (field.kind) {
    case 'date':
      return <DateField {...words} value={value} onChange={onChange} />
    case 'long-text':
      return <TextArea {...words} value={value} onChange={onChange} maxLength={field.maxLength} />
    case 'choice':
      return (
        <SelectField
          {...words}
          placeholder={placeholder}
          value={value}
          onChange={onChange}
          options={(field.choices ?? []).map(({ key, title }) => ({ value: key, label: t(title) }))}
        />
      )
    case 'boolean':
      return (
        <SelectField
          {...words}
          placeholder={placeholder}
          value={value}
          onChange={onChange}
          options={[
            { value: '是', label: t('是', 'Yes') },
            { value: '否', label: t('否', 'No') },
          ]}
        />
      )
    case 'unit':
      return (
        <SelectField
          {...words}
          placeholder={placeholder}
          value={value}
          onChange={onChange}
          options={units
            .filter(({ id, kind, writes }) => field.units?.includes(kind) === true && (writes || id === value))
            .map(({ id, name }) => ({ value: id, label: t(name) }))}
        />
      )
    case 'multi':
      return (
        <CheckboxGroup
          {...words}
          across
          choices={(field.choices ?? []).map(({ key, title }) => ({ value: key, label: t(title) }))}
          value={value === '' ? [] : value.split('、')}
          onChange={(chosen) => onChange(chosen.join('、'))}
        />
      )
    default:
      return (
        <TextField
          {...words}
          {...(field.hint === undefined && field.kind === 'coordinate' ? { hint: t(acceptedText(field)) } : {})}
          type={isNumber(field) ? 'number' : 'text'}
          suffix={field.measure === undefined ? undefined : t(field.measure)}
          value={value}
          onChange={onChange}
        />
      )
  }
}
