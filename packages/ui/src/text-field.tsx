import { type HTMLInputAutoCompleteAttribute, type InputHTMLAttributes, type ReactNode, useRef } from 'react'
import { useAutoFocus } from './auto-focus.ts'
import { cx } from './class-names.ts'
import { FieldFrame, type FieldWords, useField } from './field-frame.tsx'

export interface TextFieldProps extends FieldWords {
  readonly value: string
  /** Called with each letter, with the text as typed. */
  readonly onChange: (value: string) => void
  readonly onBlur?: (() => void) | undefined
  /** `number` is a text field with the keys of numbers, so that what is not a number is kept and can be told; the caller reads it. */
  readonly type?: 'text' | 'password' | 'email' | 'tel' | 'number' | undefined
  readonly autoComplete?: HTMLInputAutoCompleteAttribute | undefined
  readonly inputMode?: InputHTMLAttributes<HTMLInputElement>['inputMode']
  /** The most UTF-16 units that can be entered. */
  readonly maxLength?: number | undefined
  readonly placeholder?: string | undefined
  /** Puts the focus here when the field first appears. */
  readonly autoFocus?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly readOnly?: boolean | undefined
  /** What stands behind the text, such as a unit of measure; read aloud after the label. */
  readonly suffix?: ReactNode
  /** For numbers and codes: no wider than 12 rem. */
  readonly short?: boolean | undefined
}

/** One line of text with its label, hint and error. */
export function TextField({ label, labelHidden, hint, error, name, required, ...own }: TextFieldProps) {
  const { value, onChange, type = 'text', inputMode, autoFocus = false, suffix, short, ...input } = own
  const field = useField({ hint, error, name }, Boolean(suffix) && '-suffix')
  const box = useRef<HTMLInputElement>(null)
  useAutoFocus(box, autoFocus)
  return (
    <FieldFrame field={field} label={label} labelHidden={labelHidden} hint={hint} required={required}>
      <div
        className={cx(
          'wp-input',
          (short ?? type === 'number') && 'wp-input--short',
          (input.disabled || input.readOnly) && 'wp-input--inert',
        )}
      >
        <input
          {...field.aria}
          {...input}
          ref={box}
          name={name}
          required={required}
          type={type === 'number' ? 'text' : type}
          inputMode={inputMode ?? (type === 'number' ? 'decimal' : undefined)}
          spellCheck={false}
          data-autofocus={autoFocus || undefined}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
        {suffix ? (
          <span id={`${field.id}-suffix`} className="wp-input__suffix">
            {suffix}
          </span>
        ) : null}
      </div>
    </FieldFrame>
  )
}
