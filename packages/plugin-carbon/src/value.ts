import { big, type Day } from '@workpoints/core'
import { type Entry, stateOn } from '@workpoints/registers'

export interface ResourceRow {
  readonly area: string | null
  readonly value: string | null
}
export interface TradeRow {
  readonly amount: string
  readonly tradedOn: Day
}
export interface LoanRow {
  readonly amount: string
  readonly signedOn: Day | null
}

/** What the value of ecological products came to: the bank's holdings, the year's trades and loans; amounts in 万元, areas in 亩. */
export interface ValueStanding {
  readonly stored: number
  readonly storedArea: string
  readonly storedValue: string
  readonly operated: number
  readonly trades: number
  readonly tradeAmount: string
  readonly loans: number
  readonly loanAmount: string
  readonly loanCounties: number
}

const sumOf = <R>(rows: readonly R[], amount: (row: R) => string | null): string =>
  rows.reduce((total, row) => total.plus(amount(row) ?? 0), big(0)).toFixed()

/** The holdings on a day, and the trades and loans of the year up to it. */
export function valueStanding(
  ledgers: {
    readonly resources: readonly Entry<ResourceRow>[]
    readonly trades: readonly Entry<TradeRow>[]
    readonly loans: readonly Entry<LoanRow>[]
  },
  { year, on }: { readonly year: number; readonly on: Day },
): ValueStanding {
  const isOfYear = (day: Day | null) => day !== null && day >= `${year}-01-01` && day <= on
  const held = ledgers.resources.filter((row) => /^(stored|operated)$/.test(stateOn(row, on) ?? ''))
  const trades = ledgers.trades.filter(({ data }) => isOfYear(data.tradedOn))
  const loans = ledgers.loans.filter(({ data }) => isOfYear(data.signedOn))
  return {
    stored: held.length,
    storedArea: sumOf(held, ({ data }) => data.area),
    storedValue: sumOf(held, ({ data }) => data.value),
    operated: held.filter((row) => stateOn(row, on) === 'operated').length,
    trades: trades.length,
    tradeAmount: sumOf(trades, ({ data }) => data.amount),
    loans: loans.length,
    loanAmount: sumOf(loans, ({ data }) => data.amount),
    loanCounties: new Set(loans.map(({ unit }) => unit)).size,
  }
}
