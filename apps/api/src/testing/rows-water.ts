import { randomBytes } from 'node:crypto'
import { Site } from '@workpoints/readings'
import { insertSites, readingsDb } from '@workpoints/readings/server'
import { except, pluginReaders, type Row, row } from './authorization.ts'
import { station } from './readings-world.ts'
import type { World } from './world.ts'

/** A new section of a unit. */
async function section({ api }: World, unit: string): Promise<{ section: string }> {
  const id = `w${randomBytes(6).toString('hex')}`
  const site = Site.parse({ ...station(id, unit), kind: 'river-section', waterBody: 'river', targetClass: 2 })
  await insertSites(readingsDb(api.db), [site], { by: 'test' })
  return { section: id }
}

/** Pages of water; a county is told of no other county's section, a guest of none. */
export const waterRows: readonly Row[] = [
  row('water.sections', {}, pluginReaders),
  row('water.works', {}, pluginReaders),
  {
    path: 'water.section',
    own: [(world) => section(world, '360702'), except(pluginReaders, { guest: 404 })],
    other: [
      (world) => section(world, '360703'),
      except(pluginReaders, { guest: 404, 'county-reporter': 404, 'county-reviewer': 404 }),
    ],
  },
]
