import { moveInGrid, type Place } from '@workpoints/ui/grid-move'
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { rowsInSight, scrollFor } from './grid-window.ts'

export type { Place } from '@workpoints/ui/grid-move'

/** Height of the head over the rows, in pixels. */
const headHeight = 36

/** What part of the list is in sight, and the cell that the keys are on. */
export function useGrid(
  box: RefObject<HTMLDivElement | null>,
  size: { readonly rows: number; readonly columns: number },
) {
  const [sight, setSight] = useState({ top: 0, height: 720 })
  const [active, setActive] = useState<Place>({ row: 0, column: 0 })
  const wanted = useRef(false)
  useEffect(() => {
    const element = box.current
    if (element === null) return
    const look = () => setSight({ top: element.scrollTop, height: Math.max(0, element.clientHeight - headHeight) })
    look()
    const observer = new ResizeObserver(look)
    observer.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [box])
  useEffect(() => {
    if (!wanted.current) return
    const cell = box.current?.querySelector<HTMLElement>(`[data-place="${active.row}:${active.column}"]`)
    if (cell === null || cell === undefined) return
    wanted.current = false
    cell.focus({ preventScroll: true })
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })
  const go = (place: Place) => {
    wanted.current = true
    setActive(place)
    const element = box.current
    if (element === null) return
    const top = scrollFor(place.row, { top: element.scrollTop, height: element.clientHeight - headHeight })
    if (top !== element.scrollTop) element.scrollTo({ top })
  }
  /** The place that a key leads to; undefined where it does not move. */
  const placeOf = (event: KeyboardEvent): Place | undefined =>
    size.rows === 0 ? undefined : moveInGrid(active, size, { key: event.key, ctrlKey: event.ctrlKey })
  return { range: rowsInSight({ ...sight, total: size.rows }), active, go, setActive, placeOf }
}
