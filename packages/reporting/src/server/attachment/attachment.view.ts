import type { Context } from '@workpoints/core/server'
import { type KnownEntry, mayWriteEntry, readsUnit } from '@workpoints/registers/server'
import type { Kysely } from 'kysely'
import { formatById } from '../../evidence-format.ts'
import type { OtherUse } from '../evidence-sharing.ts'
import type { ReportingTables } from '../tables.ts'
import { type AttachmentRow, listAttachments, otherEntries } from './attachment.store.ts'

type Db = Kysely<ReportingTables>

/** The files of a row as they are shown, each with the other rows that it hangs on. */
export async function attachmentView(ctx: Context, db: Db, entry: KnownEntry) {
  const [held, others] = await Promise.all([listAttachments(db, entry.id), othersOf(ctx, db, entry.id)])
  const can: readonly 'remove'[] = mayWriteEntry(ctx, entry) ? ['remove'] : []
  return held.map((row: AttachmentRow) => {
    const format = formatById(row.format)
    return {
      ...{ id: row.attachment_id, field: 'entry', name: row.name, bytes: Number(row.bytes), hash: row.hash },
      ...{ kind: format?.kind ?? ('document' as const), preview: format?.preview ?? false, format: row.format },
      ...{ addedAt: row.added_at.toISOString(), addedBy: row.added_by, version: null, lastVersion: null },
      ...{ others: others.get(row.hash) ?? [], can },
    }
  })
}

/** What else the files hang on; rows that are not the reader's to see are not named. */
async function othersOf(ctx: Context, db: Db, id: string): Promise<ReadonlyMap<string, readonly OtherUse[]>> {
  const uses = await otherEntries(db, id)
  if (uses.length === 0) return new Map()
  const rows = await db
    .selectFrom('registers.entry')
    .select(['entry_id', 'register', 'unit_id', 'label'])
    .where('entry_id', 'in', [...new Set(uses.map(({ entry }) => entry))])
    .execute()
  const known = new Map(rows.map((row) => [row.entry_id, row]))
  const told = uses.flatMap(({ hash, entry }): (OtherUse & { readonly hash: string })[] => {
    const row = known.get(entry)
    if (row === undefined) return []
    const isSeen = readsUnit(ctx, row.register.split('.')[0] ?? '', row.unit_id)
    const text = isSeen ? { zh: row.label, en: row.label } : { zh: '另一行台账', en: 'another row' }
    return [{ hash, submission: null, field: isSeen ? entry : null, text }]
  })
  return Map.groupBy(told, ({ hash }) => hash)
}
