import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createNoticeWorld, demandIn, inDays, type NoticeWorld } from './testing/notice-world.ts'

const codeOf = (error: unknown): string => (error as { data: { detail: { code: string } } }).data.detail.code

describe('an interview', { timeout: 120_000 }, () => {
  let world: NoticeWorld
  beforeAll(async () => {
    world = await createNoticeWorld()
  })
  afterAll(() => world[Symbol.asyncDispose]())

  const plan = {
    ...{ at: new Date(Date.now() + 5 * 86_400_000).toISOString(), place: '市政府三楼会议室' },
    ...{ host: '市环委办主任', attendees: '分管副区长、区生态环境分局局长' },
  }
  const meeting = () => ({
    ...{ day: inDays(0), attendees: plan.attendees, facts: '改厕进度严重滞后', explanation: '资金到位晚' },
    ...{ demands: [demandIn(25)], commitment: '月底前补齐' },
  })

  it('goes from the proposal over approval, brief, meeting and minutes to a verified result', async () => {
    const { api, county } = world
    const id = await world.issue({ kind: 'interview', target: 'rural.toilets' })
    expect(await world.get(api, id)).toMatchObject({
      state: 'proposed',
      number: null,
      letter: null,
      waitsFor: 'office',
    })
    // What is only proposed is nobody's but the office's and the leaders'.
    expect((await county.query('reporting.notice.get', { notice: id })).status).toBe(404)
    expect((await world.lead.query('reporting.notice.get', { notice: id })).status).toBe(404)
    expect((await world.act(api, id, { kind: 'call', meeting: plan })).status).toBe(409)

    await world.act(api, id, { kind: 'approve', approver: '市环委会副主任', day: inDays(0) })
    expect((await world.act(api, id, { kind: 'call', meeting: plan })).status).toBe(200)
    const called = await world.get(county, id)
    expect(called).toMatchObject({ state: 'delivered', replyDue: null })
    expect(called.number).toMatch(/^赣市环委办约〔\d{4}〕\d+号$/)
    expect(called.letter?.paragraphs.join('')).toContain('市政府三楼会议室')
    expect(called.events.map(({ kind }) => kind)).toEqual(['call', 'deliver'])

    await world.act(county, id, { kind: 'acknowledge' })
    expect((await world.get(county, id)).clock).toMatchObject({ of: 'brief' })
    expect((await world.act(county, id, { kind: 'brief', text: '情况说明' })).status).toBe(200)
    const ahead = await world.act(api, id, { kind: 'meet', meeting: { ...meeting(), day: inDays(1) } })
    expect([ahead.status, codeOf(ahead.error)]).toEqual([400, 'reporting.meeting-ahead'])
    expect((await world.act(api, id, { kind: 'meet', meeting: meeting() })).status).toBe(200)
    const met = await world.get(county, id)
    expect(met.replyDue).toBe(new Date(`${inDays(30)}T18:00:00+08:00`).toISOString())
    expect((await world.act(county, id, { kind: 'reply', text: '结果', commitment: null })).status).toBe(409)
    await world.act(api, id, { kind: 'minute', text: '约谈纪要全文' })
    expect((await world.act(county, id, { kind: 'reply', text: '整改结果', commitment: inDays(20) })).status).toBe(200)
    const bare = await world.act(api, id, { kind: 'accept', text: '' })
    expect([bare.status, codeOf(bare.error)]).toEqual([400, 'reporting.no-verification'])
    expect((await world.act(api, id, { kind: 'accept', text: '现场核查属实' })).status).toBe(200)
    expect((await world.get(api, id)).events.map(({ kind }) => kind)).toEqual([
      ...['propose', 'approve', 'call', 'deliver', 'acknowledge', 'brief', 'meet', 'minute', 'reply', 'accept'],
    ])
  })

  it('that is given up before it is called has used no number', async () => {
    const { api } = world
    const given = await world.issue({ kind: 'interview', units: ['360703'] })
    await world.act(api, given, { kind: 'withdraw', text: '已整改' })
    expect(await world.get(api, given)).toMatchObject({ state: 'withdrawn', number: null })
    const next = await world.issue({ kind: 'interview', units: ['360703'] })
    await world.act(api, next, { kind: 'approve', approver: '市环委会副主任', day: inDays(0) })
    await world.act(api, next, { kind: 'call', meeting: plan })
    expect((await world.get(api, next)).number).toMatch(/〕2号$/)
  })
})
