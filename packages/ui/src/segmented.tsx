import { useId } from 'react'
import { Anchor, type LinkLike } from './link.tsx'
import './segmented.css'

export interface Segment {
  readonly value: string
  readonly label: string
}

export interface SegmentedProps {
  readonly label: string
  readonly segments: readonly Segment[]
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A choice of a few ways to look at the same thing; radio buttons underneath, so arrows work. */
export function Segmented({ label, segments, value, onChange }: SegmentedProps) {
  const name = useId()
  return (
    <fieldset className="wp-segmented">
      <legend className="wp-hidden">{label}</legend>
      {segments.map((segment) => (
        <label key={segment.value} className="wp-segmented__item">
          <input
            type="radio"
            className="wp-hidden"
            name={name}
            checked={segment.value === value}
            onChange={() => onChange(segment.value)}
          />
          <span>{segment.label}</span>
        </label>
      ))}
    </fieldset>
  )
}

export interface SegmentedLinksProps {
  readonly label: string
  readonly segments: readonly { readonly href: string; readonly label: string; readonly active: boolean }[]
  readonly link?: LinkLike | undefined
}

/** The same choice as links, where it belongs in the address. */
export function SegmentedLinks({ label, segments, link: Link = Anchor }: SegmentedLinksProps) {
  return (
    <nav className="wp-segmented" aria-label={label}>
      {segments.map((segment) => (
        <Link
          key={segment.href}
          href={segment.href}
          className="wp-segmented__item"
          aria-current={segment.active ? 'page' : undefined}
        >
          <span>{segment.label}</span>
        </Link>
      ))}
    </nav>
  )
}
