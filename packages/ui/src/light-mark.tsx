import { cx } from './class-names.ts'
import './light-mark.css'

/** Five lights, from best to worst to unknown. */
export type Light = 'blue' | 'green' | 'yellow' | 'red' | 'grey'

/** The order in which lights are listed everywhere: worst first, unknown last. */
export const lightOrder: readonly Light[] = ['red', 'yellow', 'green', 'blue', 'grey']

export interface LightMarkProps {
  readonly light: Light
  /** What the light says, such as "红：严重滞后"; read aloud, and shown on hover. */
  readonly label: string
  /** One letter or word beside the shape, such as 红. */
  readonly letter?: string | undefined
  readonly size?: 's' | 'm' | 'l' | undefined
  /** True where the same words stand right beside the mark and need not be read twice. */
  readonly decorative?: boolean | undefined
}

/** A light as shape, sign and colour: ticked square, disc, triangle, diamond, broken ring. */
export function LightMark({ light, label, letter, size = 'm', decorative = false }: LightMarkProps) {
  return (
    <span
      className={cx('wp-light', `wp-light--${light}`, `wp-light--${size}`)}
      {...(decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label, title: label })}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        {shapes[light]}
      </svg>
      {letter === undefined ? null : <span className="wp-light__letter">{letter}</span>}
    </span>
  )
}

const shapes = {
  blue: (
    <>
      <rect x="1.5" y="1.5" width="13" height="13" rx="2.5" fill="currentColor" />
      <path className="wp-light__sign" d="m4.6 8.2 2.4 2.4 4.4-5" />
    </>
  ),
  green: <circle cx="8" cy="8" r="6.25" fill="currentColor" />,
  yellow: (
    <>
      <path d="M8 1.9 15 14H1z" fill="currentColor" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />
      <path className="wp-light__sign" d="M8 6.2v3.4M8 12v.2" />
    </>
  ),
  red: (
    <>
      <path
        d="M8 .9 15.1 8 8 15.1.9 8z"
        fill="currentColor"
        stroke="currentColor"
        strokeWidth="1"
        strokeLinejoin="round"
      />
      <path className="wp-light__sign" d="m5.7 5.7 4.6 4.6m0-4.6-4.6 4.6" />
    </>
  ),
  grey: (
    <circle cx="8" cy="8" r="5.75" fill="none" stroke="currentColor" strokeWidth="1.75" strokeDasharray="2.8 1.7" />
  ),
} satisfies Record<Light, unknown>
