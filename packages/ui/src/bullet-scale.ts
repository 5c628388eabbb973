/** The numbers a bullet is drawn from; null where nothing is known. */
export interface BulletFigures {
  readonly value: number | null
  readonly target: number | null
  readonly expected?: number | null | undefined
  /** Left end of the axis; 0 by default. */
  readonly min?: number | undefined
  /** Right end of the axis; by default a little past the largest figure. */
  readonly max?: number | undefined
}

/** Positions in per cent of the width; null where there is nothing to draw. */
export interface BulletScale {
  readonly value: number | null
  readonly target: number | null
  readonly expected: number | null
  /** False where the axis does not begin at zero, so that a bar's length would mislead and a dot is drawn. */
  readonly fromZero: boolean
}

/** Places the figures of a bullet on its axis, held within 0 to 100. */
export function bulletScale(figures: BulletFigures): BulletScale {
  const known = [figures.value, figures.target, figures.expected].filter((figure) => typeof figure === 'number')
  const min = figures.min ?? Math.min(0, ...known)
  const top = figures.max ?? Math.max(...known, min) + (Math.max(...known, min) - min) * 0.12
  const max = top > min ? top : min + 1
  const place = (figure: number | null | undefined): number | null =>
    typeof figure === 'number' ? Math.min(100, Math.max(0, ((figure - min) / (max - min)) * 100)) : null
  return {
    value: place(figures.value),
    target: place(figures.target),
    expected: place(figures.expected),
    fromZero: min === 0,
  }
}
