import { type RefObject, useEffect, useState } from 'react'

/** Whether what stands in a box is wider than the box, kept up to date. */
export function useIsWider(content: RefObject<HTMLElement | null>): boolean {
  const [isWider, setIsWider] = useState(false)
  useEffect(() => {
    const inner = content.current
    const box = inner?.parentElement
    if (!inner || !box) return
    const observer = new ResizeObserver(() => setIsWider(inner.offsetWidth > box.clientWidth))
    observer.observe(inner)
    observer.observe(box)
    return () => observer.disconnect()
  }, [content])
  return isWider
}
