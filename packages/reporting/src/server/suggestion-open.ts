import { ConflictError, NotFoundError } from '@workpoints/core'
import type { Context } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import type { Suggestion } from '../suggestion.ts'
import { suggestionsOf } from './suggestion.store.ts'
import type { ReportingTables } from './tables.ts'

/** What the rules propose and nobody has acted on: neither a notice was made of it, nor was it put aside. */
export async function openSuggestions(
  ctx: Context,
  db: Kysely<ReportingTables>,
  plan: string,
): Promise<readonly Suggestion[]> {
  const [proposed, made, aside] = await Promise.all([
    suggestionsOf(ctx, db, plan),
    db
      .selectFrom('reporting.notice')
      .select('suggestion')
      .where('plan_id', '=', plan)
      .where('suggestion', 'is not', null)
      .execute(),
    db.selectFrom('reporting.dismissal').select('suggestion').where('plan_id', '=', plan).execute(),
  ])
  const settled = new Set([...made, ...aside].map(({ suggestion }) => suggestion))
  return proposed.filter(({ key }) => !settled.has(key))
}

/** A suggestion by its key, whether it was acted on or not. Throws NotFoundError `reporting.no-suggestion`. */
export async function getSuggestion(
  ctx: Context,
  db: Kysely<ReportingTables>,
  { plan, key }: { readonly plan: string; readonly key: string },
): Promise<Suggestion> {
  const found = (await suggestionsOf(ctx, db, plan)).find((one) => one.key === key)
  if (found !== undefined) return found
  throw new NotFoundError('reporting.no-suggestion', {
    zh: '这条建议已经不在：数据更正或规则调整后，系统不再提出。',
    en: 'This suggestion is gone: after a correction or a change of the rules it is not proposed any more.',
  })
}

/** Throws ConflictError `reporting.suggestion-aside` for what was put aside. */
export async function requireNotAside(
  db: Kysely<ReportingTables>,
  { plan, key }: { readonly plan: string; readonly key: string },
): Promise<void> {
  const aside = await db
    .selectFrom('reporting.dismissal')
    .select(['dismissed_by', 'reason'])
    .where('plan_id', '=', plan)
    .where('suggestion', '=', key)
    .executeTakeFirst()
  if (aside !== undefined)
    throw new ConflictError('reporting.suggestion-aside', {
      zh: `这条建议已由${aside.dismissed_by}决定暂不采纳：${aside.reason}`,
      en: `${aside.dismissed_by} has put this suggestion aside: ${aside.reason}`,
    })
}
