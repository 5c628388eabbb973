import type { Context } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import type { InboxEntry } from '../inbox.ts'
import { phaseOf, roundTitle } from '../index.ts'
import { modulesOff } from './modules.ts'
import { listProgress, sumProgress } from './progress.store.ts'
import { databaseNow } from './report.store.ts'
import { listRounds, type RoundRow } from './round.store.ts'
import { timesOf } from './round.view.ts'
import type { ReportingTables } from './tables.ts'

const near = 3 * 86_400_000

/** For who runs the year: rounds that fall due within three days, and rounds past their due time with units that have not reported. */
export async function roundEntries(ctx: Context, db: Kysely<ReportingTables>, plan: string): Promise<InboxEntry[]> {
  if (!ctx.access.somewhere('manage', null)) return []
  const [rounds, now, off] = await Promise.all([listRounds(db, plan), databaseNow(db), modulesOff(db)])
  const entries: InboxEntry[] = []
  for (const round of rounds) {
    const phase = phaseOf(timesOf(round), now)
    if (phase !== 'late' && !(phase === 'open' && round.due_at.getTime() - now <= near)) continue
    const rows = await listProgress(db, round.round_id)
    const { expected, received } = sumProgress(rows, off)
    if (expected === received) continue
    const units = [...Map.groupBy(rows, ({ unit }) => unit)].filter(([, own]) => {
      const sum = sumProgress(own, off)
      return sum.expected > sum.received
    }).length
    entries.push(entryOf(round, { isLate: phase === 'late', expected, received, units }))
  }
  return entries
}

function entryOf(
  round: RoundRow,
  { isLate, expected, received, units }: { isLate: boolean; expected: number; received: number; units: number },
): InboxEntry {
  const title = roundTitle(round)
  const detail = {
    zh: `应报 ${expected} 项，已报 ${received} 项`,
    en: `${received} of ${expected} reports have come`,
  }
  const common = { href: `/rounds/${round.round_id}`, due: round.due_at.toISOString(), detail, count: 1 }
  return isLate
    ? {
        ...{ ...common, key: `missing/${round.round_id}`, kind: 'missing' },
        title: {
          zh: `${title.zh}已截止，${units} 个单位未报齐`,
          en: `${title.en} is overdue: ${units} units are missing`,
        },
      }
    : {
        ...{ ...common, key: `closing/${round.round_id}`, kind: 'closing' },
        title: {
          zh: `${title.zh}即将截止，${units} 个单位未报齐`,
          en: `${title.en} is due soon: ${units} units to come`,
        },
      }
}
