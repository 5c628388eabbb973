import { randomBytes } from 'node:crypto'
import { newId } from '@workpoints/core/server'
import { Site } from '@workpoints/readings'
import { insertSites, readingsDb } from '@workpoints/readings/server'
import { holders, planReaders, type Row, row } from './authorization.ts'
import { keyed, type World } from './world.ts'

/** A site that is not there yet. */
export const newSite = (unit = '360702') => ({
  ...{
    id: `t${randomBytes(6).toString('hex')}`,
    kind: 'air-station',
    name: '测试站',
    unit,
    longitude: null,
    latitude: null,
  },
  ...{ validFrom: '2020-01-01' },
})

/** A device of a site that is there. */
const newDevice = async ({ api }: World) => {
  const site = Site.parse(newSite())
  await insertSites(readingsDb(api.db), [site], { by: 'test' })
  const mn = randomBytes(12).toString('hex').toUpperCase()
  return { site: site.id, mn, addresses: ['10.20.30.40'], silentAfter: 60 }
}

const registered = async (world: World) => {
  const { site, mn, addresses, silentAfter } = await newDevice(world)
  const device = newId()
  const kept = { device_id: device, site_id: site, mn, addresses, silent_after: silentAfter, password: 'x' }
  await readingsDb(world.api.db).insertInto('readings.device').values(kept).execute()
  return keyed({ device })
}

const saved = async (world: World) => keyed({ device: null, fields: await newDevice(world), password: '123456' })

export const readingsRows: readonly Row[] = [
  row('readings.device.list', undefined, holders('system-admin')),
  row('readings.device.save', saved, holders('system-admin')),
  row('readings.device.remove', registered, holders('system-admin')),
  row('readings.site.list', undefined, planReaders),
  row('readings.site.save', () => keyed({ site: newSite(), basedOn: null }), holders('office')),
]
