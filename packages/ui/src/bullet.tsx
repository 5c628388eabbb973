import { bulletScale } from './bullet-scale.ts'
import { cx } from './class-names.ts'
import type { Light } from './light-mark.tsx'
import './bullet.css'

export interface BulletProps {
  /** The whole picture in one sentence; the text alternative. */
  readonly label: string
  readonly value: number | null
  readonly target: number | null
  /** Where the value should be by now. */
  readonly expected?: number | null | undefined
  /** Which side of the target is the wanted one; the other side is hatched. */
  readonly direction: 'higher' | 'lower'
  readonly light: Light
  readonly min?: number | undefined
  readonly max?: number | undefined
}

/** A bullet chart on one line: bar = value, thin tick = pace, thick line = target. No value leaves the track hatched. */
export function Bullet({ label, direction, light, value, target, expected, min, max }: BulletProps) {
  const at = bulletScale({ value, target, expected, min, max })
  return (
    <div className={cx('wp-bullet', `wp-bullet--${light}`)} title={label}>
      <span className="wp-hidden">{label}</span>
      <div className={cx('wp-bullet__track', at.value === null && 'wp-hatched')} />
      {at.target === null ? null : (
        <div
          className="wp-bullet__wanted"
          style={
            direction === 'higher' ? { left: percent(at.target), right: 0 } : { left: 0, width: percent(at.target) }
          }
        />
      )}
      {at.value === null ? null : at.fromZero ? (
        <div className="wp-bullet__bar" style={{ width: percent(at.value) }} />
      ) : (
        <div className="wp-bullet__dot" style={{ left: percent(at.value) }} />
      )}
      {at.expected === null ? null : <div className="wp-bullet__pace" style={{ left: percent(at.expected) }} />}
      {at.target === null ? null : <div className="wp-bullet__target" style={{ left: percent(at.target) }} />}
    </div>
  )
}

export interface BulletKeyProps {
  readonly value: string
  readonly pace: string
  readonly target: string
  readonly wanted: string
}

/** Says what the marks of a bullet mean; once beside a group of bullets. */
export function BulletKey({ value, pace, target, wanted }: BulletKeyProps) {
  return (
    <ul className="wp-bullet-key">
      <li>
        <span className="wp-bullet-key__bar" aria-hidden="true" />
        {value}
      </li>
      <li>
        <span className="wp-bullet-key__pace" aria-hidden="true" />
        {pace}
      </li>
      <li>
        <span className="wp-bullet-key__target" aria-hidden="true" />
        {target}
      </li>
      <li>
        <span className="wp-bullet-key__wanted" aria-hidden="true" />
        {wanted}
      </li>
    </ul>
  )
}

function percent(share: number): string {
  return `${share.toFixed(2)}%`
}
