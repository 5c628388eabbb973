import { countiesOnly, type DemoAsked } from '@workpoints/registers/server'

/** Rough sizes of the counties (people in 10,000, land in km²), only to share out the demonstration; a place without one is small. */
const sizes: Readonly<Record<string, readonly [people: number, land: number]>> = {
  '360702': [80, 479],
  '360703': [90, 1845],
  '360704': [56, 2990],
  '360722': [66, 2876],
  '360723': [27, 1368],
  '360724': [27, 1544],
  '360725': [18, 2207],
  '360726': [34, 2375],
  '360728': [20, 1319],
  '360729': [17, 1535],
  '360730': [69, 4053],
  '360731': [88, 2893],
  '360732': [72, 3210],
  '360733': [45, 2722],
  '360734': [28, 2311],
  '360735': [28, 1582],
  '360781': [62, 2448],
  '360783': [33, 1641],
}

/** A county with its part of a whole number, and its place in the list. */
export interface Part {
  readonly id: string
  readonly index: number
  readonly part: number
}

/** Shares a whole number out among the counties by their people or their land; the parts add up to it. */
export function sharedOut(asked: DemoAsked, total: number, by: 'people' | 'land'): readonly Part[] {
  const counties = countiesOnly(asked)
  const weights = counties.map(({ id }) => (sizes[id] ?? [20, 1000])[by === 'people' ? 0 : 1])
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  let passed = 0
  return counties.map(({ id }, index) => {
    const before = Math.round((total * passed) / all)
    passed += weights[index] ?? 0
    return { id, index, part: Math.round((total * passed) / all) - before }
  })
}
