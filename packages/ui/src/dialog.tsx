import { type ReactNode, useId } from 'react'
import { IconButton } from './icon-button.tsx'
import { useModal } from './modal.ts'
import './dialog.css'

export interface DialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: ReactNode
  readonly children: ReactNode
  /** Buttons, the main one first. */
  readonly actions?: ReactNode
  readonly closeLabel: string
}

/** A question or a small form in the middle of the screen; the focus goes in and comes back. */
export function Dialog({ open, onClose, title, children, actions, closeLabel }: DialogProps) {
  const id = useId()
  return (
    <dialog {...useModal(open, onClose)} className="wp-dialog" aria-labelledby={id}>
      {open ? (
        <div className="wp-dialog__box">
          <header className="wp-dialog__head">
            <h2 id={id}>{title}</h2>
            <IconButton icon="close" label={closeLabel} onClick={onClose} />
          </header>
          <div className="wp-dialog__body">{children}</div>
          {actions ? <footer className="wp-dialog__actions">{actions}</footer> : null}
        </div>
      ) : null}
    </dialog>
  )
}
