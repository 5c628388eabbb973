import type { ReactNode } from 'react'
import type { Light } from './light-mark.tsx'
import './badge.css'

export interface BadgeProps {
  readonly children: ReactNode
  /** Plain by default; a light's colour only where the words name that light. */
  readonly kind?: 'plain' | 'accent' | Light | undefined
}

/** A word or two that classify what they stand beside. */
export function Badge({ children, kind = 'plain' }: BadgeProps) {
  return <span className={`wp-badge wp-badge--${kind}`}>{children}</span>
}
