import type { Enqueue } from '@workpoints/core/server'
import type { Channel } from '../channel.ts'
import { plainCalendar, type WorkCalendar } from '../quiet.ts'

/** How a deployment tells people outside of the platform. */
export interface Notifying {
  /** None: nothing leaves the platform. */
  readonly channels: readonly Channel[]
  readonly calendar: WorkCalendar
  /** The address people type; null where the deployment does not know it. */
  readonly publicUrl: string | null
  /** Opens a sealed e-mail address. */
  readonly emailOf: (sealed: string | null) => string | null
  readonly enqueue: Enqueue
}

/** Nothing leaves the platform. */
export const silent: Notifying = {
  channels: [],
  calendar: plainCalendar,
  publicUrl: null,
  emailOf: () => null,
  enqueue: async () => undefined,
}
