import { type Light, LightMark, lightOrder } from './light-mark.tsx'
import { Anchor, type LinkLike } from './link.tsx'
import './light-counts.css'

export interface LightCountsProps {
  readonly counts: Readonly<Record<Light, number>>
  /** The whole row in words, such as "红 2，黄 3，绿 11，蓝 1，灰 4". */
  readonly label: string
  readonly lightLabels: Readonly<Record<Light, string>>
  /** Where a count leads, such as a list that is filtered by the light. */
  readonly href?: ((light: Light) => string) | undefined
  readonly link?: LinkLike | undefined
}

/** A row of counts by light, in fixed places so that rows compare; a zero stays as a faint 0. */
export function LightCounts({ counts, label, lightLabels, href, link: Link = Anchor }: LightCountsProps) {
  return (
    <ul className="wp-counts" aria-label={label}>
      {lightOrder.map((light) => {
        const count = counts[light]
        const content = (
          <>
            <LightMark light={light} label={lightLabels[light]} size="s" />
            <span className="wp-counts__number">{count}</span>
          </>
        )
        return (
          <li key={light} className={count === 0 ? 'wp-counts__item wp-counts__item--zero' : 'wp-counts__item'}>
            {href && count > 0 ? (
              <Link href={href(light)} className="wp-counts__link">
                {content}
              </Link>
            ) : (
              content
            )}
          </li>
        )
      })}
    </ul>
  )
}
