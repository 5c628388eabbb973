import { cx } from './class-names.ts'
import { FieldFrame, type FieldWords, useField } from './field-frame.tsx'
import './date-field.css'

export interface DateFieldProps extends FieldWords {
  /** A day as `2025-06-30`; an empty string where none is chosen, or it is not complete yet. */
  readonly value: string
  readonly onChange: (value: string) => void
  /** The first and the last day that can be picked; a day typed outside of them is still reported, and the caller refuses it. */
  readonly min?: string | undefined
  readonly max?: string | undefined
  readonly autoComplete?: 'bday' | 'off' | undefined
  readonly disabled?: boolean | undefined
  readonly readOnly?: boolean | undefined
}

/** A day, by the browser's own date field and calendar. */
export function DateField({ label, labelHidden, hint, error, name, required, ...own }: DateFieldProps) {
  const { value, onChange, ...input } = own
  const field = useField({ hint, error, name })
  return (
    <FieldFrame field={field} label={label} labelHidden={labelHidden} hint={hint} required={required}>
      <div className={cx('wp-input wp-input--short', (input.disabled || input.readOnly) && 'wp-input--inert')}>
        <input
          {...field.aria}
          {...input}
          className="wp-date"
          type="date"
          name={name}
          required={required}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
    </FieldFrame>
  )
}
