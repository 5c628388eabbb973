import { randomUUID } from 'node:crypto'
import { reportingDb } from '@workpoints/reporting/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createRoundWorld, filled, type RoundWorld } from './testing/round-world.ts'
import type { TestPerson } from './testing/test-app.ts'
import { keyed } from './testing/world.ts'

const county = '360702'

interface Saved {
  readonly saved: { field: string; version: number }[]
  readonly conflicts: { id: string; yours: unknown; theirs: { value: unknown; version: number; savedBy: string } }[]
}

const codeOf = (answer: { error: unknown }) =>
  (answer.error as { data?: { detail?: { code: string } } } | undefined)?.data?.detail?.code

describe('a draft', { timeout: 120_000 }, () => {
  let world: RoundWorld
  let colleague: TestPerson
  beforeAll(async () => {
    world = await createRoundWorld()
    colleague = await world.api.person('county-reporter', county)
  })
  afterAll(() => world[Symbol.asyncDispose]())

  const save = async (
    person: TestPerson,
    submission: string,
    [value, basedOn, field = 'progress']: readonly [unknown, number, string?],
  ) => {
    const answer = await person.mutate('reporting.submission.saveDraft', {
      submission,
      fields: [{ field, value, basedOn }],
    })
    return { ...answer, data: answer.data as Saved }
  }

  it('is kept field by field, and seen by the unit alone', async () => {
    const id = await world.submission(county, '12')
    expect((await save(world.reporter, id, ['开工一处', 0])).data.saved).toEqual([{ field: 'progress', version: 1 }])
    expect((await save(colleague, id, ['资金不足', 0, 'problems'])).data.saved).toEqual([
      { field: 'problems', version: 1 },
    ])
    const own = await world.get(colleague, id)
    expect(own.state).toBe('draft')
    expect(own.draft?.fields).toMatchObject({ progress: { value: '开工一处' }, problems: { value: '资金不足' } })
    for (const other of [world.api, world.lead]) {
      const seen = await world.get(other, id)
      expect(seen).toMatchObject({ state: 'draft', draft: null, start: null })
      expect(JSON.stringify(seen)).not.toContain('开工一处')
    }
  })

  it('of two people at once loses neither text', async () => {
    const id = await world.submission(county, '9')
    await save(world.reporter, id, ['共同的话', 0])
    expect((await save(world.reporter, id, ['甲的话', 1])).data.saved).toEqual([{ field: 'progress', version: 2 }])
    const { data } = await save(colleague, id, ['乙的话', 1])
    expect(data.conflicts).toMatchObject([{ yours: '乙的话', theirs: { value: '甲的话', version: 2 } }])
    expect((await save(colleague, id, ['乙的话', 1])).data.conflicts[0]?.id).toBe(data.conflicts[0]?.id)
    const both = await world.get(world.reporter, id)
    expect(both.draft?.conflicts).toMatchObject([{ field: 'progress', value: '乙的话' }])
    expect(both.draft?.fields['progress']?.value).toBe('甲的话')
    const report = await world.get(world.reporter, id)
    const content = { ...filled(report), progress: '甲的话' }
    const early = await world.reporter.mutate(
      'reporting.submission.send',
      keyed({ submission: id, revision: report.revision, content }),
    )
    expect(codeOf(early)).toBe('reporting.unsettled')
    const conflict = data.conflicts[0]?.id
    const merged = { conflict, value: '甲的话，乙的话' }
    expect((await colleague.mutate('reporting.submission.settle', keyed(merged))).data).toEqual({
      field: 'progress',
      version: 3,
    })
    expect((await world.reporter.mutate('reporting.submission.settle', keyed(merged))).status).toBe(404)
    const after = await world.get(world.reporter, id)
    expect(after.draft).toMatchObject({ conflicts: [], fields: { progress: { value: '甲的话，乙的话', version: 3 } } })
  })

  it('of one person in two windows keeps what the later one overwrote', async () => {
    const id = await world.submission(county, '10')
    await save(world.reporter, id, ['第一个窗口', 0])
    await save(world.reporter, id, ['第二个窗口', 0])
    expect((await world.get(world.reporter, id)).draft).toMatchObject({
      conflicts: [],
      fields: { progress: { value: '第二个窗口', version: 2 } },
    })
    const kept = await reportingDb(world.api.db as never)
      .selectFrom('reporting.draft_conflict')
      .select('value')
      .where('submission_id', '=', id)
      .execute()
    expect(kept).toEqual([{ value: '第一个窗口' }])
  })

  it('saved again after a lost answer changes nothing', async () => {
    const id = await world.submission(county, '4')
    await save(world.reporter, id, ['同样的话', 0])
    expect((await save(world.reporter, id, ['同样的话', 0])).data).toEqual({
      saved: [{ field: 'progress', version: 1 }],
      conflicts: [],
    })
  })

  it('takes no field that the form does not have, and no figure that is none', async () => {
    const id = await world.submission(county, '4')
    expect((await save(world.reporter, id, ['x', 0, 'secret'])).status).toBe(400)
    const bad = await save(world.reporter, id, [{ value: '十二' }, 0, 'value:carbon.super-chargers/360702'])
    expect(codeOf(bad)).toBe('reporting.bad-field')
    expect((await save(world.reporter, id, ['字'.repeat(4001), 1])).status).toBe(400)
  })

  it("is not another county's to write", async () => {
    const other = await world.submission('360703', '12')
    expect((await save(world.reporter, other, ['越权', 0])).status).toBe(404)
  })

  it('sent by two people at once becomes one version', async () => {
    const id = await world.submission(county, '2')
    const report = await world.get(world.reporter, id)
    const sending = (person: TestPerson) =>
      person.mutate('reporting.submission.send', {
        ...{ key: randomUUID(), submission: id, revision: report.revision, content: filled(report) },
      })
    const answers = await Promise.all([sending(world.reporter), sending(colleague), sending(world.reporter)])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409])
    expect((await world.get(world.reporter, id)).versions).toHaveLength(1)
  })

  it('goes on where nothing changed; the second month running asks why', async () => {
    const id = await world.submission(county, '23')
    const send = (submission: string, reason: string) =>
      world.reporter.mutate('reporting.submission.unchanged', keyed({ submissions: [submission], reason }))
    expect((await send(id, '')).data).toMatchObject({ done: [{ submission: id, stage: 'unit' }], left: [] })
    const next = await world.open({ period: '2025-08' })
    const second = await world.submission(county, '23', next)
    expect(codeOf(await send(second, ''))).toBe('reporting.incomplete')
    expect((await send(second, '汛期停工')).status).toBe(200)
    const rates = await world.submission(county, '20', next)
    const refused = await send(rates, '汛期停工')
    expect(refused.status).toBe(400)
    expect(JSON.stringify(refused.error)).toContain('无害化')
  })
})

