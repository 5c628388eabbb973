import type { ReactNode } from 'react'
import { cx } from './class-names.ts'
import './key-value.css'

export interface KeyValueItem {
  readonly key: string
  readonly label: ReactNode
  readonly value: ReactNode
}

export interface KeyValueProps {
  readonly items: readonly KeyValueItem[]
  /** Pairs beside each other, label over value, for a few short facts. */
  readonly across?: boolean | undefined
}

/** Facts as label and value, one a line. */
export function KeyValue({ items, across = false }: KeyValueProps) {
  return (
    <dl className={cx('wp-key-value', across && 'wp-key-value--across')}>
      {items.map((item) => (
        <div key={item.key}>
          <dt>{item.label}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  )
}
