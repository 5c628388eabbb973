import { type KeyboardEvent, type ReactNode, type SubmitEvent, useEffect, useId, useRef, useState } from 'react'
import { Button, type ButtonProps } from './button.tsx'
import { type FormError, FormErrors } from './form-errors.ts'
import { FormSummary } from './form-summary.tsx'
import { useLeaveGuard } from './leave-guard.ts'
import './form.css'

export type { FormError } from './form-errors.ts'

export interface FormProps {
  readonly children: ReactNode
  /** Called on the button, Enter and Ctrl Enter, never while `busy`; the caller checks, and answers through `errors`. */
  readonly onSubmit: () => void
  /** What stands on the button that submits. */
  readonly submitLabel: ReactNode
  readonly submitKind?: ButtonProps['kind']
  /** Why the last submit was refused; a field takes the message with its `name`. Nothing typed is touched. */
  readonly errors?: readonly FormError[] | undefined
  /** Heading over the list of errors, such as how many places must be changed. */
  readonly errorsTitle?: string | undefined
  /** True while the submit is on its way: no second one is sent. */
  readonly busy?: boolean | undefined
  /** Further buttons after the one that submits. */
  readonly actions?: ReactNode
  /** True while something typed is not saved: the browser asks before the page is closed, and a `FormDrawer` before it closes. */
  readonly unsaved?: boolean | undefined
  /** Names the form for screen readers. */
  readonly label?: string | undefined
}

/** A form that keeps what was typed, says at its top what was refused, and takes the focus there. */
export function Form({ children, onSubmit, submitLabel, submitKind = 'primary', ...own }: FormProps) {
  const { errors = [], errorsTitle, busy = false, actions, unsaved = false, label } = own
  const form = useRef<HTMLFormElement>(null)
  const summary = useRef<HTMLElement>(null)
  const id = useId()
  const { sent, typed } = useRefusal(summary, errors, busy)
  useLeaveGuard(unsaved)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    event.stopPropagation()
    if (busy) return
    sent()
    onSubmit()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    form.current?.requestSubmit()
  }
  return (
    <FormErrors value={errors}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Ctrl Enter is a key of the whole form */}
      <form
        ref={form}
        className="wp-form"
        aria-label={label}
        noValidate
        onSubmit={submit}
        onInput={typed}
        onKeyDown={onKeyDown}
      >
        <FormSummary ref={summary} id={id} form={form} title={errorsTitle} errors={errors} />
        {children}
        <div className="wp-form__actions">
          <Button type="submit" kind={submitKind} busy={busy}>
            {submitLabel}
          </Button>
          {actions}
        </div>
      </form>
    </FormErrors>
  )
}

/**
 * Takes the focus to the summary once a submit comes back refused. `sent` is called at a submit; `typed` when the
 * user types again, after which the focus is left alone.
 */
function useRefusal(summary: { readonly current: HTMLElement | null }, errors: readonly FormError[], busy: boolean) {
  const [attempt, setAttempt] = useState(0)
  const answered = useRef(0)
  useEffect(() => {
    if (attempt === answered.current || busy || errors.length === 0) return
    answered.current = attempt
    summary.current?.focus()
  }, [summary, attempt, errors, busy])
  return {
    sent: () => setAttempt((before) => before + 1),
    typed: () => {
      if (!busy) answered.current = attempt
    },
  }
}