describe('the clock', { timeout: 120_000 }, () => {
  it('takes a report in the due second, marks the next one late, and takes none after the closing but by extension', async () => {
    await using world = await createRoundWorld()
    const db = reportingDb(world.api.db as never)
    const set = (due: number, closes: number) =>
      db
        .updateTable('reporting.round')
        .set({ due_at: new Date(due), closes_at: new Date(closes) })
        .where('round_id', '=', world.round)
        .execute()
    const hour = 3_600_000
    const now = Date.now()
    const [first, second, third] = await Promise.all(['2', '3', '9'].map((source) => world.submission(county, source)))
    await set(now + hour, now + 2 * hour)
    expect((await world.send(world.reporter, first ?? '')).data).toMatchObject({ late: false })
    await set(now - hour, now + hour)
    expect((await world.send(world.reporter, second ?? '')).data).toMatchObject({ late: true })
    await set(now - 2 * hour, now - hour)
    const closed = await world.send(world.reporter, third ?? '')
    expect(codeOf(closed)).toBe('reporting.round-closed')
    const kept = await world.reporter.mutate('reporting.submission.saveDraft', {
      submission: third,
      fields: [{ field: 'progress', value: '关闭后写下的', basedOn: 0 }],
    })
    expect(kept.status).toBe(200)
    const extension = { round: world.round, unit: county, until: new Date(now + hour).toISOString(), reason: '汛期' }
    expect((await world.api.mutate('reporting.round.extend', keyed(extension))).status).toBe(200)
    expect((await world.send(world.reporter, third ?? '')).data).toMatchObject({ late: false })
    const neighbour = await world.api.person('county-reporter', '360703')
    expect(codeOf(await world.send(neighbour, await world.submission('360703', '9')))).toBe('reporting.round-closed')
  })
})
