import type { ReactNode } from 'react'
import { cx } from './class-names.ts'
import './banner.css'

export interface BannerProps {
  readonly children: ReactNode
  /** One action at the end of the line. */
  readonly action?: ReactNode
  readonly kind?: 'notice' | 'warning' | 'danger' | undefined
  /** Across the whole page under the top bar, instead of within the text. */
  readonly strip?: boolean | undefined
}

/** A line that stays as long as it is true; it cannot be closed. */
export function Banner({ children, action, kind = 'notice', strip = false }: BannerProps) {
  return (
    <div className={cx('wp-banner', `wp-banner--${kind}`, strip && 'wp-banner--strip')}>
      <div className="wp-banner__text">{children}</div>
      {action ? <div className="wp-banner__action">{action}</div> : null}
    </div>
  )
}
