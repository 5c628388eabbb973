/** Round numbers of an axis in rising order, and the ends of its range. */
export interface Axis {
  readonly ticks: readonly number[]
  readonly min: number
  readonly max: number
}

/**
 * An axis over all figures with about `count` round ticks (steps of 1, 2 or 5 times a power of ten) that hold them all.
 * With `fromZero` it begins at zero. With no figure it is 0 to 1.
 */
export function axisOver(figures: readonly (number | null | undefined)[], fromZero: boolean, count = 4): Axis {
  const known = figures.filter((figure): figure is number => typeof figure === 'number' && Number.isFinite(figure))
  if (known.length === 0) return { ticks: [0, 1], min: 0, max: 1 }
  const low = Math.min(...known, ...(fromZero ? [0] : []))
  const high = Math.max(...known, ...(fromZero ? [0] : []))
  const step = roundStep((high - low || Math.abs(high) || 1) / count)
  const first = Math.floor(low / step)
  const last = Math.max(Math.ceil(high / step), first + 1)
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => exact((first + index) * step))
  return { ticks, min: exact(first * step), max: exact(last * step) }
}

/** A function from figures to pixels; `from` may be larger than `to`, as it is on an upright axis. */
export function linear(axis: Pick<Axis, 'min' | 'max'>, from: number, to: number): (figure: number) => number {
  return (figure) => from + ((figure - axis.min) / (axis.max - axis.min)) * (to - from)
}

/** Path of a line through the known points; a gap where a figure is null, so that missing is never drawn as anything. */
export function linePath(points: readonly (readonly [x: number, y: number] | null)[]): string {
  return points
    .map((point, index) =>
      point ? `${index > 0 && points[index - 1] ? 'L' : 'M'}${round(point[0])} ${round(point[1])}` : '',
    )
    .join('')
}

/** Moves labels apart that stand closer than `gap` on an upright line, keeping their order and the bounds. */
export function spreadLabels(
  places: readonly number[],
  gap: number,
  bounds: { readonly min: number; readonly max: number },
): readonly number[] {
  const order = places.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place)
  let floor = bounds.min
  for (const label of order) {
    label.place = Math.max(label.place, floor)
    floor = label.place + gap
  }
  let ceiling = bounds.max
  for (const label of [...order].reverse()) {
    label.place = Math.min(label.place, ceiling)
    ceiling = label.place - gap
  }
  return order.sort((a, b) => a.index - b.index).map(({ place }) => place)
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough))
  const share = rough / power
  return (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10) * power
}

/** Takes away what binary fractions add, such as 0.30000000000000004. */
function exact(figure: number): number {
  return Number(figure.toPrecision(12))
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10
}
