import { type ReactNode, useEffect, useRef } from 'react'
import { Anchor, type LinkLike } from './link.tsx'
import './tabs.css'

export interface Tab {
  readonly href: string
  readonly label: string
  readonly active: boolean
  readonly count?: number | undefined
}

export interface TabsProps {
  readonly label: string
  readonly tabs: readonly Tab[]
  /** Behind the last tab, such as a menu of what would be too many tabs. */
  readonly more?: ReactNode
  readonly link?: LinkLike | undefined
}

/** Views of one thing as links, so that each has an address and back works. */
export function Tabs({ label, tabs, more, link: Link = Anchor }: TabsProps) {
  const strip = useRef<HTMLElement>(null)
  const current = tabs.find(({ active }) => active)?.href
  useEffect(() => {
    if (strip.current !== null && current !== undefined) showCurrent(strip.current)
  }, [current])
  return (
    <nav ref={strip} className="wp-tabs" aria-label={label}>
      <ul className="wp-tabs__list">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              className={tab.active ? 'wp-tabs__tab wp-tabs__tab--active' : 'wp-tabs__tab'}
              aria-current={tab.active ? 'page' : undefined}
            >
              {tab.label}
              {tab.count === undefined ? null : <span className="wp-tabs__count">{tab.count}</span>}
            </Link>
          </li>
        ))}
        {more ? <li className="wp-tabs__more">{more}</li> : null}
      </ul>
    </nav>
  )
}

/** Where there are more tabs than room, the strip is moved so that the current one is seen beside what stands at its end. */
function showCurrent(strip: HTMLElement): void {
  const current = strip.querySelector('[aria-current]')?.getBoundingClientRect()
  if (current === undefined) return
  const { left, right } = strip.getBoundingClientRect()
  const end = right - (strip.querySelector<HTMLElement>('.wp-tabs__more')?.offsetWidth ?? 0)
  if (current.right > end) strip.scrollLeft += Math.min(current.right - end, current.left - left)
  else if (current.left < left) strip.scrollLeft += current.left - left
}
