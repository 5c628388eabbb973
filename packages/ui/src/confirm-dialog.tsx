import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { Icon } from './icon.tsx'
import { TextField } from './text-field.tsx'
import './confirm-dialog.css'

export interface ConfirmDialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly onConfirm: () => void
  /** The question. */
  readonly title: ReactNode
  /** What follows from a yes. */
  readonly children: ReactNode
  /** The action in words, never a bare yes. */
  readonly confirmLabel: ReactNode
  readonly cancelLabel: ReactNode
  readonly closeLabel: string
  /** `danger` for what cannot be undone: the focus begins on the way back. */
  readonly kind?: 'primary' | 'danger' | undefined
  /** True while the action runs: the dialog stays until it is known how it ended. */
  readonly busy?: boolean | undefined
  /** Why the action failed. */
  readonly error?: ReactNode
  /** What must be typed before the action can be pressed, such as the name of what goes. */
  readonly typed?: { readonly label: ReactNode; readonly expected: string; readonly error: string } | undefined
}

/** Asks before something with consequences is done. */
export function ConfirmDialog({ open, onClose, title, closeLabel, ...rest }: ConfirmDialogProps) {
  const id = useId()
  const close = () => {
    if (!rest.busy) onClose()
  }
  const { kind = 'primary', busy, typed } = rest
  return (
    <Dialog
      open={open}
      onClose={close}
      title={title}
      closeLabel={closeLabel}
      actions={
        <>
          <Button
            type="submit"
            form={id}
            kind={kind}
            busy={busy}
            data-autofocus={kind === 'primary' && !typed ? true : undefined}
          >
            {rest.confirmLabel}
          </Button>
          <Button onClick={close} data-autofocus={kind === 'danger' && !typed ? true : undefined}>
            {rest.cancelLabel}
          </Button>
        </>
      }
    >
      <Question {...rest} id={id} />
    </Dialog>
  )
}

type QuestionProps = Pick<ConfirmDialogProps, 'children' | 'error' | 'typed' | 'busy' | 'onConfirm'> & {
  readonly id: string
}

/** Lives only while the dialog is open, so that what was typed is gone the next time. */
function Question({ id, children, error, typed, busy, onConfirm }: QuestionProps) {
  const [text, setText] = useState('')
  const [refused, setRefused] = useState(false)
  const matches = !typed || text.trim() === typed.expected
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    if (busy) return
    if (matches) onConfirm()
    else setRefused(true)
  }
  return (
    <form id={id} className="wp-confirm" noValidate onSubmit={submit}>
      <div>{children}</div>
      {typed ? (
        <TextField
          label={typed.label}
          value={text}
          onChange={setText}
          autoComplete="off"
          autoFocus
          required
          error={refused && !matches ? typed.error : undefined}
        />
      ) : null}
      <div role="alert" className="wp-confirm__error">
        {error ? (
          <>
            <Icon name="alert" size="s" />
            <span>{error}</span>
          </>
        ) : null}
      </div>
    </form>
  )
}
