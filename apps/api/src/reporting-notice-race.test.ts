import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createNoticeWorld, inDays, type NoticeWorld, noticeInput } from './testing/notice-world.ts'
import { openNow, plan } from './testing/round-world.ts'
import { keyed } from './testing/world.ts'

interface UrgeAnswer {
  readonly id: string
  readonly unit: string
  readonly isNew: boolean
  readonly missing: number | null
  readonly deliveredTo: string | null
  readonly readBy: string | null
}

describe('many people on one notice at once', { timeout: 120_000 }, () => {
  let world: NoticeWorld
  beforeAll(async () => {
    world = await createNoticeWorld()
  })
  afterAll(() => world[Symbol.asyncDispose]())

  it('who issue get numbers without a gap, also where some fail', async () => {
    const units = ['360702', '360703', '360704', '360722']
    const twenty = Array.from({ length: 20 }, (_, at) =>
      noticeInput({ kind: 'supervise', units: [at % 5 === 4 ? 'nowhere' : (units[at % 4] ?? '')] }),
    )
    const answers = await Promise.all(twenty.map((input) => world.api.mutate('reporting.notice.issue', input)))
    const numbers = answers.flatMap(({ status, data }) =>
      status === 200 ? (data as { number: string }[]).map(({ number }) => Number(/〕(\d+)号/.exec(number)?.[1])) : [],
    )
    expect(answers.filter(({ status }) => status === 404)).toHaveLength(4)
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 16 }, (_, at) => at + 1))
  })

  it('who sign for it and withdraw it: one of them wins, the other is told', async () => {
    for (let round = 0; round < 5; round++) {
      const id = await world.issue()
      const { revision } = await world.get(world.county, id)
      const answers = await Promise.all([
        world.act(world.county, id, { kind: 'acknowledge', seen: revision }),
        world.act(world.api, id, { kind: 'withdraw', text: '误发', seen: revision }),
      ])
      expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
      const { state, events } = await world.get(world.api, id)
      expect(state).toBe(answers[0]?.status === 200 ? 'acknowledged' : 'withdrawn')
      expect(events.map(({ kind }) => kind)).toEqual([
        'issue',
        'deliver',
        state === 'withdrawn' ? 'withdraw' : 'acknowledge',
      ])
      expect(JSON.stringify(answers.find(({ status }) => status === 409)?.error)).toContain('您的操作没有执行')
    }
  })

  it('who issue from one suggestion: one notice comes of it, and it is not proposed again', async () => {
    const open = async () => {
      const { data } = await world.api.query('reporting.suggestion.list', { plan })
      return data as { key: string; unit: string; kind: string; target: string | null; why: { zh: string } }[]
    }
    const [first, second] = await open()
    if (first === undefined || second === undefined) throw new Error('the demonstration proposes nothing')
    const officer = await world.api.person('office')
    const input = () => noticeInput({ units: [first.unit], source: null, suggestion: first.key, kind: 'remind' })
    const answers = await Promise.all(
      [world.api, officer, world.api, officer].map((person) => person.mutate('reporting.notice.issue', input())),
    )
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409, 409])
    expect(JSON.stringify(answers.find(({ status }) => status === 409)?.error)).toContain('没有重复发出')
    const made = answers.find(({ status }) => status === 200)?.data as { notice: string }[]
    const { facts, letter } = await world.get(world.api, made[0]?.notice ?? '')
    expect(facts.suggested?.why).toEqual(first.why)
    expect(letter?.paragraphs.join('')).toContain(first.why.zh.slice(0, 20))

    const aside = { plan, suggestion: second.key, reason: '数据待核' }
    const dismissals = await Promise.all([
      world.api.mutate('reporting.suggestion.dismiss', keyed(aside)),
      officer.mutate('reporting.suggestion.dismiss', keyed(aside)),
    ])
    expect(dismissals.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    expect((await open()).filter(({ key }) => key === first.key || key === second.key)).toEqual([])
    const late = noticeInput({ units: [second.unit], source: null, suggestion: second.key })
    expect((await world.api.mutate('reporting.notice.issue', late)).status).toBe(409)
  })

  it('who open it first: it is delivered once', async () => {
    const id = await world.issue()
    const people = await Promise.all(Array.from({ length: 8 }, () => world.api.person('county-reporter', '360702')))
    await Promise.all(people.map((person) => world.get(person, id)))
    const { events } = await world.get(world.api, id)
    expect(events.map(({ kind }) => kind)).toEqual(['issue', 'deliver'])
  })

  it('who urge a unit: it is urged once a day, and the receipt says who read it', async () => {
    const { api, county } = world
    const opened = await api.mutate(
      'reporting.round.open',
      keyed({ plan, kind: 'month', period: '2025-07', title: '', coverage: 'targets', ...openNow() }),
    )
    const subject = `round/${(opened.data as { round: string }).round}`
    const urge = () => api.mutate('reporting.urge.send', keyed({ plan, subject, units: ['360702', '360703'] }))
    const answers = await Promise.all(Array.from({ length: 20 }, urge))
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200))
    const fresh = answers.flatMap(({ data }) => (data as UrgeAnswer[]).filter(({ isNew }) => isNew))
    expect(fresh.map(({ unit }) => unit).toSorted()).toEqual(['360702', '360703'])
    const kept = await api.database.db
      .selectFrom('reporting.urge' as never)
      .selectAll()
      .execute()
    expect(kept).toHaveLength(2)

    const shown = (await county.query('reporting.urge.mine', { plan })).data as UrgeAnswer[]
    expect(shown.map(({ unit }) => unit)).toEqual(['360702'])
    expect(shown[0]?.missing).toBeGreaterThan(0)
    const receipt = async () => {
      const { data } = await api.query('reporting.urge.list', { plan, subject })
      return (data as UrgeAnswer[]).find(({ unit }) => unit === '360702')
    }
    expect(await receipt()).toMatchObject({ deliveredTo: expect.stringContaining(county.username), readBy: null })
    const others = await world.otherCounty.mutate('reporting.urge.read', keyed({ urges: [shown[0]?.id] }))
    expect(others.data).toEqual({ read: 0 })
    await county.mutate('reporting.urge.read', keyed({ urges: [shown[0]?.id] }))
    expect(await receipt()).toMatchObject({ readBy: expect.stringContaining(county.username) })
    expect((await county.query('reporting.urge.mine', { plan })).data).toEqual([])
    const again = (await urge()).data as UrgeAnswer[]
    expect(again.map(({ isNew }) => isNew)).toEqual([false, false])
    const seen = (await world.otherCounty.query('reporting.urge.list', { plan, subject })).data as UrgeAnswer[]
    expect(seen.map(({ unit }) => unit)).toEqual(['360703'])
  })

  it('who urge about a notice: opening it is reading it, and who has answered is not urged', async () => {
    const { api, county } = world
    const id = await world.issue()
    const urge = () => api.mutate('reporting.urge.send', keyed({ plan, subject: `notice/${id}`, units: ['360702'] }))
    expect(((await urge()).data as UrgeAnswer[])[0]).toMatchObject({ isNew: true, missing: null })
    await world.get(county, id)
    expect((await world.get(api, id)).urges[0]?.readBy).toContain(county.username)
    await world.act(county, id, { kind: 'acknowledge' })
    await world.act(county, id, { kind: 'reply', text: '已办结', commitment: inDays(1) })
    expect((await urge()).status).toBe(400)
    const nobody = await api.mutate('reporting.urge.send', keyed({ plan, subject: `notice/${id}`, units: ['360703'] }))
    expect(nobody.status).toBe(400)
  })
})
