import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import { cx } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'
import type { LinkLike } from './link.tsx'
import { type MenuItem, MenuList } from './menu-list.tsx'
import './button.css'
import './menu.css'

export type { MenuItem } from './menu-list.tsx'

export interface MenuProps {
  /** Names the menu, and the button where it shows only an icon. */
  readonly label: string
  readonly items: readonly MenuItem[]
  /** What stands on the button; without it the button is a square with `icon`. */
  readonly children?: ReactNode
  /** Three dots where nothing is given. */
  readonly icon?: IconName | undefined
  readonly kind?: 'secondary' | 'quiet' | undefined
  readonly size?: 's' | 'm' | undefined
  /** Which edge of the button the list keeps to. */
  readonly align?: 'start' | 'end' | undefined
  /** Words above the list, such as who is signed in. */
  readonly head?: ReactNode
  readonly disabled?: boolean | undefined
  readonly link?: LinkLike | undefined
}

/** A button that opens a list of actions and places; arrows, Home, End and typed letters move, Esc closes. */
export function Menu({ label, items, children, icon = 'more', kind = 'secondary', size = 'm', ...own }: MenuProps) {
  const { align = 'end', head, disabled, link } = own
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const [first, setFirst] = useState<number>()
  const open = first !== undefined
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    event.stopPropagation()
    setFirst(event.key === 'ArrowDown' ? 0 : items.length - 1)
  }
  return (
    <span className="wp-menu">
      <button
        ref={button}
        type="button"
        className={
          children
            ? cx('wp-button', `wp-button--${kind}`, size === 's' && 'wp-button--s')
            : cx('wp-icon-button', size === 's' && 'wp-icon-button--s')
        }
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={children ? undefined : label}
        title={children ? undefined : label}
        disabled={disabled}
        onClick={() => setFirst(open ? undefined : 0)}
        onKeyDown={onKeyDown}
      >
        {children ? (
          <>
            <span className="wp-menu__button">{children}</span>
            <Icon name="down" size="s" />
          </>
        ) : (
          <Icon name={icon} />
        )}
      </button>
      {open ? (
        <MenuList
          id={id}
          label={label}
          items={items}
          head={head}
          button={button}
          first={first}
          end={align === 'end'}
          link={link}
          onClose={(back) => {
            setFirst(undefined)
            if (back) button.current?.focus()
          }}
        />
      ) : null}
    </span>
  )
}
