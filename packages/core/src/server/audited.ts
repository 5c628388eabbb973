import type { AuditEntry } from '../index.ts'
import type { Context } from './context.ts'

/** An entry of the trail by whoever asks, with what is not said left empty. */
export const auditedBy = (
  { actor, origin }: Pick<Context, 'actor' | 'origin'>,
  {
    grant = null,
    ...entry
  }: Partial<AuditEntry> & Pick<AuditEntry, 'kind' | 'procedure'> & { readonly grant?: string | null },
): AuditEntry => ({
  actor: {
    id: actor?.id ?? null,
    name: actor?.name ?? '未登录',
    session: actor?.session ?? null,
    address: origin.address,
    grant,
  },
  subject: null,
  unit: null,
  plugin: null,
  outcome: 'done',
  reason: null,
  before: null,
  after: null,
  ...entry,
})
