import { useRouterState } from '@tanstack/react-router'
import { useSession, useText } from '@workpoints/core/web'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { matchPage } from './page-match.ts'
import { rootPages } from './root-pages.ts'

/** Names the tab after the page that opens (the page may then say more), and moves the reading point to it, as a new document would. */
export function useArrivalTitle(): void {
  const t = useText()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const { data: session } = useSession()
  const plugin = session?.plugins.find((candidate) => candidate.id === path.split('/')[1])
  const name = matchPage(rootPages, path)?.title ?? plugin?.title
  const platform = t('工作要点调度', 'Workpoints')
  const title = name === undefined ? platform : `${t(name)} - ${platform}`
  useLayoutEffect(() => {
    document.title = title
  }, [title])

  const arrived = useRef(path)
  useEffect(() => {
    if (arrived.current === path) return
    arrived.current = path
    document.getElementById('main')?.focus({ preventScroll: true })
  }, [path])
}
