import { type Day, type Rate, rateOf, type Text } from '@workpoints/core'

/** Months after the formal start of production within which a mine is to pass: wanted after the first, due by the second. */
export interface GreenMineTerm {
  readonly months: readonly [wanted: number, due: number]
  /** Rights granted from this day on are meant. */
  readonly grantedFrom: Day
}

/** “2018年以来新设采矿权在正式投产1-2年内”: task 10 of the work points of 2025. */
export const greenMineTerm: GreenMineTerm = { months: [12, 24], grantedFrom: '2018-01-01' }

/** Where a mine stands against its own term. */
export const greenMineStates = {
  'not-concerned': { zh: '不在范围（2018年以前设立）', en: 'not meant: granted before 2018' },
  'not-producing': { zh: '未正式投产', en: 'not in production yet' },
  'in-term': { zh: '投产未满一年', en: 'in its first year' },
  'to-pass': { zh: '投产一至两年，应通过评估', en: 'in its second year: is to pass now' },
  passed: { zh: '按期通过', en: 'passed in time' },
  'passed-late': { zh: '逾期通过', en: 'passed late' },
  overdue: { zh: '逾期未通过', en: 'overdue' },
} as const satisfies Record<string, Text>
export type GreenMineState = keyof typeof greenMineStates

export interface Mine {
  readonly grantedOn: Day
  /** Formal start of production; null before it. */
  readonly producedOn: Day | null
  /** Passed the green-mine check; null before it. */
  readonly passedOn?: Day | null
}

/** The same day some months later; the last day of a month that is too short (29 February → 28 February). */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}

/**
 * When a mine is to pass and where it stands on a day: `wantedBy` one year and `dueBy` two years after production began, by the calendar;
 * the last day still belongs to the term.
 */
export function greenMineDue(input: Mine & { readonly on: Day; readonly term?: GreenMineTerm }): {
  readonly wantedBy: Day | null
  readonly dueBy: Day | null
  readonly state: GreenMineState
  readonly stateName: Text
} {
  const { months, grantedFrom } = input.term ?? greenMineTerm
  const answer = (state: GreenMineState, wantedBy: Day | null = null, dueBy: Day | null = null) => {
    return { wantedBy, dueBy, state, stateName: greenMineStates[state] }
  }
  if (input.grantedOn < grantedFrom) return answer('not-concerned')
  if (input.producedOn === null || input.producedOn > input.on) return answer('not-producing')
  const [wantedBy, dueBy] = [addMonths(input.producedOn, months[0]), addMonths(input.producedOn, months[1])]
  const passedOn = input.passedOn ?? null
  if (passedOn !== null && passedOn <= input.on)
    return answer(passedOn <= dueBy ? 'passed' : 'passed-late', wantedBy, dueBy)
  if (input.on > dueBy) return answer('overdue', wantedBy, dueBy)
  return answer(input.on > wantedBy ? 'to-pass' : 'in-term', wantedBy, dueBy)
}

/**
 * 按期通过率: of the mines granted since 2018 whose term has run out by the day, those that passed in time ÷ all of them × 100, one decimal.
 * Not judged where no term has run out.
 */
export function greenMineRate(input: {
  readonly mines: readonly Mine[]
  readonly on: Day
  readonly term?: GreenMineTerm
}): Rate & {
  readonly due: number
  readonly passedInTime: number
  readonly states: Readonly<Record<GreenMineState, number>>
} {
  const { on, term = greenMineTerm } = input
  const judged = input.mines.map((mine) => greenMineDue({ ...mine, on, term }))
  const isDue = ({ dueBy }: { readonly dueBy: Day | null }) => dueBy !== null && dueBy < on
  const due = judged.filter(isDue)
  const passedInTime = due.filter(({ state }) => state === 'passed').length
  const states = Object.keys(greenMineStates) as GreenMineState[]
  const counts = Object.fromEntries(
    states.map((state) => [state, judged.filter((mine) => mine.state === state).length]),
  )
  return {
    due: due.length,
    passedInTime,
    states: counts as Record<GreenMineState, number>,
    ...rateOf({ part: passedInTime, whole: due.length, target: 100 }),
  }
}
