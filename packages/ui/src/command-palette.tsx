import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { CommandList } from './command-list.tsx'
import { searchItems } from './fuzzy.ts'
import { Icon } from './icon.tsx'
import { useModal } from './modal.ts'
import './command-palette.css'

export interface Command {
  readonly key: string
  readonly label: string
  /** Small text at the end of the line. */
  readonly hint?: string | undefined
  readonly group?: string | undefined
  /** Other words that lead here, such as pinyin initials. */
  readonly keywords?: readonly string[] | undefined
  /** Where it goes, given to `onGo`; or what it does. */
  readonly href?: string | undefined
  readonly onSelect?: (() => void) | undefined
}

export interface CommandPaletteProps {
  readonly open: boolean
  /** Called with true on Ctrl K (⌘ K), with false on Esc, a choice, or a press outside. */
  readonly onOpenChange: (open: boolean) => void
  readonly commands: readonly Command[]
  readonly onGo: (href: string) => void
  readonly labels: {
    readonly title: string
    readonly placeholder: string
    readonly empty: string
    /** How many were found, in words; read aloud. */
    readonly count: (count: number) => string
  }
}

const mostShown = 50

/** Goes anywhere from the keyboard: type, ↑ ↓, Enter. */
export function CommandPalette({ open, onOpenChange, commands, onGo, labels }: CommandPaletteProps) {
  useShortcut(() => onOpenChange(!open))
  const modal = useModal(open, () => onOpenChange(false))
  const choose = (command: Command) => {
    onOpenChange(false)
    if (command.href === undefined) command.onSelect?.()
    else onGo(command.href)
  }
  return (
    <dialog {...modal} className="wp-palette" aria-label={labels.title}>
      {open ? <Palette commands={commands} labels={labels} onChoose={choose} /> : null}
    </dialog>
  )
}

interface PaletteProps extends Pick<CommandPaletteProps, 'commands' | 'labels'> {
  readonly onChoose: (command: Command) => void
}

function Palette({ commands, labels, onChoose }: PaletteProps) {
  const id = useId()
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const found = searchItems(commands, query).slice(0, mostShown)
  const current = found[active]?.item

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || found.length === 0) return
    if (event.key === 'Enter' && current) onChoose(current)
    else if (event.key === 'ArrowDown') setActive((active + 1) % found.length)
    else if (event.key === 'ArrowUp') setActive((active - 1 + found.length) % found.length)
    else return
    event.preventDefault()
  }
  return (
    <>
      <div className="wp-palette__field">
        <Icon name="search" />
        <input
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={current ? `${id}-${current.key}` : undefined}
          aria-label={labels.title}
          placeholder={labels.placeholder}
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value)
            setActive(0)
          }}
          onKeyDown={onKeyDown}
        />
        <kbd>Esc</kbd>
      </div>
      <p className="wp-hidden" aria-live="polite">
        {labels.count(found.length)}
      </p>
      {found.length === 0 ? <p className="wp-palette__empty">{labels.empty}</p> : null}
      <CommandList
        id={id}
        label={labels.title}
        found={found}
        active={active}
        onActive={setActive}
        onChoose={onChoose}
      />
    </>
  )
}

/** Ctrl K or ⌘ K from anywhere, fields included. */
function useShortcut(toggle: () => void): void {
  const latest = useRef(toggle)
  useEffect(() => {
    latest.current = toggle
  })
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      event.preventDefault()
      latest.current()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
