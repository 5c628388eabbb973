import type { TargetView } from '../server/target.view.ts'

/** The figures a bullet is drawn from, on an axis that shows the difference that matters. */
export interface BulletFigures {
  readonly value: number | null
  readonly target: number
  readonly expected: number | null
  readonly min: number
  readonly max?: number
}

const numeric: ReadonlySet<TargetView['kind']> = new Set(['at-least', 'at-most', 'exactly', 'about', 'close'])
const starts = [95, 90, 80, 50] as const

const number = (text: string | null): number | null => (text === null ? null : Number(text))

/**
 * What to draw of a target, or null where a bar has no meaning (no number asked for, an event that must not be, a class).
 * Rates near 100 % are drawn from 50, 80, 90 or 95, whichever leaves two points below the lowest figure; everything else from zero.
 */
export function bulletFigures(
  target: Pick<TargetView, 'kind' | 'accumulation' | 'unit' | 'goalValue' | 'value' | 'expected'>,
): BulletFigures | null {
  const goal = number(target.goalValue)
  if (goal === null || !numeric.has(target.kind)) return null
  const figures = { value: number(target.value), target: goal, expected: number(target.expected) }
  if (target.unit.zh !== '%' || target.accumulation === 'flow') return { ...figures, min: 0 }
  const lowest = Math.min(goal, figures.value ?? goal, figures.expected ?? goal)
  return { ...figures, min: starts.find((start) => start <= lowest - 2) ?? 0, max: 100 }
}
