import { cx } from './class-names.ts'
import './skeleton.css'

export interface SkeletonProps {
  /** Said to screen readers once, such as "正在载入任务". */
  readonly label: string
  /** A stack of text lines, or table rows, or one block. */
  readonly kind?: 'lines' | 'rows' | 'block' | undefined
  readonly count?: number | undefined
  /** Height of a block as a CSS length; give the height of what will come so that nothing jumps. */
  readonly height?: string | undefined
}

/** Holds the place of what is on its way, in its size. */
export function Skeleton({ label, kind = 'lines', count = 3, height = '10rem' }: SkeletonProps) {
  return (
    <div className={cx('wp-skeleton', `wp-skeleton--${kind}`)} aria-live="polite">
      <span className="wp-hidden">{label}</span>
      {kind === 'block' ? (
        <span className="wp-skeleton__bar" style={{ height }} />
      ) : (
        Array.from({ length: count }, (_, line) => (
          <span key={line} className="wp-skeleton__line">
            <span className="wp-skeleton__bar" style={{ width: `${widths[line % widths.length]}%` }} />
          </span>
        ))
      )}
    </div>
  )
}

const widths = [82, 64, 74, 58, 90, 70]
