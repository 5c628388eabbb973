import { type ReactNode, useId } from 'react'
import { cx } from './class-names.ts'
import './section.css'

export interface SectionProps {
  readonly title: ReactNode
  /** A small figure or word after the title, such as a count. */
  readonly note?: ReactNode
  readonly lead?: ReactNode
  readonly actions?: ReactNode
  readonly level?: 2 | 3 | undefined
  /** For links into the page. */
  readonly id?: string | undefined
  readonly children: ReactNode
}

/** A part of a page: heading, hairline, content. It has no box, so it may hold anything. */
export function Section({ title, note, lead, actions, level = 2, id, children }: SectionProps) {
  const own = useId()
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section className={cx('wp-section', `wp-section--${level}`)} id={id} aria-labelledby={own}>
      <div className="wp-section__head">
        <Heading className="wp-section__title" id={own}>
          {title}
        </Heading>
        {note === undefined ? null : <span className="wp-section__note">{note}</span>}
        {actions ? <div className="wp-section__actions">{actions}</div> : null}
      </div>
      {lead ? <p className="wp-section__lead">{lead}</p> : null}
      {children}
    </section>
  )
}
