/** Smallest, middle and largest of some figures. */
export interface Spread {
  readonly min: number
  readonly median: number
  readonly max: number
}

/** The spread of one figure or more; of an even number the middle is the mean of the two middle ones. */
export function spread(figures: readonly number[]): Spread {
  const sorted = figures.toSorted((a, b) => a - b)
  const at = (index: number): number => sorted[index] ?? Number.NaN
  const half = sorted.length / 2
  const median = Number.isInteger(half) ? (at(half - 1) + at(half)) / 2 : at(Math.floor(half))
  return { min: at(0), median, max: at(sorted.length - 1) }
}

/** Rounds for reading: three significant digits, whole numbers from a thousand up. */
export const written = (figure: number): string =>
  Math.abs(figure) >= 1000 ? String(Math.round(figure)) : String(Number(figure.toPrecision(3)))

/** `12.3 (11–14)`: the median with the smallest and the largest. */
export const writtenSpread = (figures: readonly number[]): string => {
  const { min, median, max } = spread(figures)
  return `${written(median)} (${written(min)}–${written(max)})`
}

/** Runs two sides in turn, A B A B …, `rounds` times; gives both lists of figures. */
export async function interleaved(
  rounds: number,
  sides: readonly [() => Promise<number>, () => Promise<number>],
): Promise<readonly [readonly number[], readonly number[]]> {
  const [a, b]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    a.push(await sides[0]())
    b.push(await sides[1]())
  }
  return [a, b]
}
