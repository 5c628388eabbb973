import { cityIdOf } from '@workpoints/core'
import { countiesOnly, type DemoAsked } from '@workpoints/registers/server'
import { centralUnits } from './demo-course.ts'

/** People of each county, 10,000, rounded: by them the demonstration shares out checks and complaints. */
const people: Readonly<Record<string, number>> = {
  ...{ '360702': 80, '360703': 90, '360704': 56, '360722': 66, '360723': 27, '360724': 27, '360725': 18 },
  ...{ '360726': 34, '360728': 20, '360729': 17, '360730': 69, '360731': 88, '360732': 72, '360733': 45 },
  ...{ '360734': 28, '360735': 28, '360781': 62, '360783': 33 },
}

/** The districts and zones of the central city. */
export const centralOnly = ({ counties }: Pick<DemoAsked, 'counties'>) =>
  counties.filter(({ id }) => centralUnits.includes(id))

/** The city itself. */
export const cityOf = ({ units }: Pick<DemoAsked, 'units'>): string => cityIdOf(units) ?? ''

/** A whole number shared out by weights so that the parts add up to it. */
export function split(total: number, weights: readonly number[]): readonly number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  let given = 0
  let passed = 0
  return weights.map((weight) => {
    passed += weight
    const until = Math.round((total * passed) / whole)
    const part = until - given
    given = until
    return part
  })
}

/** How far a county lies from its share: two are far behind. */
const vigour = (index: number): number =>
  index % 18 === 8 ? 0.3 : index % 18 === 14 ? 0.45 : 0.8 + ((index * 7) % 5) / 10

/** A month's checks, county by county. */
export function byCounty(asked: Pick<DemoAsked, 'counties'>, total: number) {
  const counties = countiesOnly(asked)
  const parts = split(
    total,
    counties.map(({ id }, index) => (people[id] ?? 30) * vigour(index)),
  )
  return counties.map(({ id }, index) => ({ county: id, count: parts[index] ?? 0 }))
}

/** 示例-01-2 */
export const exampleCode = (...parts: readonly (number | string)[]): string =>
  ['示例', ...parts.map((part) => (typeof part === 'number' ? String(part).padStart(2, '0') : part))].join('-')
