import { type Text, today } from '@workpoints/core'
import { type Context, coreDb, getPlan, listUnits, mayRead } from '@workpoints/core/server'
import { type Kysely, sql } from 'kysely'
import { roundTitle } from '../index.ts'
import type { EvidenceRow } from './evidence.store.ts'
import { isOwnReport } from './review-access.ts'
import type { SubmissionRow } from './submission.store.ts'
import { sourceView } from './submission.view.ts'
import type { ReportingTables } from './tables.ts'

/** Something else that a file was given to prove; without a report where the reader may not know which. */
export interface OtherUse {
  readonly submission: string | null
  /** `value:<key>`, `report`; null where it is not the reader's to know. */
  readonly field: string | null
  readonly text: Text
}

/** So many other uses of one file are named. */
const mostNamed = 20

/**
 * What else the files of a report were given to prove, by hash: another field, report, unit or month. A correction proves what the report
 * proves that it corrects. Drafts count for the unit alone that writes them.
 */
export async function otherUses(
  ctx: Context,
  db: Kysely<ReportingTables>,
  { row, held }: { readonly row: SubmissionRow; readonly held: readonly EvidenceRow[] },
): Promise<ReadonlyMap<string, readonly OtherUse[]>> {
  const hashes = [...new Set(held.map(({ hash }) => hash))]
  if (hashes.length === 0) return new Map()
  const [uses, { plan }, units] = await Promise.all([
    usesOf(db, hashes),
    getPlan(coreDb(db), row.plan_id, { on: today(), asOf: null }),
    listUnits(coreDb(db), { on: today(), asOf: null }),
  ])
  const counted = uses.filter((use) => use.version !== null || isOwnReport(ctx, use))
  const told = (use: Use): OtherUse => {
    if (!mayRead(ctx, use.unit_id, use.plugin))
      return { submission: null, field: null, text: { zh: '另一份填报', en: 'another report' } }
    const unit = units.get(use.unit_id)?.name ?? { zh: use.unit_id, en: use.unit_id }
    const task = sourceView(plan, use.source)
    const title = roundTitle(use)
    return {
      ...{ submission: use.submission_id, field: use.field },
      text: {
        zh: `${unit.zh} · ${numbered(task.number, task.title.zh)} · ${title.zh}`,
        en: `${unit.en}, ${numbered(task.number, task.title.en)}, ${title.en}`,
      },
    }
  }
  const found = held.map(({ hash, field }) => {
    const others = counted.filter((use) => use.hash === hash && !isSame(use, { ...row, field })).map(told)
    const unique = new Map(others.map((one) => [`${one.submission}/${one.field}`, one]))
    return [`${hash}/${field}`, [...unique.values()].slice(0, mostNamed)] as const
  })
  return new Map(found)
}

const numbered = (number: string | null, title: string): string => (number === null ? title : `${number} ${title}`)

type Use = Awaited<ReturnType<typeof usesOf>>[number]
type Proved = Pick<Use, 'round_id' | 'unit_id' | 'source' | 'field'>

const isSame = (a: Proved, b: Proved): boolean =>
  a.round_id === b.round_id && a.unit_id === b.unit_id && a.source === b.source && a.field === b.field

const usesOf = (db: Kysely<ReportingTables>, hashes: readonly string[]) =>
  db
    .selectFrom('reporting.evidence as e')
    .innerJoin('reporting.submission as s', (join) =>
      join.onRef('s.org_id', '=', 'e.org_id').onRef('s.submission_id', '=', 'e.submission_id'),
    )
    .innerJoin('reporting.round as r', (join) =>
      join.onRef('r.org_id', '=', 's.org_id').onRef('r.round_id', '=', 's.round_id'),
    )
    .select(['e.hash', 'e.field', 'e.version', 's.submission_id', 's.unit_id', 's.plugin', 's.source', 's.round_id'])
    .select(['r.kind', 'r.period', 'r.title'])
    .where('e.hash', 'in', hashes)
    .where('e.removed_at', 'is', null)
    .orderBy('e.added_at')
    .execute()

/** The reports in review of a plan that hold a file which was sent to prove something else as well. */
export async function reportsSharingEvidence(db: Kysely<ReportingTables>, plan: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('reporting.submission as s')
    .innerJoin('reporting.evidence as e', (join) =>
      join.onRef('e.org_id', '=', 's.org_id').onRef('e.submission_id', '=', 's.submission_id'),
    )
    .innerJoin('reporting.evidence as o', (join) =>
      join.onRef('o.org_id', '=', 'e.org_id').onRef('o.hash', '=', 'e.hash'),
    )
    .innerJoin('reporting.submission as t', (join) =>
      join.onRef('t.org_id', '=', 'o.org_id').onRef('t.submission_id', '=', 'o.submission_id'),
    )
    .select('s.submission_id')
    .distinct()
    .where('s.plan_id', '=', plan)
    .where('s.state', '=', 'review')
    .where('e.removed_at', 'is', null)
    .where('o.removed_at', 'is', null)
    .where('o.version', 'is not', null)
    .where(
      sql<boolean>`(${sql.ref('s.round_id')}, ${sql.ref('s.unit_id')}, ${sql.ref('s.source')}, ${sql.ref('e.field')})
        <> (${sql.ref('t.round_id')}, ${sql.ref('t.unit_id')}, ${sql.ref('t.source')}, ${sql.ref('o.field')})`,
    )
    .execute()
  return new Set(rows.map(({ submission_id }) => submission_id))
}
