import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import './pager.css'

export interface PagerProps {
  /** Names the pair of buttons for screen readers. */
  readonly label: string
  /** What is shown of how much. */
  readonly children: ReactNode
  readonly newerLabel: string
  readonly olderLabel: string
  /** Goes to newer entries; none at the newest end, where the button stays and keeps the focus. */
  readonly onNewer?: (() => void) | undefined
  /** Goes to older entries; none at the oldest end. */
  readonly onOlder?: (() => void) | undefined
  readonly busy?: boolean | undefined
}

/** Steps through a long list by time, without page numbers. */
export function Pager({ label, children, newerLabel, olderLabel, onNewer, onOlder, busy = false }: PagerProps) {
  return (
    <nav className="wp-pager" aria-label={label}>
      <output className="wp-pager__text" aria-busy={busy || undefined}>
        {children}
      </output>
      <Button
        size="s"
        icon={<Icon name="left" size="s" />}
        aria-disabled={onNewer === undefined || undefined}
        onClick={onNewer}
        busy={busy}
      >
        {newerLabel}
      </Button>
      <Button
        size="s"
        icon={<Icon name="right" size="s" />}
        aria-disabled={onOlder === undefined || undefined}
        onClick={onOlder}
        busy={busy}
      >
        {olderLabel}
      </Button>
    </nav>
  )
}
