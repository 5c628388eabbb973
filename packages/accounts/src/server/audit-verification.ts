import { type AuditRow, chinaClock, type JsonValue } from '@workpoints/core'
import {
  type Anchor,
  type AuditFault,
  type AuditReport,
  anchorOf,
  appendAudit,
  auditedBy,
  type Context,
  findAuditHead,
  listAudit,
  requireAction,
  verifyAudit,
} from '@workpoints/core/server'
import { z } from 'zod'

/** Gives the heads of one issuing body that were noted outside the database. */
export type AnchorSource = (org: string) => AsyncIterable<Anchor> | Iterable<Anchor>

const procedure = 'accounts.audit.verify'
const mostNoted = 20

const FaultNoted = z.object({
  kind: z.string(),
  seq: z.number(),
  to: z.number(),
  text: z.object({ zh: z.string(), en: z.string() }),
})

/** What a verification leaves on the trail: how much was looked at, and the first faults. */
const Noted = z.object({
  entries: z.number(),
  head: z.string().nullable(),
  since: z.string().nullable(),
  agreeing: z.number(),
  disagreeing: z.number(),
  faults: z.number(),
  unlisted: z.number(),
  places: z.array(FaultNoted),
})

/** A verification as it is shown: when and by whom, what was looked at, and the faults (at most 20; `faultCount` counts all). */
export interface AuditVerification extends Omit<z.infer<typeof Noted>, 'faults' | 'places'> {
  readonly time: string
  readonly by: string
  readonly faultCount: number
  readonly faults: readonly z.infer<typeof FaultNoted>[]
}

const notedOf = (report: AuditReport): z.infer<typeof Noted> => ({
  entries: report.entries,
  head: report.head && anchorOf(report.head),
  since: report.since && chinaClock(report.since),
  ...report.anchors,
  faults: report.faults.length,
  unlisted: report.unlisted,
  places: report.faults.slice(0, mostNoted).map(({ kind, seq, to, text }: AuditFault) => ({ kind, seq, to, text })),
})

function shown(noted: z.infer<typeof Noted>, { at, by }: { at: string; by: string }): AuditVerification {
  const { faults, places, ...rest } = noted
  return { ...rest, time: chinaClock(at), by, faultCount: faults, faults: places }
}

/**
 * Verifies the trail against itself and the heads noted outside, and notes on it that this was done and what came of it. A trail that
 * was damaged so that nothing can be added is reported all the same; `noted` is then false.
 */
export async function verifyTrail(
  ctx: Context,
  anchors: AnchorSource,
): Promise<AuditVerification & { readonly noted: boolean }> {
  const grant = requireAction(ctx, { action: 'audit', unit: null, plugin: null })
  const report = await verifyAudit(ctx.db, { anchors: anchors(ctx.orgId) })
  const after = notedOf(report)
  const entry = auditedBy(ctx, {
    kind: 'system',
    procedure,
    grant: grant.id,
    subject: 'audit',
    outcome: report.faults.length === 0 ? 'done' : 'failed',
    after,
  })
  const verification = shown(after, { at: new Date().toISOString(), by: ctx.actor?.name ?? '' })
  try {
    await appendAudit(ctx.db, entry)
    return { ...verification, noted: true }
  } catch (error) {
    if (report.faults.length === 0) throw error
    return { ...verification, noted: false }
  }
}

/** How the trail stands: its length, and the last verification from these pages with what has been added since. */
export interface AuditStatus {
  readonly entries: number
  readonly since: string | null
  readonly verified: (AuditVerification & { readonly addedSince: number }) | null
}

/** Says how the trail stands, without verifying it. */
export async function auditStatus({ db }: Context): Promise<AuditStatus> {
  const head = await findAuditHead(db)
  const [last] = await listAudit(db, { procedure, limit: 1 })
  const first = await db.selectFrom('core.audit').select('at').orderBy('seq').limit(1).executeTakeFirst()
  const entries = head?.seq ?? 0
  const verified = last && readNoted(last)
  return {
    entries,
    since: first ? chinaClock(first.at.toISOString()) : null,
    verified: last && verified ? { ...verified, addedSince: Math.max(0, entries - last.seq) } : null,
  }
}

function readNoted({ at, actor, after }: AuditRow & { after: JsonValue }): AuditVerification | undefined {
  const read = Noted.safeParse(after)
  return read.success ? shown(read.data, { at, by: actor.name }) : undefined
}
