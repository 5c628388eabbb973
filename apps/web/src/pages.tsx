import { RouterProvider } from '@tanstack/react-router'
import { type Me, sessionHold } from '@workpoints/accounts/web'
import { QueryState, useSession } from '@workpoints/core/web'
import { useEffect, useMemo } from 'react'
import { BootPage } from './boot-page.tsx'
import { PersonProvider } from './person.ts'
import { changePerspective, perspective } from './perspective.ts'
import { createAppRouter } from './router.tsx'
import { leaveSignInAddress } from './sign-in-address.ts'
import { ToastProvider } from './toast.tsx'

/** Everything behind the door, for the person who is signed in. */
export default function Pages({ person }: { readonly person: Me }) {
  const isOthersView = perspective !== null && !person.readsAll
  useEffect(() => {
    if (isOthersView) changePerspective(null)
  }, [isOthersView])
  // The view through other eyes is for who reads all; a link to it shows everybody else their own.
  if (isOthersView) return <BootPage />
  return (
    <PersonProvider value={person}>
      <ToastProvider>
        {person.can.includes('read') ? <PlanRoutes person={person} /> : <Routes person={person} plugins="" />}
      </ToastProvider>
    </PersonProvider>
  )
}

/** The plan's readers see the modules that are on for them. */
function PlanRoutes({ person }: { readonly person: Me }) {
  const session = useSession()
  if (session.data === undefined)
    return (
      <BootPage>
        <QueryState query={session} height="24rem">
          {() => null}
        </QueryState>
      </BootPage>
    )
  return <Routes person={person} plugins={session.data.plugins.map((plugin) => plugin.id).join()} />
}

function Routes({ person, plugins }: { readonly person: Me; readonly plugins: string }) {
  const can = person.can.join()
  const router = useMemo(() => {
    leaveSignInAddress()
    return createAppRouter(can.split(',') as Me['can'], plugins.split(',').filter(Boolean))
  }, [can, plugins])
  // Whoever goes to another page after having put off the sign-in wants to read it.
  useEffect(() => router.subscribe('onBeforeNavigate', ({ pathChanged }) => pathChanged && sessionHold.ask()), [router])
  return <RouterProvider router={router} />
}
