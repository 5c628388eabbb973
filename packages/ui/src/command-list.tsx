/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a list under a field that keeps the focus has no native element */
import { Fragment, useLayoutEffect, useRef } from 'react'
import { cx } from './class-names.ts'
import type { Command } from './command-palette.tsx'
import { useDelegate } from './delegate.ts'
import type { Fit } from './fuzzy.ts'

export interface CommandListProps {
  /** Stem of the ids that the field points at. */
  readonly id: string
  readonly label: string
  readonly found: readonly { readonly item: Command; readonly fit: Fit }[]
  readonly active: number
  readonly onActive: (index: number) => void
  readonly onChoose: (command: Command) => void
}

/** The commands that were found; a group's name stands where the group changes. The field keeps the focus. */
export function CommandList({ id, label, found, active, onActive, onChoose }: CommandListProps) {
  const list = useRef<HTMLDivElement>(null)
  const indexOf = (target: EventTarget | null) =>
    target instanceof Element ? Number(target.closest('[data-index]')?.getAttribute('data-index') ?? -1) : -1
  useDelegate(list, 'mousedown', (event) => event.preventDefault())
  useDelegate(list, 'mousemove', (event) => {
    const index = indexOf(event.target)
    if (index !== -1 && index !== active) onActive(index)
  })
  useDelegate(list, 'click', (event) => {
    const command = found[indexOf(event.target)]?.item
    if (command) onChoose(command)
  })
  useLayoutEffect(() => {
    list.current?.querySelector(`[data-index="${active}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [active])

  return (
    <div ref={list} id={`${id}-list`} className="wp-palette__list" role="listbox" aria-label={label} tabIndex={-1}>
      {found.map(({ item, fit }, index) => (
        <Fragment key={item.key}>
          {item.group !== undefined && item.group !== found[index - 1]?.item.group ? (
            <p className="wp-palette__group" role="presentation">
              {item.group}
            </p>
          ) : null}
          <div
            id={`${id}-${item.key}`}
            data-index={index}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={cx('wp-palette__option', index === active && 'wp-palette__option--active')}
          >
            <span className="wp-palette__label">
              <Marked text={item.label} range={fit.range} />
            </span>
            {item.hint === undefined ? null : <span className="wp-palette__hint">{item.hint}</span>}
          </div>
        </Fragment>
      ))}
    </div>
  )
}

function Marked({ text, range }: { readonly text: string; readonly range: Fit['range'] }) {
  if (!range) return text
  const [start, end] = range
  return (
    <>
      {text.slice(0, start)}
      <mark>{text.slice(start, end)}</mark>
      {text.slice(end)}
    </>
  )
}
