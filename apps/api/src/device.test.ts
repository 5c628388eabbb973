import { randomUUID } from 'node:crypto'
import { Site } from '@workpoints/readings'
import { insertSites, readingsDb } from '@workpoints/readings/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp, type TestPerson } from './testing/test-app.ts'

interface Listed {
  readonly devices: readonly { id: string; mn: string; version: number; hearing: string; siteName: string }[]
}

const mn = '010000A8900016F000169DC0'
const fields = { site: 'works-1', mn, addresses: ['10.20.30.0/24'], silentAfter: 60 }

describe('the register of monitors', () => {
  let api: TestApp
  let admin: TestPerson
  beforeAll(async () => {
    api = await createTestApp()
    admin = await api.person('system-admin')
    const site = { id: 'works-1', kind: 'works-monitor', name: '一号污水厂', unit: '360702', validFrom: '2020-01-01' }
    const sites = [Site.parse({ ...site, longitude: null, latitude: null })]
    await insertSites(readingsDb(api.db), sites, { by: 'test' })
  })
  afterAll(() => api[Symbol.asyncDispose]())

  const save = (own: object) =>
    admin.mutate('readings.device.save', { key: randomUUID(), device: null, fields, password: '123456', ...own })
  const listed = async (): Promise<Listed['devices']> =>
    ((await admin.query('readings.device.list')).data as Listed).devices

  it('registers a device, which is silent until it is heard, and shows its password nowhere', async () => {
    expect((await save({})).status).toBe(200)
    expect(await listed()).toMatchObject([{ mn, version: 1, hearing: 'never', siteName: '一号污水厂' }])
    const kept = await readingsDb(api.db).selectFrom('readings.device').selectAll().execute()
    const trail = await api.db.selectFrom('core.audit').selectAll().execute()
    expect(JSON.stringify([kept, trail, await listed()])).not.toContain('123456')
    expect(JSON.stringify(trail)).toContain('readings.device.save')
  })

  it.each([
    ['a number that another device has', {}, 409],
    ['a site that is not there', { fields: { ...fields, mn: 'AB01', site: 'nowhere' } }, 400],
    ['an address that is none', { fields: { ...fields, mn: 'AB01', addresses: ['works.example'] } }, 400],
    ['a new device without a password', { fields: { ...fields, mn: 'AB01' }, password: null }, 400],
  ])('refuses %s', async (_about, own, status) => {
    expect((await save(own)).status).toBe(status)
  })

  it('changes a device on the version that was seen, and asks for the password with another number', async () => {
    const [device] = await listed()
    const seen = { id: device?.id, version: device?.version }
    const renamed = { ...fields, mn: 'ab02' }
    expect((await save({ device: seen, fields: renamed, password: null })).status).toBe(400)
    expect((await save({ device: seen, fields: renamed })).status).toBe(200)
    expect((await save({ device: seen, fields, password: null })).status).toBe(409)
    expect(await listed()).toMatchObject([{ mn: 'AB02', version: 2 }])
  })

  it('pauses a device and goes on with it, and it is no stranger meanwhile', async () => {
    const [device] = await listed()
    const pause = (paused: boolean) =>
      admin.mutate('readings.device.pause', { key: randomUUID(), device: device?.id, paused })
    const db = readingsDb(api.db)
    expect((await pause(true)).status).toBe(200)
    const first = new Date()
    await db
      .insertInto('readings.stranger')
      .values({ mn: 'AB02', address: '10.0.0.1', packets: '1', first_at: first, last_at: first })
      .execute()
    const { data } = await admin.query('readings.device.list')
    expect(data).toMatchObject({ devices: [{ mn: 'AB02', pausedAt: expect.any(String) }], strangers: [] })
    expect((await pause(false)).status).toBe(200)
    expect(await listed()).toMatchObject([{ mn: 'AB02', pausedAt: null }])
  })

  it('tells who keeps a monitor, and whose figures it sends, that it is silent', async () => {
    const [reporter, other] = [await api.person('county-reporter'), await api.person('county-reporter', '360703')]
    const faults = async (person: TestPerson) =>
      ((await person.query('reporting.inbox.list', {})).data as { kind: string; count: number; href: string }[])
        .filter(({ kind }) => kind === 'fault')
        .map(({ count, href }) => [count, href])
    const [device] = await listed()
    const never = { address: null, protocol: null, packets: '0', wrong_passwords: '0', wrong_addresses: '0' }
    const seen = (minutes: number) =>
      readingsDb(api.db)
        .insertInto('readings.device_state')
        .values({ ...never, device_id: device?.id ?? '', last_seen_at: new Date(Date.now() - minutes * 60_000) })
        .onConflict((twice) =>
          twice
            .columns(['org_id', 'device_id'])
            .doUpdateSet((kept) => ({ last_seen_at: kept.ref('excluded.last_seen_at') })),
        )
        .execute()
    expect([await faults(admin), await faults(reporter)], 'never heard is not missed').toEqual([[], []])
    await seen(61)
    expect(await faults(admin)).toEqual([[1, '/sites/devices']])
    expect(await faults(reporter)).toEqual([[1, '/sites/works-1']])
    expect(await faults(other)).toEqual([])
    await seen(59)
    expect(await faults(admin)).toEqual([])
  })

  it('takes a device out, and lets its number be registered again', async () => {
    const [device] = await listed()
    const removed = await admin.mutate('readings.device.remove', { key: randomUUID(), device: device?.id })
    expect(removed.status).toBe(200)
    expect(await listed()).toEqual([])
    expect((await save({ fields: { ...fields, mn: 'AB02' } })).status).toBe(200)
  })
})
