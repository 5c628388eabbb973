/* oxlint-disable jsx-a11y/prefer-tag-over-role -- HTML has no element for a menu of actions */
import { type KeyboardEvent, type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react'
import { cx } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'
import { Anchor, type LinkLike } from './link.tsx'
import { findInMenu, moveInMenu } from './menu-move.ts'
import { useOutsidePress } from './outside-press.ts'
import { placeList } from './tip-place.ts'

/** One line of a menu: a place with `href`, or an action with `onSelect`. */
export interface MenuItem {
  readonly key: string
  readonly label: string
  /** A few words under the label, such as why it cannot be chosen now. */
  readonly hint?: string | undefined
  readonly icon?: IconName | undefined
  readonly href?: string | undefined
  readonly onSelect?: (() => void) | undefined
  readonly disabled?: boolean | undefined
  readonly danger?: boolean | undefined
  /** Draws a line above it. */
  readonly apart?: boolean | undefined
  /** What is on among several, such as the language in use. */
  readonly current?: boolean | undefined
  /** What can be typed to reach it besides its label, such as pinyin initials. */
  readonly keywords?: readonly string[] | undefined
}

export interface MenuListProps {
  readonly id: string
  readonly label: string
  readonly items: readonly MenuItem[]
  readonly head: ReactNode
  readonly button: RefObject<HTMLElement | null>
  /** The item that gets the focus first. */
  readonly first: number
  readonly end: boolean
  readonly link?: LinkLike | undefined
  /** Asks to close; with `back` the focus returns to the button. */
  readonly onClose: (back: boolean) => void
}

/** The open list of a Menu: the focus moves in it, and leaves with Esc, Tab, a choice, or a press elsewhere. */
export function MenuList({ id, label, items, head, button, first, end, link: Link = Anchor, onClose }: MenuListProps) {
  const box = useRef<HTMLDivElement>(null)
  const typed = useRef({ text: '', at: 0 })
  usePlace(box, button, end)
  useOutsidePress([box, button], () => onClose(false))
  useLayoutEffect(() => {
    linesOf(box.current)[first]?.focus({ preventScroll: true })
  }, [first])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' || event.key === 'Tab') {
      if (event.key === 'Escape') event.preventDefault()
      event.stopPropagation()
      onClose(true)
      return
    }
    const lines = linesOf(box.current)
    const at = lines.findIndex((line) => line.matches(':focus'))
    const next = moveInMenu(at, lines.length, event.key) ?? findInMenu(items, at, typing(event, typed.current))
    if (next === undefined) return
    event.preventDefault()
    event.stopPropagation()
    lines[next]?.focus()
  }
  const choose = (item: MenuItem) => {
    if (item.disabled) return
    onClose(item.href === undefined)
    item.onSelect?.()
  }
  return (
    <div ref={box} className="wp-menu__box">
      {head ? <div className="wp-menu__head">{head}</div> : null}
      <div id={id} role="menu" tabIndex={-1} aria-label={label} onKeyDown={onKeyDown}>
        {items.map((item) => {
          const common = {
            role: item.current === undefined ? 'menuitem' : 'menuitemradio',
            tabIndex: -1,
            className: cx(
              'wp-menu__item',
              item.danger && 'wp-menu__item--danger',
              item.apart && 'wp-menu__item--apart',
            ),
            'aria-checked': item.current,
            'aria-disabled': item.disabled || undefined,
            onClick: () => choose(item),
          } as const
          return item.href === undefined || item.disabled ? (
            <button key={item.key} type="button" {...common}>
              <Words item={item} />
            </button>
          ) : (
            <Link key={item.key} href={item.href} {...common}>
              <Words item={item} />
            </Link>
          )
        })}
      </div>
    </div>
  )
}

function Words({ item }: { readonly item: MenuItem }) {
  const icon = item.current ? 'check' : item.icon
  return (
    <>
      <span className="wp-menu__icon">{icon ? <Icon name={icon} /> : null}</span>
      <span className="wp-menu__words">
        {item.label}
        {item.hint ? <span className="wp-menu__hint">{item.hint}</span> : null}
      </span>
    </>
  )
}

function linesOf(box: HTMLElement | null): HTMLElement[] {
  return box ? [...box.querySelectorAll<HTMLElement>('.wp-menu__item')] : []
}

const typingPause = 700

/** What has been typed with this key, in one go; empty where the key is no letter. */
function typing(event: KeyboardEvent, typed: { text: string; at: number }): string {
  if (event.key.length !== 1 || event.key === ' ' || event.ctrlKey || event.metaKey || event.altKey) return ''
  typed.text = event.timeStamp - typed.at > typingPause ? event.key : typed.text + event.key
  typed.at = event.timeStamp
  return typed.text
}

/** Keeps the list beside its button while anything scrolls. */
function usePlace(box: RefObject<HTMLElement | null>, button: RefObject<HTMLElement | null>, end: boolean): void {
  useLayoutEffect(() => {
    const place = () => placeBox(box.current, button.current, end)
    place()
    window.addEventListener('scroll', place, true)
    window.addEventListener('resize', place)
    return () => {
      window.removeEventListener('scroll', place, true)
      window.removeEventListener('resize', place)
    }
  }, [box, button, end])
}

function placeBox(box: HTMLElement | null, button: HTMLElement | null, end: boolean): void {
  if (!box || !button) return
  const view = { width: document.documentElement.clientWidth, height: window.innerHeight, end }
  const size = { width: box.offsetWidth, height: box.offsetHeight }
  const { left, top } = placeList(button.getBoundingClientRect(), size, view)
  box.style.left = `${left}px`
  box.style.top = `${top}px`
}
