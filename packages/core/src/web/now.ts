import { useSyncExternalStore } from 'react'

/** Milliseconds between two looks at the clock: words about minutes are then never a minute wrong. */
const tick = 20_000

let now = Date.now()

function listen(tell: () => void): () => void {
  now = Date.now()
  const timer = setInterval(() => {
    now = Date.now()
    tell()
  }, tick)
  return () => clearInterval(timer)
}

/** The time by the browser's clock, in milliseconds since 1970, followed while the page is open: for words such as how much is left. */
export const useNow = (): number => useSyncExternalStore(listen, () => now)
