import type { TRPCLink } from '@trpc/client'
import type { AnyTRPCRouter } from '@trpc/server'
import { observable } from '@trpc/server/observable'

/** Asked when a call failed, with whether it was a query or something else: resolves with true when it shall be sent once more, as it was. */
export type Resend = (error: unknown, isQuery: boolean) => Promise<boolean>

/**
 * Lets a call that failed be sent again unchanged, such as after signing in: a page never learns that there was anything between, and a
 * command keeps its idempotency key. Calls with `context: { direct: true }` fail at once.
 */
export const resendLink =
  (resend: Resend): TRPCLink<AnyTRPCRouter> =>
  () =>
  ({ op, next }) =>
    observable((observer) => {
      let stopped = false
      let sent: { unsubscribe: () => void } | undefined
      const send = (): void => {
        sent = next(op).subscribe({
          next: (value) => observer.next(value),
          complete: () => observer.complete(),
          error: (error) => {
            if (op.context['direct'] === true) return observer.error(error)
            void resend(error, op.type === 'query').then((again) => {
              if (stopped) return
              if (again) send()
              else observer.error(error)
            })
          },
        })
      }
      send()
      return () => {
        stopped = true
        sent?.unsubscribe()
      }
    })
