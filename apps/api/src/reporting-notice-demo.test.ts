import { insertDemoNotices, openNoticesFor, reportingDb } from '@workpoints/reporting/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createNoticeWorld, type NoticeAnswer, type NoticeWorld } from './testing/notice-world.ts'
import { plan } from './testing/round-world.ts'
import { keyed } from './testing/world.ts'

describe('the notices of the demonstration', { timeout: 120_000 }, () => {
  let world: NoticeWorld
  const db = () => reportingDb(world.api.db as never)
  beforeAll(async () => {
    world = await createNoticeWorld()
    await db()
      .transaction()
      .execute((trx) => insertDemoNotices(world.api.platform, trx, plan))
  })
  afterAll(() => world[Symbol.asyncDispose]())

  const list = async (person: Pick<typeof world.county, 'query'>) =>
    (await person.query('reporting.notice.list', { plan })).data as (NoticeAnswer & { demo: boolean })[]

  it('stand in every state that somebody has to act in, marked as simulated', async () => {
    const notices = await list(world.api)
    expect(notices.every(({ demo }) => demo)).toBe(true)
    expect(new Set(notices.map(({ state }) => state))).toEqual(
      new Set(['issued', 'delivered', 'acknowledged', 'replied', 'returned', 'closed', 'proposed']),
    )
    expect(notices.some(({ clock }) => clock?.overdue)).toBe(true)
    expect(notices.some(({ objection }) => objection === 'open')).toBe(true)
    expect(notices.some(({ askedUntil }) => askedUntil !== null)).toBe(true)
    const own = await list(world.county)
    expect(own.map(({ can }) => can)).toContainEqual(expect.arrayContaining(['acknowledge']))
  })

  it('are told to those for whom they wait', async () => {
    const office = await openNoticesFor(db(), { units: [], office: true })
    expect(office.every(({ waitsFor }) => waitsFor === 'office')).toBe(true)
    expect(office.some(({ asksTime }) => asksTime)).toBe(true)
    expect(office.some(({ objects }) => objects)).toBe(true)
    const county = await openNoticesFor(db(), { units: ['360702'] })
    expect(county.map(({ unit, waitsFor }) => [unit, waitsFor])).toEqual([['360702', 'unit']])
    expect(county[0]?.clock).toMatchObject({ of: 'acknowledge', overdue: false })
    expect(await openNoticesFor(db(), { units: [] })).toEqual([])
  })

  it('go with the demonstration, and the real ones are numbered from one', async () => {
    const data = await world.api.person('data-operator')
    expect((await data.mutate('core.plan.clearDemo', keyed({ plan }))).status).toBe(200)
    expect(await list(world.api)).toEqual([])
    const real = await world.get(world.api, await world.issue())
    expect([real.number, (real as NoticeAnswer & { demo: boolean }).demo]).toEqual([
      expect.stringMatching(/^赣市环委办提〔\d{4}〕1号$/),
      false,
    ])
  })
})
