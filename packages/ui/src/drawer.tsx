import { type ReactNode, useId } from 'react'
import { IconButton } from './icon-button.tsx'
import { useModal } from './modal.ts'
import './drawer.css'

export interface DrawerProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: ReactNode
  /** Small text over the title, such as where this belongs. */
  readonly overline?: ReactNode
  readonly children: ReactNode
  /** Stays at the foot while the content scrolls. */
  readonly actions?: ReactNode
  readonly closeLabel: string
}

/** Text alone holds nothing to tab to, and must scroll by the keyboard all the same. */
const scrolled = { tabIndex: 0 } as const

/** A panel from the right for the details of what was pressed; a full sheet on narrow screens. */
export function Drawer({ open, onClose, title, overline, children, actions, closeLabel }: DrawerProps) {
  const id = useId()
  return (
    <dialog {...useModal(open, onClose)} className="wp-drawer" aria-labelledby={id}>
      {open ? (
        <div className="wp-drawer__box">
          <header className="wp-drawer__head">
            <div>
              {overline ? <p className="wp-drawer__overline">{overline}</p> : null}
              <h2 id={id}>{title}</h2>
            </div>
            <IconButton icon="close" label={closeLabel} onClick={onClose} />
          </header>
          <div className="wp-drawer__body" {...scrolled}>
            {children}
          </div>
          {actions ? <footer className="wp-drawer__actions">{actions}</footer> : null}
        </div>
      ) : null}
    </dialog>
  )
}
