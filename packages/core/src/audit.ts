import { z } from 'zod'
import type { JsonValue } from './json.ts'
import { Day } from './period-schema.ts'
import { Text } from './text.ts'

/** What an entry of the audit trail is about. `system` is what the program does by itself: a start, a migration, a release of a lock. */
export const AuditKind = z.enum(['sign-in', 'sign-out', 'refusal', 'change', 'export', 'override', 'system'])
export type AuditKind = z.infer<typeof AuditKind>

/** How it ended. */
export const AuditOutcome = z.enum(['done', 'refused', 'failed'])
export type AuditOutcome = z.infer<typeof AuditOutcome>

/** Who did it: the person and the name it had then, the grant that allowed it, the session and the network address. */
export const AuditActor = z.object({
  id: z.string().nullable(),
  name: z.string(),
  grant: z.string().nullable(),
  session: z.string().nullable(),
  address: z.string().nullable(),
})
export type AuditActor = z.infer<typeof AuditActor>

const Json: z.ZodType<JsonValue> = z.json()

/**
 * One entry of the audit trail. `procedure` names what was called (`core.unit.enable`, `cli.user.add`), `subject` the record by which
 * its history is found (`unit/360702`, `plan/ganzhou-2025`); `reason` is that of a refusal or an override, for people.
 */
export const AuditEntry = z.object({
  kind: AuditKind,
  procedure: z.string(),
  actor: AuditActor,
  subject: z.string().nullable(),
  unit: z.string().nullable(),
  plugin: z.string().nullable(),
  outcome: AuditOutcome,
  reason: Text.nullable(),
  before: Json.nullable(),
  after: Json.nullable(),
})
export type AuditEntry = z.infer<typeof AuditEntry>

/** An entry as it is kept: its place in the chain (from 1), its time (ISO 8601, UTC, milliseconds), its hash and by what it was made. */
export const AuditRow = AuditEntry.extend({
  seq: z.number().int(),
  at: z.string(),
  hash: z.string(),
  algorithm: z.string(),
})
export type AuditRow = z.infer<typeof AuditRow>

const moment = z.union([Day, z.iso.datetime({ offset: true })])

/**
 * Which entries are wanted; everything given must hold. `from` and `to` are days in China, both counted, or instants (then `to` itself
 * is not); `actor` is a person's id, `text` a part of a name, procedure, subject, reason or value.
 */
export const AuditFilter = z.object({
  from: moment.optional(),
  to: moment.optional(),
  kinds: z.array(AuditKind).optional(),
  actor: z.string().optional(),
  subject: z.string().optional(),
  unit: z.string().optional(),
  procedure: z.string().optional(),
  text: z.string().max(200).optional(),
  outcome: AuditOutcome.optional(),
})
export type AuditFilter = z.infer<typeof AuditFilter>

/** What the kinds are called on screens, on paper and in exports. */
export const auditKindText: Readonly<Record<AuditKind, Text>> = {
  'sign-in': { zh: '登录', en: 'sign-in' },
  'sign-out': { zh: '退出', en: 'sign-out' },
  refusal: { zh: '拒绝', en: 'refusal' },
  change: { zh: '变更', en: 'change' },
  export: { zh: '导出', en: 'export' },
  override: { zh: '人工改判', en: 'override' },
  system: { zh: '系统', en: 'system' },
}

/** What the outcomes are called. */
export const auditOutcomeText: Readonly<Record<AuditOutcome, Text>> = {
  done: { zh: '完成', en: 'done' },
  refused: { zh: '被拒绝', en: 'refused' },
  failed: { zh: '失败', en: 'failed' },
}
