import type { QueryClient } from '@tanstack/react-query'
import { createTRPCClient, httpLink } from '@trpc/client'
import type { AnyTRPCRouter } from '@trpc/server'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import type { Proxies } from './api.ts'
import { type Resend, resendLink } from './resend.ts'

/** How the client calls the server. */
export interface ClientOptions {
  /** The county or unit through whose eyes is looked; null for the office. */
  readonly unit: string | null
  readonly resend: Resend
}

/**
 * The one client of a browser: every mounted plugin's procedures, to be taken apart by `createApi`. One call is one request, so
 * that the server can answer each from its revision.
 */
export function createProxies(queryClient: QueryClient, { unit, resend }: ClientOptions): Proxies {
  const headers = unit === null ? {} : { 'x-workpoints-unit': unit }
  const client = createTRPCClient<AnyTRPCRouter>({ links: [resendLink(resend), httpLink({ url: '/trpc', headers })] })
  return createTRPCOptionsProxy<AnyTRPCRouter>({ client, queryClient }) as unknown as Proxies
}
