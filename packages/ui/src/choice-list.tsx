import type { ReactNode } from 'react'
import { cx } from './class-names.ts'
import type { FieldState } from './field-frame.tsx'
import './checkbox.css'

/** One answer among several. */
export interface Choice {
  readonly value: string
  readonly label: ReactNode
  /** A few words under the label. */
  readonly hint?: ReactNode
  readonly disabled?: boolean | undefined
}

export interface ChoiceListProps {
  readonly type: 'checkbox' | 'radio'
  readonly field: FieldState
  readonly name: string
  readonly choices: readonly Choice[]
  readonly chosen: readonly string[]
  readonly onChange: (value: string, checked: boolean) => void
  readonly required?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly across?: boolean | undefined
}

/** The boxes or circles of a group, each with its own label. */
export function ChoiceList({ type, field, name, choices, chosen, onChange, ...own }: ChoiceListProps) {
  return (
    <div className={cx('wp-choices', own.across && 'wp-choices--across')}>
      {choices.map(({ value, label, hint, disabled }, index) => {
        const id = `${field.id}-${index}`
        return (
          <div key={value} className="wp-choice">
            <input
              id={id}
              type={type}
              name={name}
              value={value}
              checked={chosen.includes(value)}
              required={type === 'radio' ? own.required : undefined}
              disabled={own.disabled || disabled}
              aria-invalid={type === 'checkbox' ? field.aria['aria-invalid'] : undefined}
              aria-describedby={hint ? `${id}-hint` : undefined}
              onChange={(event) => onChange(value, event.target.checked)}
            />
            <label htmlFor={id} className="wp-choice__label">
              {label}
            </label>
            {hint ? (
              <div id={`${id}-hint`} className="wp-choice__hint">
                {hint}
              </div>
            ) : null}
          </div>
        )
      })}
    </div>
  )
}
