import { QueryClientProvider } from '@tanstack/react-query'
import { sessionHold } from '@workpoints/accounts/web'
import { ApiProvider, createProxies, LanguageProvider } from '@workpoints/core/web'
import { queryClient } from './connection.ts'
import { Gate } from './gate.tsx'
import { LoadBoundary } from './load-boundary.tsx'
import { perspective } from './perspective.ts'

const proxies = createProxies(queryClient, { unit: perspective, resend: sessionHold.resend })

/** The whole application: the client, the language, and the door. */
export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <ApiProvider value={proxies}>
        <LanguageProvider>
          <LoadBoundary>
            <Gate />
          </LoadBoundary>
        </LanguageProvider>
      </ApiProvider>
    </QueryClientProvider>
  )
}
