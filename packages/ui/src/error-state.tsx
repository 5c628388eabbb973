import type { ReactNode } from 'react'
import './state.css'

export interface ErrorStateProps {
  /** What happened. */
  readonly title: ReactNode
  /** What was kept and is safe. */
  readonly kept?: ReactNode
  /** What to do now. */
  readonly todo?: ReactNode
  readonly action?: ReactNode
  /** A code or a cause for those who help, behind a disclosure. */
  readonly details?: ReactNode
  readonly detailsLabel?: string | undefined
}

/** An error in plain words, in the order what happened, what was kept, what to do; announced at once. */
export function ErrorState({ title, kept, todo, action, details, detailsLabel }: ErrorStateProps) {
  return (
    <div className="wp-state wp-state--error" role="alert">
      <p className="wp-state__title">{title}</p>
      {kept ? <div className="wp-state__text">{kept}</div> : null}
      {todo ? <div className="wp-state__text">{todo}</div> : null}
      {action ? <div className="wp-state__action">{action}</div> : null}
      {details ? (
        <details className="wp-state__details">
          <summary>{detailsLabel}</summary>
          <div>{details}</div>
        </details>
      ) : null}
    </div>
  )
}
