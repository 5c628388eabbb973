import {
  assess,
  casesOf,
  inputOn,
  monthEnds,
  type Period,
  type PlanFacts,
  periodEnd,
  pluginOf,
  type Text,
  today,
} from '@workpoints/core'
import type { Context } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import { evaluateRuleSet, type Fired, NoticeKind, periodText, type RuleSet, type Suggestion } from '../index.ts'
import { inForceOn, listRuleRows } from './rule.store.ts'
import { caseId, historiesFor, loadRuleFacts, type RuleCase } from './rule-cases.ts'
import type { ReportingTables } from './tables.ts'

/** The last month of the plan whose figures are in: it is over, and no round of it is still open. Null before the first. */
async function latestClosedMonth(
  db: Kysely<ReportingTables>,
  plan: string,
  months: readonly Period[],
): Promise<Period | null> {
  const open = await db
    .selectFrom('reporting.round')
    .select('period')
    .where('plan_id', '=', plan)
    .where('kind', '=', 'month')
    .where('closes_at', '>', new Date())
    .execute()
  const running = new Set(open.map(({ period }) => period))
  return months.findLast((month) => !running.has(month) && periodEnd(month) <= today()) ?? null
}

/**
 * What the rule set in force proposes for the latest closed month: one suggestion a case, the weightiest where several rules ask for
 * something, none for the office itself. Months before the rule set came into force are not counted. Only a person makes a notice of it.
 * The keys are stable: asked again, and also after a correction that changes nothing of the case, the same case has the same key.
 */
export async function suggestionsOf(
  ctx: Context,
  db: Kysely<ReportingTables>,
  plan: string,
): Promise<readonly Suggestion[]> {
  const [rules, rows] = await Promise.all([loadRuleFacts(ctx, db, plan), listRuleRows(db, plan)])
  const ends = monthEnds(rules.facts.plan.year, rules.on)
  const month = await latestClosedMonth(
    db,
    plan,
    ends.map((end) => end.month),
  )
  const end = ends.find((one) => one.month === month)
  if (month === null || end === undefined) return []
  const { fact, set, body, from } = inForceOn(rules.facts, rows, end.day)
  const upTo = { ...rules, on: end.day }
  const asked = { sets: [body], asKnownThen: false, ...(from === null ? {} : { from: from.slice(0, 7) }) }
  const { cases, histories } = historiesFor(upTo, asked)
  const fired = evaluateRuleSet(body, histories[0] ?? []).fired.filter((one) => one.month === month)
  const reasons = reasonsAt(upTo, new Set(fired.flatMap((one) => one.cases)))
  const made = fired.flatMap((one): Suggestion[] =>
    suggestion({ body, fact, set }, { one, cases, reasons, facts: rules.facts }),
  )
  return weightiest(made)
}

/** Why the lights of cases are what they are on a day. */
function reasonsAt(
  { facts, on }: { facts: PlanFacts; on: string },
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, Text> {
  const asked = casesOf(facts).filter((one) => wanted.has(caseId(one)))
  return new Map(asked.map((one) => [caseId(one), assess(inputOn(facts, one, on)).reason]))
}

interface Firing {
  readonly one: Fired
  readonly cases: ReadonlyMap<string, RuleCase>
  readonly reasons: ReadonlyMap<string, Text>
  readonly facts: PlanFacts
}

function suggestion(
  { body, fact, set }: { readonly body: RuleSet; readonly fact: string; readonly set: string },
  { one, cases, reasons }: Firing,
): Suggestion[] {
  const consequence = body.consequences.find(({ id }) => id === one.consequence)
  const counted = one.cases.flatMap((id) => cases.get(id) ?? [])
  const about = one.case === null ? undefined : cases.get(one.case)
  const first = about ?? counted[0]
  if (consequence === undefined || first === undefined || one.unit === null) return []
  const months = one.months.map((each) => periodText(each))
  const said = {
    zh: `${months.map(({ zh }) => zh).join('、')}：${consequence.text.zh}。`,
    en: `${months.map(({ en }) => en).join(', ')}: ${consequence.text.en}. `,
  }
  const why = about === undefined ? countedText(counted) : (reasons.get(about.id) ?? { zh: '', en: '' })
  const target = about?.target.id ?? null
  return [
    {
      key: [set, consequence.id, one.unit, target ?? '', one.month].join(':'),
      ruleSet: fact,
      rule: consequence.id,
      kind: consequence.kind,
      unit: one.unit,
      plugin: pluginOf(first.target.indicator),
      source: about?.target.source ?? null,
      target,
      period: one.month,
      why: { zh: `${said.zh}${why.zh}`, en: `${said.en}${why.en}` },
    },
  ]
}

const countedText = (counted: readonly RuleCase[]): Text => ({
  zh: `涉及${counted.map(({ target }) => target.name.zh).join('、')}。`,
  en: `About ${counted.map(({ target }) => target.name.en).join(', ')}.`,
})

/** One for each unit and target: the weightiest of what is proposed. */
function weightiest(made: readonly Suggestion[]): readonly Suggestion[] {
  const weight = ({ kind }: Suggestion): number => NoticeKind.options.indexOf(kind)
  const byCase = Map.groupBy(made, ({ unit, target }) => `${unit}/${target ?? ''}`)
  return [...byCase.values()]
    .flatMap((same) => same.toSorted((a, b) => weight(b) - weight(a)).slice(0, 1))
    .toSorted((a, b) => weight(b) - weight(a) || a.unit.localeCompare(b.unit) || a.key.localeCompare(b.key))
}
