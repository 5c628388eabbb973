import type { Light, Period } from '@workpoints/core'
import { bandOf } from './rule-band.ts'
import type { Measure } from './rule-measure.ts'
import { type Consequence, type Counter, lagMeasures, type RuleSet } from './rule-set.ts'

/** A case at the end of a month: the plan's light, and the measures that apply and are known. What is left out applies to nothing. */
export interface CaseMonth {
  readonly month: Period
  readonly light: Light
  readonly measures: Readonly<Partial<Record<Measure, number>>>
}

/** The months of one case, the earliest first, and the unit that answers for it. */
export interface CaseHistory {
  readonly id: string
  readonly unit: string | null
  readonly months: readonly CaseMonth[]
}

/** A colour with the rule that gave it; null for the plan's own light. */
export interface ColourOfMonth {
  readonly month: Period
  readonly colour: string
  readonly rule: string | null
}

/** What followed in a month: for a case or for a unit as a whole, and the months it stands on. */
export interface Fired {
  readonly consequence: string
  readonly counter: string
  readonly month: Period
  readonly unit: string | null
  /** The case; null where the unit's cases are counted together. */
  readonly case: string | null
  /** The cases that were counted in the month. */
  readonly cases: readonly string[]
  readonly months: readonly Period[]
  readonly count: number
}

/** How full a counter is at the end of a month. */
export interface CounterState {
  readonly counter: string
  /** The case, or the unit. */
  readonly of: string
  readonly month: Period
  readonly count: number
}

export interface Evaluation {
  readonly colours: ReadonlyMap<string, readonly ColourOfMonth[]>
  readonly counters: readonly CounterState[]
  readonly fired: readonly Fired[]
}

/**
 * The colour of a case in a month: the worst of what its rules say, in the order of the scale. A lag takes the place of the plan's own
 * light, since the same lag made it; what is done keeps its colour whatever the rules say.
 */
export function colourOf(set: RuleSet, { light, measures }: Omit<CaseMonth, 'month'>): Omit<ColourOfMonth, 'month'> {
  const rank = new Map(set.scale.map(({ id }, index) => [id, index]))
  const base = { colour: set.base[light], rule: null }
  if (light === 'blue') return base
  const said = set.rules.flatMap(({ id, measure, bands }) => {
    const value = measures[measure]
    const colour = value === undefined ? undefined : bandOf(measure, bands, value)?.colour
    return colour === undefined || colour === null ? [] : [{ colour, rule: id, isLag: lagMeasures.includes(measure) }]
  })
  const first = said.some(({ isLag }) => isLag) ? [] : [base]
  const [worst = base] = [...first, ...said].toSorted(
    (a, b) => rankOf(set, rank, b.colour) - rankOf(set, rank, a.colour),
  )
  return { colour: worst.colour, rule: worst.rule }
}

/** What is not known comes before everything, so that any other colour takes its place. */
const rankOf = (set: RuleSet, rank: ReadonlyMap<string, number>, colour: string): number =>
  colour === set.base.grey ? -1 : (rank.get(colour) ?? 0)

/** The months running in which a case was behind, with the month itself: a measure that only the history knows. */
function withMemory(months: readonly CaseMonth[]): readonly CaseMonth[] {
  let running = 0
  return months.map((one) => {
    running = one.light === 'yellow' || one.light === 'red' ? running + 1 : 0
    return one.light === 'grey' ? one : { ...one, measures: { ...one.measures, monthsBehind: running } }
  })
}

/** Applies a rule set to the months of cases: colours, counters, and what follows. Pure; the order of the cases does not matter. */
export function evaluateRuleSet(set: RuleSet, histories: readonly CaseHistory[]): Evaluation {
  const colours = new Map(
    histories.map(({ id, months }) => [
      id,
      withMemory(months).map((one) => ({ month: one.month, ...colourOf(set, one) })),
    ]),
  )
  const states: CounterState[] = []
  const fired: Fired[] = []
  for (const counter of set.counters) {
    const follows = set.consequences.filter((one) => one.counter === counter.id)
    for (const counted of countedOf(counter, histories, colours)) {
      states.push(...counted.steps.map(({ month, count }) => ({ counter: counter.id, of: counted.of, month, count })))
      fired.push(...follows.flatMap((consequence) => firings(counter, consequence, counted)))
    }
  }
  return { colours, counters: states, fired: fired.toSorted((a, b) => a.month.localeCompare(b.month)) }
}

interface Step {
  readonly month: Period
  readonly before: number
  readonly count: number
  readonly cases: readonly string[]
}

interface Counted {
  readonly of: string
  readonly unit: string | null
  readonly case: string | null
  readonly steps: readonly Step[]
}

function countedOf(
  counter: Counter,
  histories: readonly CaseHistory[],
  colours: ReadonlyMap<string, readonly ColourOfMonth[]>,
): readonly Counted[] {
  const groups =
    counter.per === 'target'
      ? histories.map((one) => ({ of: one.id, unit: one.unit, case: one.id, own: [one] }))
      : [...Map.groupBy(histories, ({ unit }) => unit ?? '')]
          .filter(([unit]) => unit !== '')
          .map(([unit, own]) => ({ of: unit, unit, case: null, own }))
  return groups.map(({ own, ...group }) => {
    const lit = new Map<Period, string[]>()
    for (const { id } of own)
      for (const { month, colour } of colours.get(id) ?? []) {
        const cases = lit.get(month) ?? []
        if (counter.colours.includes(colour)) cases.push(id)
        lit.set(month, cases)
      }
    return {
      ...group,
      steps: stepsOf(
        counter,
        [...lit].toSorted(([a], [b]) => a.localeCompare(b)),
      ),
    }
  })
}

function stepsOf({ mode }: Counter, lit: readonly (readonly [Period, readonly string[]])[]): readonly Step[] {
  let count = 0
  return lit.map(([month, cases]) => {
    const before = count
    if (mode === 'total') count += cases.length
    else count = cases.length > 0 ? count + 1 : 0
    return { month, before: Math.min(before, count), count, cases }
  })
}

function firings(counter: Counter, consequence: Consequence, counted: Counted): readonly Fired[] {
  return counted.steps.flatMap((step, index) => {
    const full = Math.floor(step.count / counter.count)
    const was = Math.floor(step.before / counter.count)
    if (full <= was || (was > 0 && !consequence.again)) return []
    const lit = counted.steps.slice(0, index + 1).filter(({ cases }) => cases.length > 0)
    return [
      {
        ...{ consequence: consequence.id, counter: counter.id, month: step.month, count: step.count },
        ...{ unit: counted.unit, case: counted.case, cases: step.cases },
        months: lit.slice(-counter.count).map(({ month }) => month),
      },
    ]
  })
}
