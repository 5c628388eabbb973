import type { inferRouterOutputs } from '@trpc/server'
import type server from '../server/index.ts'

/** What the page of works is made of. */
export type Works = inferRouterOutputs<(typeof server)['router']>['works']

/** 16 / 20, or a word where none is listed. */
export const partText = ({ done, of }: { readonly done: number; readonly of: number }, none: string): string =>
  of === 0 ? none : `${done} / ${of}`
