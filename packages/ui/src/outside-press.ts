import { type RefObject, useEffect, useRef } from 'react'

/** Calls `leave` when the pointer is pressed outside of all `parts`. */
export function useOutsidePress(parts: readonly RefObject<HTMLElement | null>[], leave: () => void): void {
  const latest = useRef({ parts, leave })
  useEffect(() => {
    latest.current = { parts, leave }
  })
  useEffect(() => {
    const onPress = (event: PointerEvent) => {
      const inside = latest.current.parts.some(
        (part) => event.target instanceof Node && part.current?.contains(event.target),
      )
      if (!inside) latest.current.leave()
    }
    document.addEventListener('pointerdown', onPress, true)
    return () => document.removeEventListener('pointerdown', onPress, true)
  }, [])
}
