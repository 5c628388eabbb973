import type { ButtonHTMLAttributes } from 'react'
import { Icon, type IconName } from './icon.tsx'
import './button.css'

export interface IconButtonProps
  extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'children' | 'type'> {
  readonly icon: IconName
  /** Read aloud and shown on hover. */
  readonly label: string
}

/** A square button that shows an icon and is named in words. */
export function IconButton({ icon, label, ...rest }: IconButtonProps) {
  return (
    <button {...rest} type="button" className="wp-icon-button" aria-label={label} title={label}>
      <Icon name={icon} />
    </button>
  )
}
