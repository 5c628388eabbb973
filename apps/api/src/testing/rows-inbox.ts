import { Role } from '@workpoints/core'
import { usualSettings } from '@workpoints/reporting'
import { holders, holdersAnswered, type Row, row, self } from './authorization.ts'
import { keyed } from './world.ts'

const anyRole = holders(...Role.options)

/** What waits and what was told, about oneself; and the administrator's list of what left the platform. */
export const inboxRows: readonly Row[] = [
  row('reporting.inbox.list', {}, self()),
  row('reporting.inbox.counts', {}, self()),
  row('reporting.notification.list', {}, anyRole),
  row('reporting.notification.markRead', {}, anyRole),
  row('reporting.notification.settings', undefined, anyRole),
  row('reporting.notification.saveSettings', () => keyed({ settings: usualSettings }), anyRole),
  // The deployment under test has no channel: there is nowhere to send to.
  row('reporting.notification.test', () => keyed({}), holdersAnswered(400, ...Role.options)),
  row('reporting.delivery.list', {}, holders('system-admin')),
  row('reporting.delivery.retry', () => keyed({}), holders('system-admin')),
]
