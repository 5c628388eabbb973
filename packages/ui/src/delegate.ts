import { type RefObject, useEffect, useRef } from 'react'

/** Listens on an element for what its links and buttons do, so that none of them needs handlers of its own. */
export function useDelegate<Name extends keyof HTMLElementEventMap>(
  element: RefObject<HTMLElement | null>,
  name: Name,
  handle: (event: HTMLElementEventMap[Name]) => void,
): void {
  const latest = useRef(handle)
  useEffect(() => {
    latest.current = handle
  })
  useEffect(() => {
    const target = element.current
    const listen = (event: HTMLElementEventMap[Name]) => latest.current(event)
    target?.addEventListener(name, listen)
    return () => target?.removeEventListener(name, listen)
  }, [element, name])
}
