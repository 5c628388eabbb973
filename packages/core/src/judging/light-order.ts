import type { Light } from '../assessment.ts'

/** From what must be looked at first to what can wait. */
const order: readonly Light[] = ['red', 'yellow', 'green', 'blue', 'grey']

/** Sorts lights with the worst first and grey last. */
export const compareLights = (one: Light, other: Light): number => order.indexOf(one) - order.indexOf(other)

/**
 * The light of a group: its worst one, red before yellow before green before blue, so that nothing bad is hidden by an average.
 * Grey says nothing about the others and shows only where nothing else is known, or where there is nothing at all.
 */
export const worstLight = (lights: Iterable<Light>): Light => [...lights].sort(compareLights)[0] ?? 'grey'

/** How many of each light there are. */
export function countLights(lights: Iterable<Light>): Readonly<Record<Light, number>> {
  const counts: Record<Light, number> = { blue: 0, green: 0, yellow: 0, red: 0, grey: 0 }
  for (const light of lights) counts[light] += 1
  return counts
}
