import type { ReactNode } from 'react'
import { useId } from 'react'
import { cx } from './class-names.ts'
import './switch.css'

export interface SwitchProps {
  /** What is on or off; it stays the same in both states. */
  readonly label: ReactNode
  /** Keeps the label for screen readers only, as in a table whose head says it. */
  readonly labelHidden?: boolean | undefined
  readonly hint?: ReactNode
  readonly checked: boolean
  /** Called with the state asked for; the switch turns only when `checked` does. */
  readonly onChange: (checked: boolean) => void
  /** True while the change is being saved: it takes no second press and says so. */
  readonly busy?: boolean | undefined
  readonly disabled?: boolean | undefined
}

/** What turns, inside a button with the role of a switch. */
export function SwitchTrack() {
  return (
    <span className="wp-switch__track" aria-hidden="true">
      <span className="wp-switch__thumb" />
    </span>
  )
}

/** On or off at once, without a button that saves; for what waits for a button there is Checkbox. */
export function Switch({ label, labelHidden = false, hint, checked, onChange, busy = false, disabled }: SwitchProps) {
  const id = useId()
  return (
    <div className="wp-switch">
      <button
        type="button"
        role="switch"
        className="wp-switch__button"
        aria-checked={checked}
        aria-busy={busy || undefined}
        aria-disabled={busy || undefined}
        aria-describedby={hint ? id : undefined}
        disabled={disabled}
        onClick={() => {
          if (!busy) onChange(!checked)
        }}
      >
        <SwitchTrack />
        <span className={cx('wp-switch__label', labelHidden && 'wp-hidden')}>{label}</span>
      </button>
      {hint ? (
        <div id={id} className="wp-switch__hint">
          {hint}
        </div>
      ) : null}
    </div>
  )
}
