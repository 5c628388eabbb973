import type { QueryClient } from '@tanstack/react-query'
import { createTRPCClient, httpLink } from '@trpc/client'
import type { AnyTRPCRouter } from '@trpc/server'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import type { Proxies } from './api.ts'

/**
 * The one client of a browser: every mounted plugin's procedures, to be taken apart by `createApi`. One call is one request, so
 * that the server can answer each from its revision. `unit` is the county or unit through whose eyes is looked, null the office.
 */
export function createProxies(queryClient: QueryClient, unit: string | null): Proxies {
  const client = createTRPCClient<AnyTRPCRouter>({
    links: [httpLink({ url: '/trpc', headers: unit === null ? {} : { 'x-workpoints-unit': unit } })],
  })
  return createTRPCOptionsProxy<AnyTRPCRouter>({ client, queryClient }) as unknown as Proxies
}
