import { type ReactNode, useEffect, useState } from 'react'
import { cx } from './class-names.ts'
import { IconButton } from './icon-button.tsx'
import { Anchor, type LinkLike } from './link.tsx'
import { NavList } from './nav-list.tsx'
import './app-frame.css'

export interface NavItem {
  readonly href: string
  readonly label: string
  readonly icon?: ReactNode
  readonly active?: boolean | undefined
  /** What waits there; 0 is not shown. */
  readonly count?: number | undefined
  /** The count in words, such as "3 项待办". */
  readonly countLabel?: string | undefined
}

export interface NavGroup {
  readonly key: string
  readonly label?: string | undefined
  readonly items: readonly NavItem[]
}

export interface AppFrameProps {
  readonly brand: ReactNode
  readonly brandHref: string
  readonly nav: readonly NavGroup[]
  /** At the foot of the navigation. */
  readonly navFoot?: ReactNode
  /** Left part of the top bar: what is being looked at. */
  readonly context?: ReactNode
  /** Right part of the top bar; mark what may go on narrow screens with the class wp-wide-only. */
  readonly actions?: ReactNode
  /** Under the top bar on every page, such as a strip banner. */
  readonly strip?: ReactNode
  readonly labels: {
    readonly skip: string
    readonly navigation: string
    readonly openMenu: string
    readonly closeMenu: string
  }
  /** Enlarges everything for a screen that is read from three metres. */
  readonly projection?: boolean | undefined
  readonly link?: LinkLike | undefined
  readonly children: ReactNode
}

/** The frame of the app: navigation, top bar, content; at ≤ 720 px the navigation opens over the page from a menu button. */
export function AppFrame(props: AppFrameProps) {
  const { brand, brandHref, labels, projection = false, link: Link = Anchor } = props
  const [open, setOpen] = useState(false)
  useProjection(projection)
  useMenu(open, () => setOpen(false))

  return (
    <div className={cx('wp-frame', open && 'wp-frame--open')}>
      <a className="wp-frame__skip" href="#main">
        {labels.skip}
      </a>
      <header className="wp-frame__top">
        <span className="wp-frame__menu">
          <IconButton
            icon={open ? 'close' : 'menu'}
            label={open ? labels.closeMenu : labels.openMenu}
            aria-expanded={open}
            aria-controls="wp-frame-nav"
            onClick={() => setOpen(!open)}
          />
        </span>
        <div className="wp-frame__context">{props.context}</div>
        <div className="wp-frame__actions">{props.actions}</div>
      </header>
      <nav id="wp-frame-nav" className="wp-frame__nav" aria-label={labels.navigation}>
        <Link href={brandHref} className="wp-frame__brand">
          {brand}
        </Link>
        <NavList groups={props.nav} link={Link} onFollow={() => setOpen(false)} />
        {props.navFoot ? <div className="wp-frame__foot">{props.navFoot}</div> : null}
      </nav>
      {open ? <div className="wp-frame__scrim" aria-hidden="true" onClick={() => setOpen(false)} /> : null}
      <div className="wp-frame__page" inert={open}>
        {props.strip}
        <main id="main" className="wp-frame__main" tabIndex={-1}>
          {props.children}
        </main>
      </div>
    </div>
  )
}

/** Sizes are in rem, so the flag stands on the root element. */
function useProjection(on: boolean): void {
  useEffect(() => {
    document.documentElement.toggleAttribute('data-projection', on)
    return () => document.documentElement.removeAttribute('data-projection')
  }, [on])
}

/** Takes the focus into the menu; closes it with Esc, and when the window grows to where it stands open anyway. */
function useMenu(open: boolean, close: () => void): void {
  useEffect(() => {
    if (open) document.querySelector<HTMLElement>('#wp-frame-nav a')?.focus()
  }, [open])
  useEffect(() => {
    if (!open) return
    const wide = window.matchMedia('(min-width: 721px)')
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      close()
      document.querySelector<HTMLElement>('[aria-controls="wp-frame-nav"]')?.focus()
    }
    document.addEventListener('keydown', onKey)
    wide.addEventListener('change', close)
    return () => {
      document.removeEventListener('keydown', onKey)
      wide.removeEventListener('change', close)
    }
  })
}
