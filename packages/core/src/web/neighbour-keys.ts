import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useHref } from './navigation.tsx'

/** `[` and `]` go to the page before and after this one; null where there is none. */
export function useNeighbourKeys(before: string | null, after: string | null): void {
  const router = useRouter()
  const href = useHref()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      if (
        event.target instanceof Element &&
        event.target.closest('input, select, textarea, [contenteditable], dialog[open]')
      )
        return
      const path = event.key === '[' ? before : event.key === ']' ? after : null
      if (path === null) return
      event.preventDefault()
      router.history.push(href(path))
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  })
}
