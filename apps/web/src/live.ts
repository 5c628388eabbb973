import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useInboxCounts } from '@workpoints/reporting/web'
import { useEffect, useSyncExternalStore } from 'react'
import { usePerson } from './person.ts'

/** Milliseconds without a touch after which changes are noted and not fetched: what a page does by itself keeps nobody signed in. */
const awayAfter = 5 * 60_000
/** Milliseconds in which changes are gathered into one fetch. */
const gather = 400
/** Milliseconds before a refused stream is tried again. */
const pause = 60_000

const listeners = new Set<() => void>()
let isLive = false

function setLive(now: boolean): void {
  if (isLive === now) return
  isLive = now
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

interface Refresh {
  readonly refresh: () => void
  readonly end: () => void
}

/** Reads everything anew, gathered; while nobody has touched the page for long it is only noted, and done at the next touch. */
function createRefresh(queryClient: QueryClient): Refresh {
  let touched = Date.now()
  let missed = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const refresh = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      missed = Date.now() - touched > awayAfter
      void queryClient.invalidateQueries(missed ? { refetchType: 'none' } : {})
    }, gather)
  }
  const touch = (): void => {
    touched = Date.now()
    if (missed) refresh()
    missed = false
  }
  const touches = ['pointerdown', 'keydown'] as const
  for (const kind of touches) window.addEventListener(kind, touch, { passive: true })
  const end = (): void => {
    clearTimeout(timer)
    for (const kind of touches) window.removeEventListener(kind, touch)
  }
  return { refresh, end }
}

/**
 * Follows what changes on the server while the page is visible, and has what was read read again. What is being typed is no answer of the
 * server's, and stays. A page out of sight lets go of its connection, of which a browser has six for a server.
 */
function follow(queryClient: QueryClient): () => void {
  let source: EventSource | undefined
  let last = ''
  let retry: ReturnType<typeof setTimeout> | undefined
  const { refresh, end } = createRefresh(queryClient)
  const close = (): void => {
    clearTimeout(retry)
    source?.close()
    source = undefined
    setLive(false)
  }
  const open = (): void => {
    close()
    if (document.visibilityState !== 'visible' || typeof EventSource === 'undefined') return
    const fresh = new EventSource(last === '' ? '/api/events' : `/api/events?after=${last}`)
    source = fresh
    const note = (event: MessageEvent): void => {
      if (event.lastEventId !== '') last = event.lastEventId
    }
    fresh.addEventListener('hello', (event) => {
      note(event)
      setLive(true)
    })
    for (const kind of ['changed', 'told', 'missed'])
      fresh.addEventListener(kind, (event) => {
        note(event as MessageEvent)
        refresh()
      })
    fresh.addEventListener('over', () => {
      close()
      refresh()
    })
    fresh.addEventListener('error', () => {
      setLive(false)
      // The browser comes back by itself after a broken line; after a refusal it does not.
      if (fresh.readyState === EventSource.CLOSED) retry = setTimeout(open, pause)
    })
  }
  document.addEventListener('visibilitychange', open)
  open()
  return () => {
    close()
    end()
    document.removeEventListener('visibilitychange', open)
  }
}

/** Follows what changes, for as long as the pages are open. */
export function useLive(): void {
  const queryClient = useQueryClient()
  useEffect(() => follow(queryClient), [queryClient])
}

const nothing = { unread: 0, total: 0, pages: {} as Readonly<Record<string, number>> }

/** How much waits for the person, and how much they have not read. */
export function useWaiting(): typeof nothing {
  const { can } = usePerson()
  const live = useSyncExternalStore(subscribe, () => isLive)
  return useInboxCounts({ enabled: can.length > 0, live }).data ?? nothing
}
