import { useRef } from 'react'
import { useAutoFocus } from './auto-focus.ts'
import { cx } from './class-names.ts'
import { codeDigits } from './code-text.ts'
import { FieldFrame, type FieldWords, useField } from './field-frame.tsx'
import './code-field.css'

export interface CodeFieldProps extends FieldWords {
  /** The digits so far, without spaces. */
  readonly value: string
  readonly onChange: (value: string) => void
  /** Called once with the last digit, so that a form can be sent without a further press. */
  readonly onComplete?: ((value: string) => void) | undefined
  /** Number of digits; 6 where nothing is given. */
  readonly length?: number | undefined
  readonly autoFocus?: boolean | undefined
  readonly disabled?: boolean | undefined
}

/** A code of digits from another device, in one field that takes it typed, pasted with spaces, or offered by the browser. */
export function CodeField({ label, labelHidden, hint, error, name, required, ...own }: CodeFieldProps) {
  const { value, onChange, onComplete, length = 6, autoFocus = false, disabled } = own
  const field = useField({ hint, error, name })
  const box = useRef<HTMLInputElement>(null)
  useAutoFocus(box, autoFocus)
  const enter = (text: string) => {
    const digits = codeDigits(text, length)
    if (digits === value) return
    onChange(digits)
    if (digits.length === length) onComplete?.(digits)
  }
  return (
    <FieldFrame field={field} label={label} labelHidden={labelHidden} hint={hint} required={required}>
      <div className={cx('wp-input wp-input--code', disabled && 'wp-input--inert')}>
        <input
          {...field.aria}
          ref={box}
          type="text"
          inputMode="numeric"
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          name={name}
          required={required}
          disabled={disabled}
          style={{ width: `calc(${length} * (1ch + 0.25em) + 1.75rem)` }}
          data-autofocus={autoFocus || undefined}
          value={value}
          onChange={(event) => enter(event.target.value)}
        />
      </div>
    </FieldFrame>
  )
}
