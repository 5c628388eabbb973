import { FieldFrame, type FieldWords, useField } from './field-frame.tsx'
import { Icon } from './icon.tsx'
import { type Option, OptionList } from './select.tsx'

export interface SelectFieldProps extends FieldWords {
  readonly options: readonly Option[]
  /** The value chosen; an empty string while nothing is. */
  readonly value: string
  readonly onChange: (value: string) => void
  /** The first line, with an empty value, that asks to choose. */
  readonly placeholder?: string | undefined
  readonly disabled?: boolean | undefined
}

/** One of many choices in a form; for the filters over a list there is Select. */
export function SelectField({ options, value, onChange, placeholder, disabled, ...words }: SelectFieldProps) {
  const field = useField(words)
  return (
    <FieldFrame {...words} field={field}>
      <span className="wp-select wp-select--field">
        <select
          {...field.aria}
          name={words.name}
          required={words.required}
          disabled={disabled}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          {placeholder === undefined ? null : <option value="">{placeholder}</option>}
          <OptionList options={options} />
        </select>
        <Icon name="down" size="s" />
      </span>
    </FieldFrame>
  )
}
