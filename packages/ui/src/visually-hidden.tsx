import type { ReactNode } from 'react'
import './base.css'

/** Text for screen readers only. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }) {
  return <span className="wp-hidden">{children}</span>
}
