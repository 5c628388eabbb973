import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import {
  ApiProvider,
  corePages,
  createProxies,
  LanguageProvider,
  QueryState,
  type Session,
  useOverview,
  useSession,
  viewInputOf,
} from '@workpoints/core/web'
import { useMemo } from 'react'
import { BootPage } from './boot-page.tsx'
import { queryClient } from './connection.ts'
import { perspective } from './perspective.ts'
import { createAppRouter } from './router.tsx'
import { ToastProvider } from './toast.tsx'

const proxies = createProxies(queryClient, perspective)

/** The whole application: the client, the language, the session, and then the pages that the session allows. */
export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <ApiProvider value={proxies}>
        <LanguageProvider>
          <ToastProvider>
            <Boot />
          </ToastProvider>
        </LanguageProvider>
      </ApiProvider>
    </QueryClientProvider>
  )
}

// The first page's code is on its way while the session is asked for.
void corePages.find((page) => page.path === window.location.pathname)?.load()

function Boot() {
  useOverview(viewInputOf(Object.fromEntries(new URLSearchParams(window.location.search))))
  const session = useSession()
  if (session.data === undefined)
    return (
      <BootPage>
        <QueryState query={session} height="24rem">
          {() => null}
        </QueryState>
      </BootPage>
    )
  return <Pages session={session.data} />
}

function Pages({ session }: { readonly session: Session }) {
  const enabled = session.plugins.map((plugin) => plugin.id).join()
  const router = useMemo(() => createAppRouter(enabled.split(',').filter(Boolean)), [enabled])
  return <RouterProvider router={router} />
}
