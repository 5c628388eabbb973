import { useRouterState } from '@tanstack/react-router'
import { useEffect } from 'react'

/** The fragment of the address, without its sign. */
export const useHash = (): string => useRouterState({ select: (state) => decodeURIComponent(state.location.hash) })

/** Brings a place of the page into the middle of the screen. */
export function goTo(id: string): void {
  document
    .getElementById(id)
    ?.scrollIntoView({ block: id.startsWith('area-') || id.startsWith('goal-') ? 'start' : 'center' })
}

/** Goes to where the address points once the page is there: to the fragment, else to the target that is open beside the text. */
export function useArrival({
  ready,
  hash,
  target,
}: {
  ready: boolean
  hash: string
  target?: string | undefined
}): void {
  useEffect(() => {
    if (!ready) return
    const id = hash === '' ? (target === undefined ? '' : `target-${target}`) : hash
    if (id === '') return
    const frame = requestAnimationFrame(() => {
      goTo(id)
      document.getElementById(id)?.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(frame)
    // Only on arrival and when the fragment changes: opening a target in sight must not move the text.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [ready, hash])
}
