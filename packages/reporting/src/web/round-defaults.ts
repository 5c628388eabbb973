import { monthOf, today } from '@workpoints/core'
import type { RoundFields, RoundKind } from '../index.ts'

/** What the dialog begins with: texts as they are typed. */
export interface RoundDraft {
  readonly kind: RoundKind
  readonly period: string
  readonly title: string
  readonly opens: string
  readonly due: string
  readonly dueTime: string
  readonly closes: string
  readonly coverage: RoundFields['coverage']
}

const two = (number: number): string => String(number).padStart(2, '0')

const monthAfter = (month: string): string => {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${two(number + 1)}`
}

/** The periods of a year that a kind of round collects, with their names. */
export function periodsOf(kind: RoundKind, year: number): readonly string[] {
  if (kind === 'quarter') return [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`)
  if (kind === 'half') return [`${year}-H1`, `${year}-H2`]
  return Array.from({ length: 12 }, (_, index) => `${year}-${two(index + 1)}`)
}

/** The month after the last round's, open from today, due on the eighth day and closed on the twelfth: counted from the next month's first day, or from today where that is over. */
export function nextRound(
  rounds: readonly { kind: RoundKind; period: string }[],
  year: number,
  on: string = today(),
): RoundDraft {
  const months = rounds.filter(({ kind }) => kind === 'month').map(({ period }) => period)
  const last = months.toSorted().at(-1)
  const period = last === undefined ? `${year}-01` : monthAfter(last)
  const usual = `${monthAfter(period)}-08`
  const due = usual > on ? usual : shift(on, 7)
  return {
    kind: 'month',
    period,
    title: '',
    opens: on,
    due,
    dueTime: '18:00',
    closes: shift(due, 4),
    coverage: 'targets',
  }
}

const shift = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** The draft as the server takes it; times are China's. */
export function fieldsOfDraft({ opens, due, dueTime, closes, ...rest }: RoundDraft): RoundFields {
  const at = (day: string, time: string): string => `${day}T${time}:00+08:00`
  return { ...rest, opensAt: at(opens, '00:00'), dueAt: at(due, dueTime), closesAt: at(closes, dueTime) }
}

/** The year that a round is opened for, before anything is known of it. */
export const thisYear = (): number => Number(monthOf(today()).slice(0, 4))
