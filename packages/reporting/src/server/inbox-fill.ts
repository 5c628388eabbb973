import type { Context } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import type { InboxEntry } from '../inbox.ts'
import { mineView } from './mine.view.ts'
import type { ReportingTables } from './tables.ts'

/** Returned reports that are shown one by one; of more, the rest is one entry. */
const shown = 10

/** What is asked of the reader's units, and what came back. */
export async function fillEntries(ctx: Context, db: Kysely<ReportingTables>, plan: string): Promise<InboxEntry[]> {
  if (!ctx.access.somewhere('report', null)) return []
  const { rounds, rows } = await mineView(ctx, db, { plan })
  const titles = new Map(rounds.map(({ id, title }) => [id, title]))
  const dueOf = (row: (typeof rows)[number]): string | null =>
    row.corrects === null ? ([row.dueAt, row.extendedTo ?? ''].toSorted().at(-1) ?? null) : null
  const back = rows.filter(({ state }) => state === 'returned')
  const returned = back.slice(0, shown).map((row): InboxEntry => {
    const title = { zh: `“${row.title.zh}”被退回`, en: `“${row.title.en}” was returned` }
    const reasons = row.returnedReasons
    return {
      ...{ key: `returned/${row.id}`, kind: 'returned', title, due: dueOf(row), count: 1, href: `/report/${row.id}` },
      detail: {
        zh: `${row.unit.name.zh}，${titles.get(row.round)?.zh ?? ''}${reasons > 0 ? `，${reasons} 条退回意见` : ''}`,
        en: `${row.unit.name.en}, ${titles.get(row.round)?.en ?? ''}${reasons > 0 ? `, ${reasons} reason(s)` : ''}`,
      },
    }
  })
  const rest = back.length - returned.length
  const more: InboxEntry[] =
    rest > 0
      ? [
          {
            ...{ key: 'returned/more', kind: 'returned', due: null, count: rest, href: '/report?state=returned' },
            title: { zh: `另有 ${rest} 项被退回`, en: `${rest} more were returned` },
            detail: { zh: '', en: '' },
          },
        ]
      : []
  const open = rows.filter(({ state, part }) => (state === 'empty' || state === 'draft') && part !== 'support')
  const asked = [...Map.groupBy(open, (row) => `${row.round} ${row.unit.id} ${dueOf(row) ?? ''}`)].flatMap(
    ([key, group]): InboxEntry[] => {
      const [first] = group
      if (first === undefined) return []
      const begun = group.filter(({ state }) => state === 'draft').length
      const round = titles.get(first.round) ?? { zh: '', en: '' }
      return [
        {
          ...{ key: `fill/${key}`, kind: 'fill', due: dueOf(first), count: group.length },
          href: `/report?round=${first.round}`,
          title: { zh: `${round.zh}：${group.length} 项待报送`, en: `${round.en}: ${group.length} to report` },
          detail: {
            zh: `${first.unit.name.zh}${begun > 0 ? `，其中 ${begun} 项已有草稿` : ''}`,
            en: `${first.unit.name.en}${begun > 0 ? `; ${begun} with a draft` : ''}`,
          },
        },
      ]
    },
  )
  return [...returned, ...more, ...asked]
}
