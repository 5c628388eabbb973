import { randomBytes } from 'node:crypto'
import { dayAfter } from '@workpoints/core'
import { type Expected, except, holders, pluginReaders, type Row } from './authorization.ts'
import { saveSite, station } from './readings-world.ts'
import { keyed, type World } from './world.ts'

const units = { own: '360702', other: '360703' } as const
type Whose = keyof typeof units

/** A county with a station. */
async function measured(world: World, whose: Whose): Promise<string> {
  await saveSite(await world.as('office'), station(`t${randomBytes(6).toString('hex')}`, units[whose]))
  return units[whose]
}

/** A point of noise in a county, by its key. */
const noisePoint = (whose: Whose) => async (world: World) => {
  const site = { ...station(`n${randomBytes(6).toString('hex')}`, units[whose]), kind: 'noise-point', zone: '2' }
  await saveSite(await world.as('office'), site)
  return { point: `${units[whose]}/${site.id}` }
}

let used = 0
/** A day that no call has used yet. */
const freshDay = (): string => dayAfter('2025-01-01', ++used)

const dayOf = (whose: Whose) => ({ subject: units[whose], day: '2025-03-01' })
const readers = except(pluginReaders, { guest: 404 })

async function proposal(world: World, whose: Whose) {
  const day = freshDay()
  return keyed({ units: [await measured(world, whose)], from: day, to: day, reason: '沙尘', basis: '通报1号' })
}
const propose = (whose: Whose) => (world: World) => proposal(world, whose)

/** Keepers are told that there is no such module. */
const noModule = { 'system-admin': 404, 'security-auditor': 404 } as const
const proposers: Expected = except(
  holders(
    ...(['data-operator', 'office', 'department-reviewer', 'department-reporter'] as const),
    ...(['county-reviewer', 'county-reporter'] as const),
  ),
  noModule,
)

/** A decision on what who corrects figures has proposed. */
const decide = (whose: Whose) => async (world: World) => {
  const { units: named, from } = await proposal(world, whose)
  const proposed = keyed({ units: named, from, to: from, reason: '沙尘', basis: '通报2号' })
  await (await world.as('data-operator')).mutate('air.exclusion.propose', proposed)
  return keyed({ days: named.map((unit) => ({ unit, day: from, number: 1 })), act: 'approve', reason: '属实' })
}
const deciders = except(holders('office'), noModule)

/** A day of the air by station, a point of noise, and the days that are left out. */
export const airRows: readonly Row[] = [
  {
    path: 'air.sky.day',
    own: [dayOf('own'), readers],
    other: [dayOf('other'), except(readers, { 'county-reviewer': 404, 'county-reporter': 404 })],
  },
  {
    path: 'air.noisePoint',
    own: [noisePoint('own'), readers],
    other: [noisePoint('other'), except(readers, { 'county-reviewer': 404, 'county-reporter': 404 })],
  },
  {
    path: 'air.exclusion.propose',
    own: [propose('own'), proposers],
    other: [propose('other'), except(proposers, { 'county-reviewer': 403, 'county-reporter': 403 })],
  },
  { path: 'air.exclusion.decide', own: [decide('own'), deciders], other: [decide('other'), deciders] },
]
