import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { cx } from './class-names.ts'
import { Anchor, type LinkLike } from './link.tsx'
import './button.css'

type Kind = 'primary' | 'secondary' | 'quiet' | 'danger'

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'type'> {
  readonly children: ReactNode
  readonly kind?: Kind | undefined
  readonly size?: 's' | 'm' | undefined
  readonly type?: 'button' | 'submit' | undefined
  readonly icon?: ReactNode
  /** True while the action runs: the button takes no second press and says so. */
  readonly busy?: boolean | undefined
}

/** A button; at most one primary on a page. */
export function Button({
  kind = 'secondary',
  size = 'm',
  busy = false,
  icon,
  children,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={cx('wp-button', `wp-button--${kind}`, size === 's' && 'wp-button--s')}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled']}
      onClick={busy ? (event) => event.preventDefault() : rest.onClick}
    >
      {icon}
      {children}
    </button>
  )
}

export interface ButtonLinkProps {
  readonly href: string
  readonly children: ReactNode
  readonly kind?: Kind | undefined
  readonly size?: 's' | 'm' | undefined
  readonly icon?: ReactNode
  readonly link?: LinkLike | undefined
}

/** A link that looks like a button, for actions that are places. */
export function ButtonLink({
  href,
  children,
  kind = 'secondary',
  size = 'm',
  icon,
  link: Link = Anchor,
}: ButtonLinkProps) {
  return (
    <Link href={href} className={cx('wp-button', `wp-button--${kind}`, size === 's' && 'wp-button--s')}>
      {icon}
      {children}
    </Link>
  )
}
