import { useQueryClient } from '@tanstack/react-query'
import {
  type Me,
  onOthers,
  sessionHold,
  startAnew,
  startAnewOnReturn,
  tellOthers,
  useMe,
  useSessionOver,
} from '@workpoints/accounts/web'
import type { Text } from '@workpoints/core'
import { corePages, errorDetail, isSignedOut, QueryError, useCoreApi, viewInputOf } from '@workpoints/core/web'
import { lazy, Suspense, useEffect, useState } from 'react'
import { BootPage } from './boot-page.tsx'
import { LoadBoundary } from './load-boundary.tsx'

// Neither is in the first file: a stranger loads the one, who is signed in the other.
const SignInPage = lazy(() => import('./sign-in-page.tsx'))
const Pages = lazy(() => import('./pages.tsx'))
const SessionDialog = lazy(() => import('./session-dialog.ts'))

/**
 * Asks who is signed in, and shows the pages or the sign-in page. Once the pages are open they stay, whatever becomes of the session: it is
 * renewed in a dialog over them.
 */
export function Gate() {
  const queryClient = useQueryClient()
  const me = useMe()
  const [person, setPerson] = useState<Me>()
  // Whoever came to the door stays at it until it opens, also while the server is asked again.
  const [atDoor, setAtDoor] = useState(false)
  if (person === undefined && me.data?.pending === null) setPerson(me.data)
  if (!atDoor && (me.data !== undefined || isSignedOut(me.error))) setAtDoor(true)
  const isDialogDue = useDialogDue(person !== undefined)
  useOtherWindows(person, () => void me.refetch())
  useFirstAnswers(me.data?.pending === null ? me.data : undefined)
  if (person !== undefined)
    return (
      <>
        <Suspense fallback={<BootPage />}>
          <Pages person={person} />
        </Suspense>
        {isDialogDue ? (
          <LoadBoundary fallback={<PutOff />}>
            <Suspense fallback={null}>
              <SessionDialog
                person={person}
                onSame={(now) => {
                  setPerson(now)
                  sessionHold.settle(true)
                  void queryClient.invalidateQueries()
                }}
              />
            </Suspense>
          </LoadBoundary>
        ) : null}
      </>
    )
  if (atDoor)
    return (
      <Suspense fallback={null}>
        <SignInPage me={me.data} reason={reasonOf(me.error)} onDone={setPerson} />
      </Suspense>
    )
  return me.error === null ? null : (
    <BootPage>
      <QueryError query={me} />
    </BootPage>
  )
}

/** Where the dialog cannot be fetched, what it would hold back fails and says why, and the page stays. */
function PutOff() {
  const asking = useSessionOver()?.asking ?? false
  useEffect(() => {
    if (asking) sessionHold.settle(false)
  }, [asking])
  return null
}

/** Milliseconds that the first page has the network to itself. */
const headStart = 3000

/**
 * True when the dialog for a session that is over may be fetched: after the first page, and long before it is needed. An upgrade of the
 * server may take its file away, and the page must not be loaded anew under somebody's typing.
 */
function useDialogDue(isOpen: boolean): boolean {
  const over = useSessionOver()
  const [late, setLate] = useState(false)
  useEffect(() => {
    if (!isOpen) return
    const timer = setTimeout(() => setLate(true), headStart)
    return () => clearTimeout(timer)
  }, [isOpen])
  return late || over !== null
}

/** Why one is signed out, where one was signed in before. */
function reasonOf(error: unknown): Text | null {
  const detail = errorDetail(error)
  return detail === null || detail.code === 'core.not-signed-in' ? null : detail.text
}

/** Keeps the windows of one browser with one person: they share the cookie. */
function useOtherWindows(person: Me | undefined, ask: () => void): void {
  const id = person?.id
  useEffect(startAnewOnReturn, [])
  useEffect(() => {
    if (id === undefined) return
    sessionHold.open()
    tellOthers(id)
  }, [id])
  useEffect(
    () =>
      onOthers((other) => {
        if (id === undefined) ask()
        else if (other === id) sessionHold.settle(true)
        else startAnew()
      }),
    [id, ask],
  )
}

/** What the first page needs is on its way while the code of the pages is fetched. */
function useFirstAnswers(me: Me | undefined): void {
  const queryClient = useQueryClient()
  const api = useCoreApi()
  const reads = me?.can.includes('read')
  useEffect(() => {
    if (reads === undefined) return
    if (!reads) {
      // The frame shows the plan to its readers; for others it asks for nothing.
      queryClient.setQueryDefaults(api.session.get.queryKey(), { enabled: false })
      queryClient.setQueryDefaults(api.plan.overview.queryKey(), { enabled: false })
      return
    }
    void corePages.find((page) => page.path === window.location.pathname)?.load()
    void queryClient.prefetchQuery(api.session.get.queryOptions())
    const view = viewInputOf(Object.fromEntries(new URLSearchParams(window.location.search)))
    void queryClient.prefetchQuery(api.plan.overview.queryOptions(view))
  }, [reads, queryClient, api])
}
