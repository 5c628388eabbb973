import type { Text } from '@workpoints/core'
import { errorDetail, isSignedOut } from '@workpoints/core/web'

/** What is known of a session that was over while pages are open. */
export interface SessionOver {
  /** True while the dialog asks to sign in; false after it was put off. */
  readonly asking: boolean
  /** True where somebody is still signed in, and has something to do first. */
  readonly pending: boolean
  /** The server's words for why. */
  readonly reason: Text | null
}

/**
 * Holds back what failed because the session is over, until somebody has signed in: then it is sent again, so that a page and what was
 * typed into it never learn of it. Before pages are open nothing is held.
 */
export interface SessionHold {
  /** From now on pages are open. */
  readonly open: () => void
  /**
   * Called for every failed call: resolves with true when it shall be sent again. After the dialog was put off a query fails in silence:
   * pages read anew by themselves, and would bring the dialog back.
   */
  readonly resend: (error: unknown, isQuery: boolean) => Promise<boolean>
  /** Ends the waiting: `again` after signing in, otherwise the calls fail and the strip says why. */
  readonly settle: (again: boolean) => void
  /** Asks once more after it was put off. */
  readonly ask: () => void
  readonly subscribe: (listener: () => void) => () => void
  /** Null while the session goes on. */
  readonly current: () => SessionOver | null
}

function overBy(error: unknown): SessionOver {
  const detail = errorDetail(error)
  return { asking: true, pending: detail?.code.startsWith('core.pending-') ?? false, reason: detail?.text ?? null }
}

/** The error of a call that asks who is signed in; null when somebody is, or the server cannot be reached. */
export type AskWho = () => Promise<unknown>

/**
 * The error that says the session is over, or null. What is large is refused from strangers before it is read, as too large: then the
 * server is asked whether that is what we have become.
 */
async function overIn(error: unknown, askWho: AskWho): Promise<unknown> {
  if (isSignedOut(error)) return error
  if (errorDetail(error)?.code !== 'api.too-large') return null
  const answer = await askWho()
  return isSignedOut(answer) ? answer : null
}

/** Makes the hold of one window. */
export function createSessionHold(askWho: AskWho): SessionHold {
  const listeners = new Set<() => void>()
  const waiting = new Set<(again: boolean) => void>()
  let isOpen = false
  let over: SessionOver | null = null
  const set = (next: SessionOver | null): void => {
    over = next
    for (const listener of listeners) listener()
  }
  return {
    open: () => {
      isOpen = true
    },
    resend: async (error, isQuery) => {
      const why = isOpen ? await overIn(error, askWho) : null
      if (why === null) return false
      if (over?.asking === false && isQuery) return false
      if (over?.asking !== true) set(overBy(why))
      return new Promise((resolve) => waiting.add(resolve))
    },
    settle: (again) => {
      const held = [...waiting]
      waiting.clear()
      set(again || over === null ? null : { ...over, asking: false })
      for (const resolve of held) resolve(again)
    },
    ask: () => {
      if (over !== null) set({ ...over, asking: true })
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    current: () => over,
  }
}

/** The hold of this window. */
export const sessionHold: SessionHold = createSessionHold(async () => {
  try {
    const response = await fetch('/trpc/accounts.session.me', { cache: 'no-store' })
    return response.ok ? null : ((await response.json()) as { error: unknown }).error
  } catch {
    return null
  }
})
