import { isDeepStrictEqual } from 'node:util'
import { NotFoundError } from '@workpoints/core'
import { type Context, newId } from '@workpoints/core/server'
import type { Kysely, Selectable } from 'kysely'
import { now } from './review.store.ts'
import type { ReportingTables } from './tables.ts'

type DraftRow = Selectable<ReportingTables['reporting.draft']>

/** A field as somebody typed it, on the version that the form had loaded; 0 before the first. */
export interface FieldEdit {
  readonly field: string
  readonly value: unknown
  readonly basedOn: number
}

/** What became of the fields of one save. */
export interface SavedDraft {
  readonly saved: readonly { readonly field: string; readonly version: number }[]
  readonly conflicts: readonly {
    readonly id: string
    readonly field: string
    readonly yours: unknown
    readonly theirs: { value: unknown; version: number; savedBy: string; savedAt: string }
  }[]
}

export const listDraft = (db: Kysely<ReportingTables>, submission: string): Promise<DraftRow[]> =>
  db.selectFrom('reporting.draft').selectAll().where('submission_id', '=', submission).orderBy('field').execute()

/** Texts that met a newer one and that nobody has settled yet. */
export const openConflicts = (db: Kysely<ReportingTables>, submission: string) =>
  db
    .selectFrom('reporting.draft_conflict')
    .selectAll()
    .where('submission_id', '=', submission)
    .where('settled_at', 'is', null)
    .orderBy('saved_at')
    .execute()

/**
 * Saves fields in the given transaction, with the report's row locked by the caller. A field that somebody else saved since is not
 * overwritten: the text is kept beside theirs as an open conflict, and both are told. The same value again changes nothing.
 */
export async function saveFields(
  ctx: Pick<Context, 'actor'>,
  db: Kysely<ReportingTables>,
  { submission, edits }: { readonly submission: string; readonly edits: readonly FieldEdit[] },
): Promise<SavedDraft> {
  const known = new Map((await listDraft(db, submission)).map((row) => [row.field, row]))
  const saved: SavedDraft['saved'][number][] = []
  const conflicts: SavedDraft['conflicts'][number][] = []
  for (const edit of edits) {
    const current = known.get(edit.field)
    if (current !== undefined && isDeepStrictEqual(current.value, edit.value)) {
      saved.push({ field: edit.field, version: current.version })
    } else if ((current?.version ?? 0) === edit.basedOn || current?.saved_person === ctx.actor?.id) {
      const version = (current?.version ?? 0) + 1
      // Of one person's two windows the later one holds, and what the other had is kept.
      if (current !== undefined && current.version !== edit.basedOn) await keepOverwritten(db, current)
      await writeField(ctx, db, { submission, ...edit, version })
      saved.push({ field: edit.field, version })
    } else if (current !== undefined) {
      const id = await keepConflict(ctx, db, { submission, ...edit })
      const { value, version, saved_by: savedBy, saved_at: savedAt } = current
      const theirs = { value, version, savedBy, savedAt: savedAt.toISOString() }
      conflicts.push({ id, field: edit.field, yours: edit.value, theirs })
    } else {
      // The form had loaded a version that is gone; the text is the only one there is.
      await writeField(ctx, db, { submission, ...edit, version: edit.basedOn + 1 })
      saved.push({ field: edit.field, version: edit.basedOn + 1 })
    }
  }
  return { saved, conflicts }
}

/** Says that somebody has begun to write. The revision stays: whoever has the form open may still send it. */
export async function beginDraft(db: Kysely<ReportingTables>, submission: string): Promise<void> {
  await db
    .updateTable('reporting.submission')
    .set({ state: 'draft', changed_at: now })
    .where('submission_id', '=', submission)
    .where('state', '=', 'empty')
    .execute()
}

/** A field of a report as it is to be written. */
interface FieldVersion {
  readonly submission: string
  readonly field: string
  readonly value: unknown
  readonly version: number
}

/** Writes a field as a new version. */
export async function writeField(
  ctx: Pick<Context, 'actor'>,
  db: Kysely<ReportingTables>,
  { submission, field, value, version }: FieldVersion,
): Promise<void> {
  const fields = {
    ...{ value: JSON.stringify(value), version, saved_at: now },
    ...{ saved_by: ctx.actor?.name ?? '', saved_person: ctx.actor?.id ?? null },
  }
  await db
    .insertInto('reporting.draft')
    .values({ submission_id: submission, field, ...fields })
    .onConflict((conflict) => conflict.columns(['org_id', 'submission_id', 'field']).doUpdateSet(fields))
    .execute()
}

async function keepOverwritten(db: Kysely<ReportingTables>, row: DraftRow): Promise<void> {
  const { submission_id, field, version, saved_by, saved_person } = row
  await db
    .insertInto('reporting.draft_conflict')
    .values({
      ...{ conflict_id: newId(), submission_id, field, value: JSON.stringify(row.value), based_on: version },
      ...{ saved_by, saved_person, settled_at: now, settled_by: saved_by },
    })
    .execute()
}

/** The same text in the same conflict is kept once: a form that saves again asks again. */
async function keepConflict(
  ctx: Pick<Context, 'actor'>,
  db: Kysely<ReportingTables>,
  { submission, field, value, basedOn }: FieldEdit & { readonly submission: string },
): Promise<string> {
  const known = (await openConflicts(db, submission)).find(
    (one) => one.field === field && one.saved_person === ctx.actor?.id,
  )
  if (known !== undefined && isDeepStrictEqual(known.value, value)) return known.conflict_id
  const id = newId()
  await db
    .insertInto('reporting.draft_conflict')
    .values({
      ...{ conflict_id: id, submission_id: submission, field, value: JSON.stringify(value), based_on: basedOn },
      ...{ saved_by: ctx.actor?.name ?? '', saved_person: ctx.actor?.id ?? null },
    })
    .execute()
  return id
}

/** Writes the text that was chosen or merged, and closes the conflict; both earlier texts stay. Throws NotFoundError `reporting.no-conflict`. */
export async function settleConflict(
  ctx: Context,
  db: Kysely<ReportingTables>,
  { conflict, value }: { readonly conflict: string; readonly value: unknown },
): Promise<{ readonly submission: string; readonly field: string; readonly version: number }> {
  const row = await db
    .selectFrom('reporting.draft_conflict')
    .selectAll()
    .where('conflict_id', '=', conflict)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined || row.settled_at !== null)
    throw new NotFoundError('reporting.no-conflict', {
      zh: '这处冲突已经处理，请刷新查看最新内容。',
      en: 'This conflict was settled already; reload to see what holds.',
    })
  const { submission_id: submission, field } = row
  const current = (await listDraft(db, submission)).find((one) => one.field === field)
  const version = (current?.version ?? 0) + 1
  await writeField(ctx, db, { submission, field, value, version })
  await db
    .updateTable('reporting.draft_conflict')
    .set({ settled_at: now, settled_by: ctx.actor?.name ?? '' })
    .where('conflict_id', '=', conflict)
    .execute()
  return { submission, field, version }
}
