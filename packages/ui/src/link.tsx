import type { AriaAttributes, AriaRole, ComponentType, MouseEventHandler, ReactNode } from 'react'

/** What every link of this package is given; a router's adapter must pass all of it on to its `<a>`. */
export interface LinkLikeProps
  extends Pick<AriaAttributes, 'aria-current' | 'aria-label' | 'aria-describedby' | 'aria-checked' | 'aria-disabled'> {
  readonly href: string
  readonly children?: ReactNode
  readonly className?: string | undefined
  readonly title?: string | undefined
  readonly role?: AriaRole | undefined
  readonly tabIndex?: number | undefined
  readonly onClick?: MouseEventHandler<HTMLAnchorElement> | undefined
}

/**
 * The one way a router comes in: pieces that hold links take `link?: LinkLike` and fall back to a plain `<a>`.
 * Write one adapter in the app and hand the same one to every piece.
 */
export type LinkLike = ComponentType<LinkLikeProps>

/** A plain `<a>`, used where no `link` is given. */
export function Anchor({ children, ...rest }: LinkLikeProps) {
  return <a {...rest}>{children}</a>
}
