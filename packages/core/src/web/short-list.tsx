import { Button } from '@workpoints/ui/button'
import { Section } from '@workpoints/ui/section'
import { type ReactNode, useState } from 'react'
import { useText } from './language.tsx'
import './short-list.css'

export interface ShortListProps<Item> {
  readonly title: string
  readonly items: readonly Item[]
  readonly keyOf: (item: Item) => string
  /** Said where there is nothing, which is mostly good news. */
  readonly empty: string
  /** How many are shown before the reader asks for the rest. */
  readonly shown?: number
  readonly lead?: string | undefined
  /** A link to more of the same. */
  readonly actions?: ReactNode
  readonly children: (item: Item) => ReactNode
}

/** A short list: the count in its head, the first few, and the rest at a press. */
export function ShortList<Item>(props: ShortListProps<Item>) {
  const { title, items, keyOf, empty, shown = 6, lead, actions, children } = props
  const t = useText()
  const [all, setAll] = useState(false)
  const visible = all ? items : items.slice(0, shown)
  return (
    <Section
      title={title}
      note={items.length === 0 ? undefined : items.length}
      lead={items.length === 0 ? undefined : lead}
      actions={actions}
    >
      {items.length === 0 ? <p className="short-list__none">{empty}</p> : null}
      <ul className="short-list">
        {visible.map((item) => (
          <li key={keyOf(item)}>{children(item)}</li>
        ))}
      </ul>
      {items.length > visible.length ? (
        <Button kind="quiet" size="s" onClick={() => setAll(true)}>
          {t(`显示全部 ${items.length} 项`, `Show all ${items.length}`)}
        </Button>
      ) : null}
    </Section>
  )
}
