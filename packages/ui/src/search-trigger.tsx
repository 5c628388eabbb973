import { Icon } from './icon.tsx'
import './search-trigger.css'

export interface SearchTriggerProps {
  readonly label: string
  /** The key that does the same, such as "Ctrl K". */
  readonly shortcut: string
  readonly onOpen: () => void
}

/** Looks like a search field in the top bar and opens the command palette; an icon alone on narrow screens. */
export function SearchTrigger({ label, shortcut, onOpen }: SearchTriggerProps) {
  return (
    <button type="button" className="wp-search-trigger" onClick={onOpen} aria-keyshortcuts="Control+K Meta+K">
      <Icon name="search" size="s" />
      <span className="wp-search-trigger__label">{label}</span>
      <span aria-hidden="true">
        <kbd>{shortcut}</kbd>
      </span>
    </button>
  )
}
