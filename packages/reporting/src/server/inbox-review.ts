import type { Context } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import type { InboxEntry } from '../inbox.ts'
import { roundTitle } from '../index.ts'
import { reviewerGrant } from './review-access.ts'
import { listRounds } from './round.store.ts'
import type { ReportingTables } from './tables.ts'

const stageText = {
  unit: { zh: '本单位审核', en: 'review of your unit' },
  lead: { zh: '牵头部门审核', en: 'review as the lead' },
  office: { zh: '市环委办终审', en: 'the office’s review' },
} as const

/** What waits for the reader's decision, a line for each round and stage; the queue itself says in which order. */
export async function reviewEntries(ctx: Context, db: Kysely<ReportingTables>, plan: string): Promise<InboxEntry[]> {
  if (!ctx.access.somewhere('review', null)) return []
  const [rows, rounds] = await Promise.all([
    db
      .selectFrom('reporting.submission')
      .select(['round_id', 'stage', 'unit_id', 'lead_unit', 'plugin', 'late', 'version', 'sent_at'])
      .where('plan_id', '=', plan)
      .where('stage', 'is not', null)
      .execute(),
    listRounds(db, plan),
  ])
  const mine = rows.filter((row) => reviewerGrant(ctx, row) !== undefined)
  return [...Map.groupBy(mine, (row) => `${row.round_id} ${row.stage ?? ''}`)].flatMap(([key, group]): InboxEntry[] => {
    const round = rounds.find(({ round_id }) => round_id === group[0]?.round_id)
    const stage = group[0]?.stage
    if (round === undefined || stage == null) return []
    const title = roundTitle(round)
    const again = group.filter(({ version }) => version > 1).length
    const late = group.filter((row) => row.late).length
    const marks = [
      ...(again > 0 ? [{ zh: `${again} 项退回后重报`, en: `${again} sent again` }] : []),
      ...(late > 0 ? [{ zh: `${late} 项逾期报送`, en: `${late} late` }] : []),
    ]
    return [
      {
        ...{ key: `review/${key}`, kind: 'review', count: group.length, href: `/review?round=${round.round_id}` },
        // A reviewer's time ends with the round: what is not decided by then is not in the bulletin.
        due: round.closes_at.toISOString(),
        title: { zh: `${title.zh}：${group.length} 项待审核`, en: `${title.en}: ${group.length} to review` },
        detail: {
          zh: [stageText[stage].zh, ...marks.map(({ zh }) => zh)].join('，'),
          en: [stageText[stage].en, ...marks.map(({ en }) => en)].join('; '),
        },
      },
    ]
  })
}
