import { type RefObject, useEffect, useRef } from 'react'

const isFree = (target: EventTarget | null): boolean =>
  !(target instanceof Element && target.closest('input, select, textarea, [contenteditable], dialog[open]'))

/** The mark that comes after or before where the reader is: the focused one, or the first one in sight. */
function nextMark(marks: readonly HTMLElement[], step: 1 | -1): HTMLElement | undefined {
  const at = marks.findIndex((mark) => mark.matches(':focus'))
  if (at !== -1) return marks[at + step]
  const inSight = marks.findIndex((mark) => mark.getBoundingClientRect().top > 80)
  return step === 1 ? marks[inSight] : marks[(inSight === -1 ? marks.length : inSight) - 1]
}

/** `n` and `p` move from target to target of the document; those that the filter dims are passed over. */
export function useTargetKeys(area: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'n' && event.key !== 'p') return
      if (event.ctrlKey || event.metaKey || event.altKey || !isFree(event.target)) return
      const marks = [...(area.current?.querySelectorAll<HTMLElement>('a.doc-mark:not(.doc-mark--dim)') ?? [])]
      const next = nextMark(marks, event.key === 'n' ? 1 : -1)
      if (next === undefined) return
      event.preventDefault()
      next.scrollIntoView({ block: 'center' })
      next.focus({ preventScroll: true })
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [area])
}

/** The words of a target open it as its mark does; the mark is the link for the keyboard and for screen readers. */
export function useWordPress(area: RefObject<HTMLElement | null>, onOpen: (target: string) => void): void {
  const latest = useRef(onOpen)
  useEffect(() => {
    latest.current = onOpen
  })
  useEffect(() => {
    const element = area.current
    const onClick = (event: MouseEvent) => {
      const words = event.target instanceof Element ? event.target.closest('.doc-text') : null
      const target = words?.getAttribute('data-target')
      if (!target || window.getSelection()?.isCollapsed === false) return
      latest.current(target)
    }
    element?.addEventListener('click', onClick)
    return () => element?.removeEventListener('click', onClick)
  }, [area])
}
