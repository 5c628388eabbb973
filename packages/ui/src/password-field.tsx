import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useAutoFocus } from './auto-focus.ts'
import { cx } from './class-names.ts'
import { FieldFrame, type FieldWords, useField } from './field-frame.tsx'
import { Icon } from './icon.tsx'
import { IconButton } from './icon-button.tsx'
import './password-field.css'

/** One thing that a password must be, and whether it is. */
export interface PasswordRule {
  readonly key: string
  readonly label: string
  readonly met: boolean
}

export interface PasswordFieldLabels {
  readonly show: string
  readonly hide: string
  /** Shown while Caps Lock is on. */
  readonly capsLock: string
  /** Read aloud after a rule that is met, and after one that is not; needed with `rules`. */
  readonly met?: string | undefined
  readonly unmet?: string | undefined
}

export interface PasswordFieldProps extends FieldWords {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly autoComplete: 'current-password' | 'new-password'
  readonly labels: PasswordFieldLabels
  /** Lines under the field, each met or not; the caller judges. */
  readonly rules?: readonly PasswordRule[] | undefined
  readonly autoFocus?: boolean | undefined
  readonly disabled?: boolean | undefined
}

/** A password with a button that shows it, a notice of Caps Lock, and lines that say what is still missing; hidden again when its form is sent. */
export function PasswordField({ label, labelHidden, hint, error, name, required, ...own }: PasswordFieldProps) {
  const { value, onChange, autoComplete, labels, rules = [], autoFocus = false, disabled } = own
  const field = useField({ hint, error, name }, rules.length > 0 && '-rules')
  const box = useRef<HTMLInputElement>(null)
  const [shown, setShown] = useState(false)
  const [caps, setCaps] = useState(false)
  useAutoFocus(box, autoFocus)
  useEffect(() => {
    const form = box.current?.form
    const hide = () => setShown(false)
    form?.addEventListener('submit', hide)
    return () => form?.removeEventListener('submit', hide)
  }, [])
  const watchCaps = (event: KeyboardEvent) => setCaps(event.getModifierState('CapsLock'))
  return (
    <FieldFrame
      field={field}
      label={label}
      labelHidden={labelHidden}
      hint={hint}
      required={required}
      below={
        <>
          <CapsNotice text={caps ? labels.capsLock : ''} />
          {rules.length > 0 ? <Rules id={`${field.id}-rules`} rules={rules} labels={labels} /> : null}
        </>
      }
    >
      <div className={cx('wp-input', disabled && 'wp-input--inert')}>
        <input
          {...field.aria}
          ref={box}
          name={name}
          required={required}
          disabled={disabled}
          type={shown ? 'text' : 'password'}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          data-autofocus={autoFocus || undefined}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={watchCaps}
          onKeyUp={watchCaps}
          onBlur={() => setCaps(false)}
        />
        <IconButton
          icon={shown ? 'eyeOff' : 'eye'}
          label={shown ? labels.hide : labels.show}
          aria-controls={field.id}
          disabled={disabled}
          onClick={() => setShown(!shown)}
        />
      </div>
    </FieldFrame>
  )
}

function CapsNotice({ text }: { readonly text: string }) {
  return (
    <output className="wp-caps">
      {text ? (
        <>
          <Icon name="info" size="s" />
          {text}
        </>
      ) : null}
    </output>
  )
}

function Rules(
  props: Pick<PasswordFieldProps, 'labels'> & { readonly id: string; readonly rules: readonly PasswordRule[] },
) {
  return (
    <ul id={props.id} className="wp-rules">
      {props.rules.map((rule) => (
        <li key={rule.key} className={cx('wp-rules__rule', rule.met && 'wp-rules__rule--met')}>
          <span className="wp-rules__mark">{rule.met ? <Icon name="check" size="s" /> : null}</span>
          {rule.label}
          <span className="wp-hidden">{rule.met ? props.labels.met : props.labels.unmet}</span>
        </li>
      ))}
    </ul>
  )
}
