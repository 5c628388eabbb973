import { QueryCache, QueryClient } from '@tanstack/react-query'
import { isUnreachable } from '@workpoints/core/web'
import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
let lost = false
let timer: ReturnType<typeof setTimeout> | undefined

/** Milliseconds between two attempts to reach a lost server. */
const pause = 4000

/** The one store of answers. What was read stays on the screen when the server is lost, and is read again when it is back. */
export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => {
      if (isUnreachable(error)) setLost(true)
    },
    onSuccess: () => setLost(false),
  }),
  defaultOptions: {
    queries: {
      staleTime: 20_000,
      gcTime: 30 * 60_000,
      // A closed network says nothing about the server: always try.
      networkMode: 'always',
      retry: (count, error) => isUnreachable(error) && count < 1,
      retryDelay: 500,
    },
    mutations: { networkMode: 'always' },
  },
})

function setLost(now: boolean): void {
  if (lost === now) return
  lost = now
  clearTimeout(timer)
  if (now) timer = setTimeout(() => void tryAgain(), pause)
  for (const listener of listeners) listener()
}

/** Asks the server whether it is there, and reads everything again once it is. */
export async function tryAgain(): Promise<void> {
  clearTimeout(timer)
  const there = await fetch('/health', { cache: 'no-store' }).then(
    (answer) => answer.ok,
    () => false,
  )
  if (there) {
    setLost(false)
    await queryClient.invalidateQueries()
  } else if (lost) timer = setTimeout(() => void tryAgain(), pause)
}

window.addEventListener('offline', () => setLost(true))
window.addEventListener('online', () => void tryAgain())

/** True while the server cannot be reached. */
export function useConnectionLost(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => lost,
  )
}
