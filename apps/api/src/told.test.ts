import { remindOf, reportingDb } from '@workpoints/reporting/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createRoundWorld, type RoundWorld } from './testing/round-world.ts'
import type { TestPerson } from './testing/test-app.ts'
import { keyed } from './testing/world.ts'

interface Told {
  readonly id: string
  readonly kind: string
  readonly href: string
  readonly read: boolean
  readonly text: { readonly zh: string }
}
interface Entry {
  readonly kind: string
  readonly count: number
  readonly href: string
  readonly due: string | null
}

describe('what people are told, and what waits for them', { timeout: 90_000 }, () => {
  let world: RoundWorld
  beforeAll(async () => {
    world = await createRoundWorld()
  })
  afterAll(() => world[Symbol.asyncDispose]())

  const told = async (person: Pick<TestPerson, 'query'>): Promise<readonly Told[]> =>
    ((await person.query('reporting.notification.list', {})).data as { rows: Told[] }).rows
  const kinds = async (person: Pick<TestPerson, 'query'>) => (await told(person)).map(({ kind }) => kind)
  const waits = async (person: Pick<TestPerson, 'query'>): Promise<readonly Entry[]> =>
    (await person.query('reporting.inbox.list', {})).data as Entry[]

  it('follows a report from its round to its return: each is told once, and only who has a part in it', async () => {
    const { api, reporter, reviewer } = world
    const neighbour = await api.person('county-reporter', '360703')
    await world.open({ kind: 'adhoc', title: '汛期专项' })
    expect(await kinds(reporter)).toEqual(['round-opened'])
    const submission = await world.submission('360702', '23')
    await world.send(reporter, submission)
    expect(await kinds(reviewer)).toContain('report-waiting')
    const review = (await waits(reviewer)).find(({ kind }) => kind === 'review')
    expect(review).toMatchObject({ count: 1, href: `/review?round=${world.round}` })

    await world.decide(reviewer, submission, { decision: 'return', note: '请补充数据来源。' })
    const [returned] = await told(reporter)
    expect(returned).toMatchObject({ kind: 'report-returned', href: `/report/${submission}`, read: false })
    expect(returned?.text.zh).toMatch(/^章贡区“.+”的填报被本单位退回/)
    expect((await waits(reporter)).map(({ kind }) => kind)).toContain('returned')
    expect((await waits(reviewer)).filter(({ kind }) => kind === 'review')).toEqual([])
    expect((await kinds(neighbour)).filter((kind) => kind.startsWith('report-'))).toEqual([])
  })

  it('is not told twice for a command that is repeated', async () => {
    const { api } = world
    const input = keyed({
      round: world.round,
      unit: '360702',
      until: new Date(Date.now() + 9e8).toISOString(),
      reason: '汛期',
    })
    for (let time = 0; time < 3; time++) expect((await api.mutate('reporting.round.extend', input)).status).toBe(200)
    expect((await kinds(world.reporter)).filter((kind) => kind === 'round-extended')).toHaveLength(1)
  })

  it('is marked as read one by one and all at once, by nobody but its reader', async () => {
    const { reporter, reviewer } = world
    const unread = async () => ((await reporter.query('reporting.inbox.counts', {})).data as { unread: number }).unread
    const before = await unread()
    const [first] = await told(reporter)
    await reviewer.mutate('reporting.notification.markRead', { events: [first?.id] })
    expect(await unread()).toBe(before)
    await reporter.mutate('reporting.notification.markRead', { events: [first?.id] })
    expect(await unread()).toBe(before - 1)
    await reporter.mutate('reporting.notification.markRead', {})
    expect(await unread()).toBe(0)
  })

  it('warns three days before, one day before and when it is overdue, once each', async () => {
    const { api } = world
    const person = await api.person('county-reporter', '360704')
    const now = Date.now()
    const times = {
      opensAt: new Date(now - 1000),
      dueAt: new Date(now + 5 * 86_400_000),
      closesAt: new Date(now + 9 * 86_400_000),
    }
    const iso = Object.fromEntries(Object.entries(times).map(([name, at]) => [name, at.toISOString()]))
    const round = await world.open({ kind: 'adhoc', title: '三日专项', ...iso })
    const look = async (days: number): Promise<void> => {
      const at = new Date(now + days * 86_400_000)
      const run = () =>
        reportingDb(api.db as never)
          .transaction()
          .execute((db) => remindOf(db, 'ganzhou-2025', at))
      await Promise.all([run(), run()])
      await run()
    }
    const ofRound = async () =>
      (await told(person))
        .filter(({ href }) => href.includes(round))
        .map(({ kind }) => kind)
        .toReversed()
    await look(1)
    expect(await ofRound()).toEqual(['round-opened'])
    await look(2.5)
    await look(4.5)
    await look(5.1)
    expect(await ofRound()).toEqual(['round-opened', 'due-soon', 'due-soon', 'overdue'])
    const office = await api.person('office')
    await look(5.2)
    expect(await kinds(office)).not.toContain('overdue')
  })

  it('has something for each who keeps the platform: the auditor a chain to verify, the administrator accounts', async () => {
    const { api } = world
    const auditor = await api.person('security-auditor')
    expect((await waits(auditor)).map(({ kind }) => kind)).toEqual(['chain'])
    await auditor.mutate('accounts.audit.verify', keyed({}))
    const admin = await api.person('system-admin')
    const idle = { username: `idle${Date.now() % 1e6}`, name: '无角色', unit: null, phone: null, grants: [] }
    expect((await admin.mutate('accounts.person.create', keyed(idle))).status).toBe(200)
    expect((await waits(admin)).map(({ kind }) => kind)).toContain('idle-account')
    const counted = (await admin.query('reporting.inbox.counts', {})).data
    expect(counted).toMatchObject({ pages: { '/admin/people': expect.any(Number) } })
  })

  it('goes with the demonstration', async () => {
    const { api } = world
    const operator = await api.person('data-operator')
    expect((await operator.mutate('core.plan.clearDemo', keyed({ plan: 'ganzhou-2025' }))).status).toBe(200)
    expect(await told(world.reporter)).toEqual([])
  })
})
