import { today } from '@workpoints/core'
import { newId } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import { defaultNoticeRules, type NoticeRules } from '../notice-rules.ts'
import type { ReportingTables } from './tables.ts'

/** The settings in force: the latest recorded ones, the default ones before any were. */
export async function currentNoticeRules(db: Kysely<ReportingTables>, plan: string): Promise<NoticeRules> {
  const row = await db
    .selectFrom('reporting.notice_rule')
    .select('body')
    .where('plan_id', '=', plan)
    .orderBy('recorded_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.body ?? defaultNoticeRules
}

/** Records new settings; they hold for what is issued from now on. */
export async function insertNoticeRules(
  db: Kysely<ReportingTables>,
  { plan, rules, by }: { readonly plan: string; readonly rules: NoticeRules; readonly by: string },
): Promise<void> {
  await db
    .insertInto('reporting.notice_rule')
    .values({
      ...{ fact_id: newId(), plan_id: plan, body: JSON.stringify(rules), holds_from: today(), recorded_by: by },
    })
    .execute()
}
