import { Fragment, type ReactNode } from 'react'
import { Anchor, type LinkLike } from './link.tsx'
import './page-header.css'

export interface PageHeaderProps {
  readonly title: ReactNode
  /** One or two plain sentences under the title. */
  readonly lead?: ReactNode
  /** Facts in small type beside each other, such as number, date and source. */
  readonly meta?: ReactNode
  readonly actions?: ReactNode
  /** The way here, without the page itself. */
  readonly crumbs?: readonly { readonly label: string; readonly href: string }[] | undefined
  readonly crumbsLabel?: string | undefined
  readonly link?: LinkLike | undefined
}

/** The head of a page with its one `<h1>`. */
export function PageHeader({ title, lead, meta, actions, crumbs, crumbsLabel, link: Link = Anchor }: PageHeaderProps) {
  return (
    <header className="wp-page-header">
      {crumbs && crumbs.length > 0 ? (
        <nav className="wp-page-header__crumbs" aria-label={crumbsLabel}>
          {crumbs.map((crumb) => (
            <Fragment key={crumb.href}>
              <Link href={crumb.href}>{crumb.label}</Link>
              <span aria-hidden="true">/</span>
            </Fragment>
          ))}
        </nav>
      ) : null}
      <div className="wp-page-header__row">
        <h1 className="wp-page-header__title">{title}</h1>
        {actions ? <div className="wp-page-header__actions">{actions}</div> : null}
      </div>
      {meta ? <div className="wp-page-header__meta">{meta}</div> : null}
      {lead ? <p className="wp-page-header__lead">{lead}</p> : null}
    </header>
  )
}
