import { big } from '@workpoints/core'

/** Fewer figures than this say nothing about what is usual. */
const fewest = 4
/** Makes the median absolute deviation comparable to a standard deviation of a normal distribution. */
const toSigma = 1.4826
/** So many deviations from the median are unusual; at least half of the median is always usual. */
const deviations = 5

const middle = (sorted: readonly number[]): number => {
  const half = Math.floor(sorted.length / 2)
  const [low = 0, high = low] = [sorted[sorted.length % 2 === 1 ? half : half - 1], sorted[half]]
  return (low + high) / 2
}

/**
 * Between which values a unit's figures usually lie, by their median and median absolute deviation, which a single odd figure does not
 * move (Hampel's rule). Null with fewer than four figures.
 */
export function usualRange(figures: readonly string[]): { readonly low: string; readonly high: string } | null {
  if (figures.length < fewest) return null
  const values = figures.map(Number).toSorted((a, b) => a - b)
  const median = middle(values)
  const spread = middle(values.map((value) => Math.abs(value - median)).toSorted((a, b) => a - b))
  const reach = Math.max(deviations * toSigma * spread, Math.abs(median) / 2)
  return {
    low: big(median - reach)
      .round(4)
      .toFixed(),
    high: big(median + reach)
      .round(4)
      .toFixed(),
  }
}
