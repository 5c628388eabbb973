import { isCounty, type Period, type Text } from '@workpoints/core'
import { type ColourOfMonth, type Evaluation, evaluateRuleSet, measures, type RuleSet } from '../index.ts'
import { historiesFor, type RuleCase, type RuleFacts } from './rule-cases.ts'

/** A colour as a list of cells shows it. */
interface Shown {
  readonly title: Text
  readonly paint: string
}

/** A case and month whose colour is of another weight than under the rule set in force. */
export interface ChangedCell {
  readonly month: Period
  readonly target: string
  readonly source: string
  readonly name: Text
  readonly unit: { readonly id: string; readonly name: Text } | null
  readonly before: Shown
  readonly after: Shown
  readonly worse: boolean
}

/** Cells of one answer; the counts are of all of them. */
const mostCells = 200

/** What is lit: behind, or worse. Done, on course, without figures, and a reminder that something is due are not. */
const weights = { blue: 0, green: 0, grey: 0, yellow: 1, red: 2 } as const
const weightOf = (set: RuleSet, colour: string): number => {
  const found = set.scale.find(({ id }) => id === colour)
  return found === undefined ? 0 : weights[found.light]
}

interface Side {
  readonly set: RuleSet
  readonly evaluation: Evaluation
}

interface Pair {
  readonly about: RuleCase
  readonly month: Period
  readonly before: ColourOfMonth
  readonly after: ColourOfMonth
}

function pairsOf(cases: ReadonlyMap<string, RuleCase>, before: Side, after: Side): readonly Pair[] {
  return [...cases.values()].flatMap((about) => {
    const then = before.evaluation.colours.get(about.id) ?? []
    const now = new Map(after.evaluation.colours.get(about.id)?.map((one) => [one.month, one]))
    return then.flatMap((one) => {
      const other = now.get(one.month)
      return other === undefined ? [] : [{ about, month: one.month, before: one, after: other }]
    })
  })
}

/**
 * What a rule set would have done in the past months of the plan, beside the one in force: how many cells it would have lit, which counties
 * and tasks, what would have followed. Each month is taken as it was known when it closed.
 */
export function backtest(rules: RuleFacts, { inForce, tried }: { readonly inForce: RuleSet; readonly tried: RuleSet }) {
  const { cases, histories } = historiesFor(rules, { sets: [inForce, tried], asKnownThen: true })
  const before: Side = { set: inForce, evaluation: evaluateRuleSet(inForce, histories[0] ?? []) }
  const after: Side = { set: tried, evaluation: evaluateRuleSet(tried, histories[1] ?? []) }
  const pairs = pairsOf(cases, before, after)
  const isLit = { before: (one: Pair) => litBefore(one) > 0, after: (one: Pair) => litAfter(one) > 0 }
  const litBefore = (one: Pair): number => weightOf(inForce, one.before.colour)
  const litAfter = (one: Pair): number => weightOf(tried, one.after.colour)
  const counted = (own: readonly Pair[]) => ({
    cells: own.length,
    before: own.filter(isLit.before).length,
    after: own.filter(isLit.after).length,
    newly: own.filter((one) => isLit.after(one) && !isLit.before(one)).length,
    cleared: own.filter((one) => !isLit.after(one) && isLit.before(one)).length,
    changed: own.filter((one) => litBefore(one) !== litAfter(one)).length,
  })
  const { plan, units } = rules.facts
  const ofCounties = [...units.values()].filter(isCounty).flatMap((unit) => {
    const own = pairs.filter(({ about }) => about.county === unit.id)
    return own.length === 0 ? [] : [{ unit: unit.id, name: unit.name, ...counted(own) }]
  })
  const titles = new Map(plan.goals.map(({ id, title }) => [id, title] as const))
  for (const task of plan.tasks) titles.set(task.number, task.title)
  const ofTasks = [...Map.groupBy(pairs, ({ about }) => about.target.source)].map(([source, own]) => ({
    ...{ source, title: titles.get(source) ?? { zh: source, en: source } },
    ...counted(own),
  }))
  const changed = pairs.filter((one) => litBefore(one) !== litAfter(one))
  return {
    months: [...Map.groupBy(pairs, ({ month }) => month)]
      .map(([month, own]) => ({ month, ...counted(own) }))
      .toSorted((a, b) => a.month.localeCompare(b.month)),
    total: counted(pairs),
    counties: ofCounties,
    tasks: ofTasks.filter((task) => task.changed > 0 || task.after > 0).toSorted((a, b) => b.changed - a.changed),
    cells: changed
      .map((one): ChangedCell => cellOf(one, { rules, before, after, worse: litAfter(one) > litBefore(one) }))
      .toSorted((a, b) => b.month.localeCompare(a.month) || Number(b.worse) - Number(a.worse))
      .slice(0, mostCells),
    follows: { before: followsOf(before), after: followsOf(after) },
    needs: tried.rules.flatMap(({ id, measure }) => {
      const { needs, title } = measures[measure]
      return needs === undefined ? [] : [{ id, title, needs }]
    }),
  }
}

/** How often each consequence would have followed. */
const followsOf = ({ set, evaluation }: Side) =>
  set.consequences.map(({ id, kind, points, text }) => {
    const count = evaluation.fired.filter(({ consequence }) => consequence === id).length
    return { id, kind, text, count, points: points * count }
  })

interface Around {
  readonly rules: RuleFacts
  readonly before: Side
  readonly after: Side
  readonly worse: boolean
}

function cellOf({ about, month, before, after }: Pair, around: Around): ChangedCell {
  const shown = ({ set }: Side, { colour }: ColourOfMonth): Shown => {
    const found = set.scale.find(({ id }) => id === colour)
    return { title: found?.title ?? { zh: colour, en: colour }, paint: found?.paint ?? 'grey' }
  }
  const { county, target } = about
  const name = county === null ? undefined : around.rules.facts.units.get(county)?.name
  return {
    ...{ month, target: target.id, source: target.source, name: target.name, worse: around.worse },
    unit: county === null ? null : { id: county, name: name ?? { zh: county, en: county } },
    before: shown(around.before, before),
    after: shown(around.after, after),
  }
}
