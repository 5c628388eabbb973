import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createNoticeWorld, demandIn, inDays, type NoticeWorld, noticeInput } from './testing/notice-world.ts'

const codeOf = (error: unknown): string => (error as { data: { detail: { code: string } } }).data.detail.code

describe('the life of a notice', { timeout: 120_000 }, () => {
  let world: NoticeWorld
  beforeAll(async () => {
    world = await createNoticeWorld()
  })
  afterAll(() => world[Symbol.asyncDispose]())

  it('goes from the issuing to the closing, and keeps who did what', async () => {
    const { api, county } = world
    const id = await world.issue({ target: 'rural.toilets', kind: 'supervise' })
    const issued = await world.get(api, id)
    expect(issued).toMatchObject({ state: 'issued', waitsFor: 'unit', kind: 'supervise' })
    expect(issued.number).toMatch(/^赣市环委办督〔\d{4}〕\d+号$/)
    expect(issued.letter?.to).toBe('赣州市章贡区')
    expect(issued.facts.months).toHaveLength(3)
    expect(issued.can).toEqual(expect.arrayContaining(['withdraw', 'urge', 'escalate']))
    expect(issued.can).not.toContain('acknowledge')

    const opened = await world.get(county, id)
    expect(opened.state).toBe('delivered')
    expect(opened.can).toEqual(['acknowledge', 'object'])
    expect(opened.events.at(-1)).toMatchObject({ kind: 'deliver', by: expect.stringContaining(county.username) })
    expect((await world.get(county, id)).events).toHaveLength(opened.events.length)

    expect((await world.act(api, id, { kind: 'acknowledge' })).status).toBe(403)
    expect((await world.act(county, id, { kind: 'reply', text: '已办', commitment: null })).status).toBe(409)
    expect((await world.act(county, id, { kind: 'acknowledge' })).status).toBe(200)
    expect((await world.act(county, id, { kind: 'reply', text: '已开工', commitment: inDays(30) })).status).toBe(200)
    expect(await world.get(api, id)).toMatchObject({ state: 'replied', waitsFor: 'office', clock: null })

    expect((await world.act(api, id, { kind: 'return', text: '请附台账', until: inDays(3) })).status).toBe(200)
    const returned = await world.get(county, id)
    expect(returned).toMatchObject({ state: 'returned', checker: expect.stringContaining('测试'), waitsFor: 'unit' })
    expect(returned.clock).toMatchObject({ of: 'reply', original: returned.replyDue, due: returned.extendedTo })
    expect((await world.act(county, id, { kind: 'reply', text: '台账已附', commitment: null })).status).toBe(200)
    expect((await world.act(api, id, { kind: 'accept', text: '情况属实' })).status).toBe(200)
    const closed = await world.get(county, id)
    expect(closed).toMatchObject({ state: 'closed', waitsFor: null, can: [] })
    expect(closed.events.map(({ kind }) => kind)).toEqual([
      ...['issue', 'deliver', 'acknowledge', 'reply', 'return', 'reply', 'accept'],
    ])
    expect((await world.act(api, id, { kind: 'withdraw', text: '误发' })).status).toBe(409)
  })

  it('is seen by the office, leaders, the addressee and the lead of its task, and by nobody else', async () => {
    const id = await world.issue()
    const sees = async (person: Pick<typeof world.county, 'query'>) =>
      (await person.query('reporting.notice.get', { notice: id })).status
    expect(await Promise.all([world.api, world.leader, world.county, world.lead].map(sees))).toEqual([
      200, 200, 200, 200,
    ])
    expect(await Promise.all([world.otherCounty, world.otherDepartment].map(sees))).toEqual([404, 404])
    const listed = async (person: Pick<typeof world.county, 'query'>) => {
      const { data } = await person.query('reporting.notice.list', { plan: 'ganzhou-2025' })
      return (data as { id: string }[]).some((one) => one.id === id)
    }
    expect(await Promise.all([world.api, world.county, world.lead].map(listed))).toEqual([true, true, true])
    expect(await Promise.all([world.otherCounty, world.otherDepartment].map(listed))).toEqual([false, false])
    expect((await world.get(world.lead, id)).can).toEqual([])
  })

  it('gives more time as a decision with a reason, and keeps the original deadline beside it', async () => {
    const { api, county } = world
    const id = await world.issue()
    await world.act(county, id, { kind: 'acknowledge' })
    const { replyDue } = await world.get(county, id)
    const early = await world.act(county, id, { kind: 'askTime', until: inDays(1), text: '汛期' })
    expect([early.status, codeOf(early.error)]).toEqual([400, 'reporting.bad-until'])
    expect((await world.act(county, id, { kind: 'askTime', until: inDays(40), text: '汛期' })).status).toBe(200)
    expect(await world.get(api, id)).toMatchObject({ askedUntil: inDays(40), waitsFor: 'office' })
    expect((await world.act(county, id, { kind: 'giveTime', until: inDays(40), text: '同意' })).status).toBe(403)
    expect((await world.act(api, id, { kind: 'giveTime', until: inDays(30), text: '准予部分' })).status).toBe(200)
    const after = await world.get(county, id)
    expect(after).toMatchObject({ replyDue, askedUntil: null, waitsFor: 'unit' })
    expect(after.clock).toMatchObject({
      due: new Date(`${inDays(30)}T18:00:00+08:00`).toISOString(),
      original: replyDue,
    })
    await world.act(county, id, { kind: 'askTime', until: inDays(50), text: '再延' })
    expect((await world.act(api, id, { kind: 'refuseTime', text: '理由不充分' })).status).toBe(200)
    expect((await world.get(county, id)).extendedTo).toBe(after.extendedTo)
  })

  it('is objected to once, and withdrawn or upheld with a reason', async () => {
    const { api, county } = world
    const kept = await world.issue()
    await world.act(county, kept, { kind: 'object', text: '数据有误' })
    expect(await world.get(api, kept)).toMatchObject({ objection: 'open', waitsFor: 'office' })
    expect((await world.act(api, kept, { kind: 'reject', text: '经核数据无误' })).status).toBe(200)
    const again = await world.act(county, kept, { kind: 'object', text: '仍有异议' })
    expect([again.status, codeOf(again.error)]).toEqual([409, 'reporting.notice-moved'])
    const gone = await world.issue()
    await world.act(county, gone, { kind: 'object', text: '不是本县区任务' })
    await world.act(county, gone, { kind: 'acknowledge' })
    await world.act(county, gone, { kind: 'reply', text: '见异议', commitment: null })
    const early = await world.act(api, gone, { kind: 'accept', text: '' })
    expect([early.status, codeOf(early.error)]).toEqual([409, 'reporting.objection-open'])
    expect((await world.act(api, gone, { kind: 'uphold', text: '属实' })).status).toBe(200)
    expect(await world.get(county, gone)).toMatchObject({ state: 'withdrawn', can: [] })
  })

  it('is late by the database’s clock, and nothing can be asked for after the deadline', async () => {
    const { county, api } = world
    const id = await world.issue()
    await world.act(county, id, { kind: 'acknowledge' })
    await world.setDue(id, 'reply_due', Date.now() - 1)
    const seen = await world.get(county, id)
    expect(seen.clock).toMatchObject({ of: 'reply', overdue: true, days: 1 })
    expect(seen.can).toEqual(['reply'])
    const asked = await world.act(county, id, { kind: 'askTime', until: inDays(9), text: '汛期' })
    expect([asked.status, codeOf(asked.error)]).toEqual([409, 'reporting.notice-late'])
    expect((await world.act(county, id, { kind: 'object', text: '异议' })).status).toBe(409)
    expect(await world.act(county, id, { kind: 'reply', text: '迟复', commitment: null })).toMatchObject({
      status: 200,
      data: { late: true },
    })
    expect((await world.get(api, id)).events.at(-1)).toMatchObject({ kind: 'reply', late: true })
    const inTime = await world.issue()
    await world.setDue(inTime, 'acknowledge_due', Date.now() + 60_000)
    expect((await world.act(county, inTime, { kind: 'acknowledge' })).data).toMatchObject({ late: false })
  })

  it('says what was known when it was issued, whatever is corrected later', async () => {
    const { api } = world
    const id = await world.issue({ target: 'rural.toilets' })
    const before = await world.get(api, id)
    expect(before.letter?.paragraphs.join('')).toContain(before.facts.targets[0]?.reason.zh ?? '无')
    await api.database.db
      .updateTable('core.judgement')
      .set({ light: 'blue', body: JSON.stringify({ reason: { zh: '已更正', en: 'corrected' } }) })
      .where('target_id', '=', 'rural.toilets')
      .execute()
    await api.database.db.deleteFrom('core.observation').where('indicator', '=', 'rural.toilets').execute()
    const after = await world.get(api, id)
    expect([after.letter, after.facts]).toEqual([before.letter, before.facts])
  })

  it('goes up from reminder to supervision, tied to what came before', async () => {
    const first = await world.issue({ units: ['360722'] })
    const { number, title } = await world.get(world.api, first)
    const second = await world.issue({ units: ['360722'], kind: 'supervise', follows: first })
    const answer = await world.get(world.api, second)
    expect(answer.before).toMatchObject({ id: first })
    expect(answer.letter?.paragraphs.join('')).toContain(`《${title.zh}》（${number}）`)
    expect((await world.get(world.api, first)).after).toMatchObject([{ id: second, kind: 'supervise' }])
    await expect(world.issue({ units: ['360722'], kind: 'remind', follows: second })).rejects.toThrow('no-escalation')
    await expect(world.issue({ units: ['360723'], kind: 'supervise', follows: first })).rejects.toThrow('no-escalation')
  })

  it('refuses what cannot be sent', async () => {
    await expect(world.issue({ units: ['nowhere'] })).rejects.toThrow('no-subject')
    await expect(world.issue({ units: ['xghy'] })).rejects.toThrow('no-subject')
    await expect(world.issue({ source: '999' })).rejects.toThrow('no-subject')
    await expect(world.issue({ target: 'rural.nothing' })).rejects.toThrow('no-subject')
    await expect(world.issue({ demands: [demandIn(-2)] })).rejects.toThrow('past-demand')
    await expect(world.issue({ demands: [] })).rejects.toThrow('demands')
  })

  it('is sent to many units at once, each with a document of its own', async () => {
    const { data } = await world.api.mutate(
      'reporting.notice.issue',
      noticeInput({ units: ['360724', '360725', 'shj'], source: null }),
    )
    const made = data as { unit: string; number: string }[]
    expect(made.map(({ unit }) => unit)).toEqual(['360724', '360725', 'shj'])
    expect(new Set(made.map(({ number }) => number)).size).toBe(3)
  })
})
