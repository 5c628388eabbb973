import type { NavGroup, NavItem } from './app-frame.tsx'
import { Anchor, type LinkLike } from './link.tsx'

export interface NavListProps {
  readonly groups: readonly NavGroup[]
  readonly onFollow?: (() => void) | undefined
  readonly link?: LinkLike | undefined
}

/** The groups of a navigation; the item of the open page is marked in words for screen readers too. */
export function NavList({ groups, onFollow, link = Anchor }: NavListProps) {
  return groups.map((group) => (
    <div key={group.key} className="wp-nav">
      {group.label === undefined ? null : <p className="wp-nav__label">{group.label}</p>}
      <ul className="wp-nav__list">
        {group.items.map((item) => (
          <li key={item.href}>
            <NavLink item={item} onFollow={onFollow} link={link} />
          </li>
        ))}
      </ul>
    </div>
  ))
}

interface NavLinkProps {
  readonly item: NavItem
  readonly onFollow: (() => void) | undefined
  readonly link: LinkLike
}

function NavLink({ item, onFollow, link: Link }: NavLinkProps) {
  return (
    <Link
      href={item.href}
      className={item.active ? 'wp-nav__item wp-nav__item--active' : 'wp-nav__item'}
      aria-current={item.active ? 'page' : undefined}
      onClick={onFollow}
    >
      {item.icon}
      <span className="wp-nav__text">{item.label}</span>
      {item.count ? (
        <span className="wp-nav__count">
          <span aria-hidden={item.countLabel !== undefined}>{item.count}</span>
          {item.countLabel === undefined ? null : <span className="wp-hidden">{item.countLabel}</span>}
        </span>
      ) : null}
    </Link>
  )
}
