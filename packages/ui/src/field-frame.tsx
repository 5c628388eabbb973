import { type ReactNode, useId } from 'react'
import { cx } from './class-names.ts'
import { useFormError } from './form-errors.ts'
import { Icon } from './icon.tsx'
import './form-field.css'

/** The words around a field, the same for every kind. */
export interface FieldWords {
  readonly label: ReactNode
  /** Keeps the label for screen readers only. */
  readonly labelHidden?: boolean | undefined
  /** One line under the label that says what to enter. */
  readonly hint?: ReactNode
  /** What is wrong and what would be accepted; without it the Form around is asked by `name`. */
  readonly error?: ReactNode
  readonly name?: string | undefined
  readonly required?: boolean | undefined
}

/** The ids and the state of one field: `aria` is for its control, the rest for its frame. */
export interface FieldState {
  readonly id: string
  readonly error: ReactNode
  readonly aria: {
    readonly id: string
    readonly 'aria-describedby': string | undefined
    readonly 'aria-invalid': true | undefined
  }
}

/** Finds the error of a field and ties hint and error to its control; `extra` are ids of further descriptions. */
export function useField(
  { hint, error, name }: Pick<FieldWords, 'hint' | 'error' | 'name'>,
  ...extra: readonly (string | false)[]
): FieldState {
  const id = useId()
  const fromForm = useFormError(name)
  const shown = error || fromForm
  const described = cx(
    Boolean(shown) && `${id}-error`,
    Boolean(hint) && `${id}-hint`,
    ...extra.map((part) => part && id + part),
  )
  return {
    id,
    error: shown,
    aria: { id, 'aria-describedby': described || undefined, 'aria-invalid': shown ? true : undefined },
  }
}

export interface FieldFrameProps extends Omit<FieldWords, 'error' | 'name'> {
  readonly field: FieldState
  readonly children: ReactNode
  /** What stands under the control, such as a count. */
  readonly below?: ReactNode
  /** Renders a fieldset with a legend, for several controls under one question; `radiogroup` says that it takes one answer. */
  readonly group?: true | 'radiogroup' | undefined
}

/** Label, hint, control and error, one under the other. */
export function FieldFrame({ field, label, labelHidden, hint, required, children, below, group }: FieldFrameProps) {
  const heading = cx('wp-form-field__label', labelHidden && 'wp-hidden')
  const words = (
    <>
      {label}
      {required ? <RequiredMark /> : null}
    </>
  )
  const rest = (
    <>
      {hint ? (
        <div id={`${field.id}-hint`} className="wp-form-field__hint">
          {hint}
        </div>
      ) : null}
      {children}
      {below}
      <FieldError field={field} />
    </>
  )
  const className = cx('wp-form-field', Boolean(field.error) && 'wp-form-field--wrong')
  return group ? (
    <fieldset
      className={className}
      aria-describedby={field.aria['aria-describedby']}
      {...(group === 'radiogroup' && {
        role: group,
        'aria-invalid': field.aria['aria-invalid'],
        'aria-required': required,
      })}
    >
      <legend className={heading}>{words}</legend>
      {rest}
    </fieldset>
  ) : (
    <div className={className}>
      <label htmlFor={field.id} className={heading}>
        {words}
      </label>
      {rest}
    </div>
  )
}

/** The sign after the label of what must be filled in; the control itself says so to screen readers. */
export function RequiredMark() {
  return (
    <span className="wp-form-field__required" aria-hidden="true">
      *
    </span>
  )
}

/** The error of a field under its control. */
export function FieldError({ field }: { readonly field: FieldState }) {
  return field.error ? (
    <div id={`${field.id}-error`} className="wp-form-field__error">
      <Icon name="alert" size="s" />
      <span>{field.error}</span>
    </div>
  ) : null
}
