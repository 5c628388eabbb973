import { type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { useDelegate } from './delegate.ts'
import { placeTip } from './tip-place.ts'
import './tooltip.css'

export interface TooltipProps {
  readonly tip: ReactNode
  /** Text, which becomes a dotted button; or a function that hands the description on to a control of its own. */
  readonly children: ReactNode | ((aria: { readonly 'aria-describedby': string }) => ReactNode)
}

/** A short explanation on hover and focus; Esc takes it away, and the pointer may rest on it. */
export function Tooltip({ tip, children }: TooltipProps) {
  const id = useId()
  const anchor = useRef<HTMLSpanElement>(null)
  const bubble = useRef<HTMLSpanElement>(null)
  const [shown, setShown] = useState(false)
  useDelegate(anchor, 'mouseenter', () => setShown(true))
  useDelegate(anchor, 'mouseleave', () => setShown(false))
  useDelegate(anchor, 'focusin', () => setShown(true))
  useDelegate(anchor, 'focusout', () => setShown(false))
  useEscape(shown, () => setShown(false))
  useLayoutEffect(() => {
    if (!shown) return
    const place = () => placeBubble(anchor.current?.firstElementChild, bubble.current)
    place()
    window.addEventListener('scroll', place, true)
    return () => window.removeEventListener('scroll', place, true)
  }, [shown])

  return (
    <span ref={anchor} className="wp-tooltip">
      {typeof children === 'function' ? (
        children({ 'aria-describedby': id })
      ) : (
        <button type="button" className="wp-tooltip__text" aria-describedby={id}>
          {children}
        </button>
      )}
      <span ref={bubble} id={id} role="tooltip" className="wp-tooltip__bubble" hidden={!shown}>
        {tip}
      </span>
    </span>
  )
}

function placeBubble(control: Element | null | undefined, bubble: HTMLElement | null): void {
  if (!control || !bubble) return
  const view = { width: document.documentElement.clientWidth, height: window.innerHeight }
  const size = { width: bubble.offsetWidth, height: bubble.offsetHeight }
  const { left, top } = placeTip(control.getBoundingClientRect(), size, view)
  bubble.style.left = `${left}px`
  bubble.style.top = `${top}px`
}

/** Calls `hide` on Esc while the tip is shown, before a dialog around it hears of the key. */
function useEscape(shown: boolean, hide: () => void): void {
  const latest = useRef(hide)
  useEffect(() => {
    latest.current = hide
  })
  useEffect(() => {
    if (!shown) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      event.preventDefault()
      latest.current()
    }
    document.addEventListener('keydown', onKey, true)
    return () => document.removeEventListener('keydown', onKey, true)
  }, [shown])
}
