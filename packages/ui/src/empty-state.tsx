import type { ReactNode } from 'react'
import { cx } from './class-names.ts'
import './state.css'

export interface EmptyStateProps {
  /** What will be here. */
  readonly title: ReactNode
  /** What fills it, in a sentence. */
  readonly children?: ReactNode
  /** The one action that fills it. */
  readonly action?: ReactNode
  /** Little height, for a section or a table. */
  readonly compact?: boolean | undefined
}

/** Stands where there is nothing yet: says what will be here and offers the one action that fills it. */
export function EmptyState({ title, children, action, compact = false }: EmptyStateProps) {
  return (
    <div className={cx('wp-state', compact && 'wp-state--compact')}>
      <p className="wp-state__title">{title}</p>
      {children ? <div className="wp-state__text">{children}</div> : null}
      {action ? <div className="wp-state__action">{action}</div> : null}
    </div>
  )
}
