import type { Light } from '../index.ts'

const ranks: Readonly<Record<Light, number>> = { red: 0, yellow: 1, green: 2, blue: 3, grey: 4 }

/** Where a light stands among others, the most urgent first; what is not judged comes last. */
export const rankOf = (light: Light | null): number => (light === null ? 5 : ranks[light])

/** Whether anything is judged at all; where nothing is, nothing can be said to be in order either. */
export const isKnown = (counts: Readonly<Record<Light, number>>): boolean =>
  counts.blue + counts.green + counts.yellow + counts.red > 0
