import { exactText, type MaybeFigure, maybe, roundTo } from '../figure.ts'

export interface RankingInput {
  readonly entries: readonly { readonly unit: string; readonly value: MaybeFigure }[]
  /** `lower`: the smallest comes first (PM2.5, composite index). `higher`: the largest (good days, improvement). */
  readonly better: 'lower' | 'higher'
  /** Compare after rounding to so many decimals; default: as given. */
  readonly decimals?: number
}

export interface Ranked {
  readonly unit: string
  readonly value: string | null
  /** 1 is best; equal values share a rank and the next is left out (1, 2, 2, 4); null without a value. */
  readonly rank: number | null
}

/** 排名, best first; units without a value stand last, unranked. Equal values share a rank (环办〔2014〕64号, verified). */
export function ranking({ entries, better, decimals }: RankingInput): Ranked[] {
  const read = entries.map(({ unit, value }) => {
    const number = maybe(value)
    return { unit, number: number === null || decimals === undefined ? number : roundTo(number, decimals) }
  })
  const present = read.flatMap(({ unit, number }) => (number === null ? [] : [{ unit, number }]))
  const ranked = present
    .map(({ unit, number }) => {
      const ahead = present.filter((other) => (better === 'lower' ? other.number.lt(number) : other.number.gt(number)))
      return {
        unit,
        value: decimals === undefined ? exactText(number) : number.toFixed(decimals),
        rank: ahead.length + 1,
      }
    })
    .sort((a, b) => a.rank - b.rank)
  const absent = read.filter(({ number }) => number === null).map(({ unit }) => ({ unit, value: null, rank: null }))
  return [...ranked, ...absent]
}
