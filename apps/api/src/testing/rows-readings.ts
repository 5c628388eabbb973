import { randomBytes } from 'node:crypto'
import { newId as newUuid } from '@workpoints/core/server'
import { Site } from '@workpoints/readings'
import { findSite, insertSites, readingsDb } from '@workpoints/readings/server'
import type { Caller } from './authorization.ts'
import {
  type Expected,
  holders,
  otherUnitReaders,
  ownUnitReaders,
  planReaders,
  type Row,
  row,
} from './authorization.ts'
import { commitReadings, saveSite, sendReadings, station } from './readings-world.ts'
import { keyed, type World } from './world.ts'

const newId = (): string => `t${randomBytes(6).toString('hex')}`

/** A new site of a unit with one final reading. */
async function site(world: World, unit: string): Promise<string> {
  const office = await world.as('office')
  const id = newId()
  await saveSite(office, station(id, unit))
  const operator = await world.as('data-operator')
  const sent = await sendReadings(operator, Buffer.from(`site,time,PM2.5\n${id},2025-03-01 08:00,35\n`), {
    final: true,
  })
  await commitReadings(operator, sent)
  return id
}

const file = { name: '小时值.csv', size: 10, final: false, hours: 'start', reason: '补录' }
const writers = [
  'data-operator',
  'office',
  'department-reviewer',
  'department-reporter',
  'county-reviewer',
  'county-reporter',
] as const
const imports = holders(...writers)

/** An import of the caller's own, or of the office's where the caller may have none. */
async function sent(world: World, caller: Caller): Promise<string> {
  const own = (writers as readonly Caller[]).includes(caller) ? caller : 'office'
  const of = await site(world, '360702')
  const row =
    own.startsWith('department') || own === 'office'
      ? 'site,time,PM2.5\n'
      : `site,time,PM2.5\n${of},2025-03-01 09:00,35\n`
  return sendReadings(await world.as(own), Buffer.from(row))
}

/** Who has nothing to import for the county is told that the file is empty. */
const committers: Expected = (caller) => {
  const usual = imports(caller)
  return usual === 200 && (caller === 'office' || caller.startsWith('department')) ? 400 : usual
}

const correction = (of: string) =>
  keyed({
    site: of,
    time: '2025-03-01T00:00:00.000Z',
    factor: 'a34004',
    value: '36',
    flag: 'valid',
    reason: '更正',
    basedOn: 1,
  })
const correctors =
  (unit: 'own' | 'other'): Expected =>
  (caller) => {
    const usual = imports(caller)
    if (usual !== 200 || caller === 'data-operator') return usual
    if (caller.startsWith('county')) return unit === 'own' ? 200 : 404
    return 403
  }

/** A device of a site that is there. */
const newDevice = async ({ api }: World) => {
  const site = Site.parse(station(newId(), '360702'))
  await insertSites(readingsDb(api.db), [site], { by: 'test' })
  const mn = randomBytes(12).toString('hex').toUpperCase()
  return { site: site.id, mn, addresses: ['10.20.30.40'], silentAfter: 60 }
}

const registered = async (world: World) => {
  const { site, mn, addresses, silentAfter } = await newDevice(world)
  const device = newUuid()
  const kept = { device_id: device, site_id: site, mn, addresses, silent_after: silentAfter, password: 'x' }
  await readingsDb(world.api.db).insertInto('readings.device').values(kept).execute()
  return keyed({ device })
}

const saved = async (world: World) => keyed({ device: null, fields: await newDevice(world), password: '123456' })

/** The end of a site that is there. */
const ending = async (world: World) => {
  const id = await site(world, '360702')
  const found = await findSite(readingsDb(world.api.db), id)
  return keyed({ site: id, basedOn: found?.version ?? '', on: '2025-06-30', reason: '停止监测' })
}

/** A list of one new site. */
const sheet = () => ({
  ...{ name: '点位.csv', from: '2025-01-01' },
  base64: Buffer.from(`编号,类型,名称,县区,启用日期\n${newId()},空气站,某站,360702,2025-01-01\n`).toString('base64'),
})

export const readingsRows: readonly Row[] = [
  row('readings.device.list', undefined, holders('system-admin')),
  row('readings.device.save', saved, holders('system-admin')),
  row(
    'readings.device.pause',
    async (world) => ({ ...(await registered(world)), paused: true }),
    holders('system-admin'),
  ),
  row('readings.device.remove', registered, holders('system-admin')),
  row('readings.site.list', undefined, planReaders),
  row('readings.site.save', () => keyed({ site: station(newId(), '360702'), basedOn: null }), holders('office')),
  {
    path: 'readings.site.get',
    own: [async (world) => ({ site: await site(world, '360702') }), ownUnitReaders],
    other: [async (world) => ({ site: await site(world, '360703') }), otherUnitReaders],
  },
  row('readings.site.end', ending, holders('office')),
  row('readings.site.template', undefined, holders('office')),
  row('readings.site.preview', sheet, holders('office')),
  row('readings.site.import', () => keyed(sheet()), holders('office')),
  {
    path: 'readings.series.month',
    own: [async (world) => ({ site: await site(world, '360702'), month: '2025-03' }), ownUnitReaders],
    other: [async (world) => ({ site: await site(world, '360703'), month: '2025-03' }), otherUnitReaders],
  },
  {
    path: 'readings.series.list',
    own: [async (world) => ({ site: await site(world, '360702'), day: '2025-03-01' }), ownUnitReaders],
    other: [async (world) => ({ site: await site(world, '360703'), day: '2025-03-01' }), otherUnitReaders],
  },
  {
    path: 'readings.series.received',
    own: [async (world) => ({ site: await site(world, '360702'), day: '2025-03-01' }), ownUnitReaders],
    other: [async (world) => ({ site: await site(world, '360703'), day: '2025-03-01' }), otherUnitReaders],
  },
  {
    path: 'readings.value.correct',
    own: [async (world) => correction(await site(world, '360702')), correctors('own')],
    other: [async (world) => correction(await site(world, '360703')), correctors('other')],
  },
  row('readings.import.begin', file, imports),
  row(
    'readings.import.part',
    async (world, caller) => ({ import: await sent(world, caller), number: 0, base64: 'YQ==' }),
    imports,
  ),
  row('readings.import.preview', async (world, caller) => ({ import: await sent(world, caller) }), imports),
  row('readings.import.status', async (world, caller) => ({ import: await sent(world, caller) }), imports),
  row('readings.import.commit', async (world, caller) => keyed({ import: await sent(world, caller) }), committers),
]
