import { useEffect, useRef } from 'react'
import { FieldError, type FieldWords, RequiredMark, useField } from './field-frame.tsx'
import './checkbox.css'

export interface CheckboxProps extends FieldWords {
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly disabled?: boolean | undefined
  /** Some of what it stands for is chosen and some is not, as in the head of a list. */
  readonly partly?: boolean | undefined
}

/** One box to tick, with its words behind it. */
export function Checkbox({ label, labelHidden, hint, error, name, required, ...own }: CheckboxProps) {
  const field = useField({ hint, error, name })
  const box = useRef<HTMLInputElement>(null)
  const partly = own.partly === true && !own.checked
  useEffect(() => {
    if (box.current) box.current.indeterminate = partly
  }, [partly])
  return (
    <div className="wp-form-field">
      <div className="wp-choice">
        <input
          {...field.aria}
          ref={box}
          type="checkbox"
          name={name}
          required={required}
          checked={own.checked}
          disabled={own.disabled}
          onChange={(event) => own.onChange(event.target.checked)}
        />
        <label htmlFor={field.id} className={labelHidden ? 'wp-hidden' : 'wp-choice__label'}>
          {label}
          {required ? <RequiredMark /> : null}
        </label>
        {hint ? (
          <div id={`${field.id}-hint`} className="wp-choice__hint">
            {hint}
          </div>
        ) : null}
      </div>
      <FieldError field={field} />
    </div>
  )
}
