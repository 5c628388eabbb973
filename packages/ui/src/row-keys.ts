import { type RefObject, useEffect } from 'react'

const opener = '[data-row-open] > a, [data-row-open] > button'

/**
 * Moves the focus between the openers of a table's rows with ↑ ↓ j k Home End while the focus is inside;
 * with `page` the letters j and k also work from anywhere on the page outside of fields and dialogs. Enter is the opener's own.
 */
export function useRowKeys(table: RefObject<HTMLTableElement | null>, page: boolean): void {
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      const element = table.current
      if (!element || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      const target = event.target instanceof Element ? event.target : null
      const inside = target !== null && element.contains(target)
      const letter = event.key === 'j' || event.key === 'k'
      if (!inside && !(page && letter && isFree(target))) return
      if (inside && target.closest('input, select, textarea')) return
      const rows = [...element.querySelectorAll<HTMLElement>(opener)]
      const at = rows.findIndex((row) => row.closest('tr')?.contains(document.activeElement))
      const next = rows[destination(event.key, at, rows.length)]
      if (!next) return
      event.preventDefault()
      next.focus()
      next.closest('tr')?.scrollIntoView({ block: 'nearest' })
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [table, page])
}

/** Opens a row as a click on its opener would, with the held keys kept so that Ctrl still means a new tab. */
export function openRow(row: Element, event: Pick<MouseEvent, 'ctrlKey' | 'metaKey' | 'shiftKey'>): void {
  const { ctrlKey, metaKey, shiftKey } = event
  row
    .querySelector(opener)
    ?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey }))
}

/** The row that a key leads to from row `at` (-1: none yet) of `count` rows, or -1 where the key means nothing. */
export function destination(key: string, at: number, count: number): number {
  if (key === 'ArrowDown' || key === 'j') return Math.min(at + 1, count - 1)
  if (key === 'ArrowUp' || key === 'k') return at === -1 ? count - 1 : Math.max(at - 1, 0)
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  return -1
}

function isFree(target: Element | null): boolean {
  return !target?.closest('input, select, textarea, [contenteditable], dialog, [role="dialog"], .wp-matrix')
}
