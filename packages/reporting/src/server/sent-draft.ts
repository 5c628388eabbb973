import { isDeepStrictEqual } from 'node:util'
import { ConflictError } from '@workpoints/core'
import type { Context } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import { normalised } from '../checks.ts'
import { fieldsOf, withFields } from '../draft.ts'
import { Content, emptyContent } from '../index.ts'
import { listDraft, writeField } from './draft.store.ts'
import { type Report, startOf } from './report.store.ts'
import type { ReportingTables } from './tables.ts'

/** What the form begins with, and over it what the caller wrote oneself; another's draft is not theirs to send unread. */
export async function ownContent(ctx: Context, db: Kysely<ReportingTables>, report: Report): Promise<Content> {
  const rows = await listDraft(db, report.row.submission_id)
  const own = rows.filter(({ saved_person }) => saved_person === ctx.actor?.id)
  return Content.parse(withFields(await startOf(db, report), own))
}

/** What is sent, and on which fields of the draft: the versions that the form held. */
export interface SentOn {
  readonly content: Content
  readonly seen: Readonly<Record<string, number>>
}

/**
 * The draft becomes what is sent: it is what the form begins with when the report comes back. Throws ConflictError `reporting.unseen` when
 * somebody else saved a field that the form had not loaded and that is not sent: their text would be lost without a word.
 */
export async function keepDraft(
  ctx: Context,
  db: Kysely<ReportingTables>,
  { report, content, seen }: SentOn & { readonly report: Report },
): Promise<void> {
  const { row, asked } = report
  const rows = await listDraft(db, row.submission_id)
  const drafted = new Map(saved(normalised(asked, Content.parse(withFields(emptyContent, rows)))))
  const sent = new Map(saved(content))
  const changed = rows.filter(({ field }) => !isDeepStrictEqual(drafted.get(field), sent.get(field)))
  const unseen = changed.find(
    ({ field, version, saved_person }) => saved_person !== ctx.actor?.id && version > (seen[field] ?? 0),
  )
  if (unseen !== undefined) throw notSeen(unseen.saved_by)
  for (const { field, version } of changed)
    await writeField(ctx, db, {
      ...{ submission: row.submission_id, field, value: sent.get(field) ?? null, version: version + 1 },
    })
}

const saved = (content: Content) => fieldsOf(content).map(({ field, value }) => [field, value] as const)

const notSeen = (by: string): ConflictError =>
  new ConflictError('reporting.unseen', {
    zh: `本填报有${by}保存的内容，您还没有看到。报送没有执行，请打开或刷新填报页，核对后再报送。`,
    en: `${by} saved something in this report that you have not seen. Nothing was sent; open or reload it, look, and send again.`,
  })
