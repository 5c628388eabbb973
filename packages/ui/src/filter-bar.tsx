import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import './filter-bar.css'

export interface FilterBarProps {
  /** Names the group for screen readers. */
  readonly label: string
  readonly children: ReactNode
  /** How many are left, in words; read aloud when it changes. */
  readonly status?: string | undefined
  /** True while any filter is set, which is when it can be cleared. */
  readonly active?: boolean | undefined
  readonly clearLabel?: string | undefined
  readonly onClear?: (() => void) | undefined
}

/** Fields that narrow the list below, on one line where there is room. */
export function FilterBar({ label, children, status, active = false, clearLabel, onClear }: FilterBarProps) {
  return (
    <search className="wp-filter-bar" aria-label={label}>
      {children}
      {active && onClear ? (
        <Button kind="quiet" size="s" onClick={onClear}>
          {clearLabel}
        </Button>
      ) : null}
      {status === undefined ? null : (
        <span className="wp-filter-bar__status" aria-live="polite">
          {status}
        </span>
      )}
    </search>
  )
}
