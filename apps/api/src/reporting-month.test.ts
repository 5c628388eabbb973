import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createRoundWorld, type RoundWorld } from './testing/round-world.ts'
import { keyed } from './testing/world.ts'

const county = '360702'
/** 农村环境整治: villages (adds up), open black-odour bodies, and a rate; led by the ecology bureau. */
const task = '22'

const codeOf = (answer: { error: unknown }) =>
  (answer.error as { data?: { detail?: { code: string } } } | undefined)?.data?.detail?.code

describe('a month of one county', { timeout: 120_000 }, () => {
  let world: RoundWorld
  let id: string
  beforeAll(async () => {
    world = await createRoundWorld()
    id = await world.submission(county, task)
  })
  afterAll(() => world[Symbol.asyncDispose]())

  const value = async (indicator: string, period: string) => {
    const rows = await world.api.db
      .selectFrom('core.observation')
      .select(['value', 'source_note', 'supersedes'])
      .where('indicator', '=', indicator)
      .where('unit_id', '=', county)
      .where('period', '=', period)
      .orderBy('recorded_at')
      .execute()
    return rows
  }

  it('asks the county for its own figures, the total going on from the last one', async () => {
    const { data } = await world.reporter.query('reporting.submission.mine', { plan: 'ganzhou-2025' })
    const { rows } = data as { rows: { id: string; state: string; fields: number }[] }
    expect(rows.find((row) => row.id === id)).toMatchObject({ state: 'empty', fields: 3 })
    const report = await world.get(world.reporter, id)
    const villages = report.asked.find(({ indicator }) => indicator === 'rural.village-improvement')
    expect(villages?.totalBefore).not.toBeNull()
    expect(report.start?.values[villages?.key ?? '']?.value).toBe(villages?.totalBefore)
    expect(report.can).toEqual(['save', 'send', 'unchanged'])
  })

  it('is not taken with an empty field, and says which', async () => {
    const report = await world.get(world.reporter, id)
    const content = { ...report.start, progress: '' }
    const refused = await world.reporter.mutate(
      'reporting.submission.send',
      keyed({ submission: id, revision: report.revision, content }),
    )
    expect(refused.status).toBe(400)
    expect(codeOf(refused)).toBe('reporting.incomplete')
    expect(JSON.stringify(refused.error)).toContain('工作进展')
  })

  it('goes to the county reviewer, and is not accepted by who sent it', async () => {
    const sender = await world.api.person('county-reviewer', county)
    expect((await world.send(sender, id)).data).toMatchObject({
      state: 'review',
      stage: 'unit',
      version: 1,
      late: false,
    })
    expect(codeOf(await world.decide(sender, id))).toBe('reporting.own-report')
    expect((await world.decide(world.lead, id)).status).toBe(403)
    expect((await world.decide(world.reviewer, id)).data).toEqual({ to: 'lead' })
  })

  it('is returned by the lead with a reason for a field, and comes straight back to it', async () => {
    const none = await world.decide(world.lead, id, { decision: 'return' })
    expect(codeOf(none)).toBe('reporting.no-reason')
    const reasons = [{ field: 'progress', reason: '请写明新增村名。' }]
    expect((await world.decide(world.lead, id, { decision: 'return', reasons })).data).toEqual({ to: 'returned' })
    const back = await world.get(world.reporter, id)
    expect(back).toMatchObject({ state: 'returned', returnedBy: 'lead' })
    expect(back.start?.progress).toBe('本月按计划推进。')
    const again = await world.send(world.reporter, id, { progress: '新增完成沙石镇火燃村。' })
    expect(again.data).toMatchObject({ stage: 'lead', version: 2 })
    expect((await world.get(world.lead, id)).versions.map(({ content }) => content.progress)).toEqual([
      '本月按计划推进。',
      '新增完成沙石镇火燃村。',
    ])
  })

  it('becomes figures when the office accepts it, and stays as it is', async () => {
    expect(await value('rural.village-improvement', '2025-07')).toEqual([])
    expect((await world.decide(world.lead, id)).data).toEqual({ to: 'office' })
    expect((await world.decide(world.api, id)).data).toEqual({ to: 'accepted' })
    expect(await value('rural.village-improvement', '2025-07')).toMatchObject([
      { value: '0', source_note: '章贡区2025年7月调度填报' },
    ])
    const after = await world.get(world.reporter, id)
    expect(after).toMatchObject({ state: 'accepted', can: ['correct'] })
    expect((await world.send(world.reporter, id)).status).toBe(409)
  })

  it('is corrected by a report of its own; both stay readable', async () => {
    const { data } = await world.reporter.mutate(
      'reporting.review.correct',
      keyed({ submission: id, reason: '漏报两个村' }),
    )
    const { submission: correction } = data as { submission: string }
    const twice = await world.reporter.mutate('reporting.review.correct', keyed({ submission: id, reason: '再报' }))
    expect(codeOf(twice)).toBe('reporting.not-accepted')
    const start = (await world.get(world.reporter, correction)).start
    const key = 'rural.village-improvement/360702'
    const total = String(Number(start?.values[key]?.value) + 2)
    const values = { ...start?.values, [key]: { ...start?.values[key], value: total } } as NonNullable<
      typeof start
    >['values']
    expect((await world.send(world.reporter, correction, { values })).data).toMatchObject({ stage: 'unit' })
    for (const who of [world.reviewer, world.lead, world.api]) await world.decide(who, correction)
    expect((await value('rural.village-improvement', '2025-07')).map((row) => row.value)).toEqual(['0', '2'])
    expect((await world.get(world.api, id)).corrections).toMatchObject([{ id: correction, state: 'accepted' }])
    expect((await world.get(world.api, id)).versions.at(-1)?.content.values[key]?.value).not.toBe(total)
  })

  it('answers a repeated call as it did the first time', async () => {
    const other = await world.submission(county, '23')
    const report = await world.get(world.reporter, other)
    const key = randomUUID()
    const content = { ...report.start, progress: '按计划推进。' }
    const input = { key, submission: other, revision: report.revision, content }
    const first = await world.reporter.mutate('reporting.submission.send', input)
    const second = await world.reporter.mutate('reporting.submission.send', input)
    expect(second.data).toEqual(first.data)
    expect((await world.get(world.reporter, other)).versions).toHaveLength(1)
  })
})
