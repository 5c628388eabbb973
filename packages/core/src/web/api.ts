import type { AnyTRPCRouter } from '@trpc/server'
import type { TRPCOptionsProxy } from '@trpc/tanstack-react-query'
import { createContext, useContext } from 'react'
import type { coreHalf } from '../server/core-half.ts'
import type { ServerHalf } from '../server/define.ts'

/** The root of the client, by plugin id. */
export type Proxies = Readonly<Record<string, unknown>>

const ApiContext = createContext<Proxies | null>(null)

/** Gives every page below it the one client; the shell makes it, over whatever is mounted. */
export const ApiProvider = ApiContext.Provider

function useSlice(id: string): unknown {
  const proxies = useContext(ApiContext)
  if (proxies === null) throw new Error('ApiProvider is missing above this component')
  return proxies[id]
}

/**
 * A plugin's own slice of the API, typed by its server half and by nothing else: a page cannot even name another plugin's
 * procedures. The one cast this needs is here.
 */
export function createApi<H extends ServerHalf>(plugin: H['plugin']): () => TRPCOptionsProxy<H['router']> {
  return () => useSlice(plugin.id) as TRPCOptionsProxy<H['router']>
}

/** A capability's slice, by the type of its router. */
export const createSlice =
  <R extends AnyTRPCRouter>(id: string): (() => TRPCOptionsProxy<R>) =>
  () =>
    useSlice(id) as TRPCOptionsProxy<R>

/** Core's slice. */
export const useCoreApi = (): TRPCOptionsProxy<(typeof coreHalf)['router']> =>
  useSlice('core') as TRPCOptionsProxy<(typeof coreHalf)['router']>

/** What a slice's router answers with, for naming the data a component is given. */
export type { AnyTRPCRouter }
