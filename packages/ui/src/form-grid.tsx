import type { ReactNode } from 'react'
import './form-grid.css'

/** Fields side by side in two columns where there is room, one under the other where there is not. */
export function FormGrid({ children }: { readonly children: ReactNode }) {
  return <div className="wp-form-grid">{children}</div>
}

/** What takes both columns of a FormGrid. */
export function FormRow({ children }: { readonly children: ReactNode }) {
  return <div className="wp-form-grid__row">{children}</div>
}
