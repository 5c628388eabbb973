import type { ValueEntry } from '@workpoints/reporting'
import { reportingDb } from '@workpoints/reporting/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AskedRow } from './testing/filled-report.ts'
import { createRoundWorld, filled, plan, type ReportAnswer, type RoundWorld } from './testing/round-world.ts'
import type { TestPerson } from './testing/test-app.ts'
import { keyed } from './testing/world.ts'

const county = '360702'

const detailOf = (answer: { error: unknown }) =>
  (answer.error as { data?: { detail?: { code: string; text: { zh: string; en: string } } } } | undefined)?.data?.detail

const isAsOfNow = ({ computed, mayCome, accumulation }: AskedRow): boolean =>
  computed || mayCome || accumulation === 'mean' || accumulation === 'ratio'
const addsUp = ({ accumulation }: AskedRow): boolean => accumulation === 'flow' || accumulation === 'incident'

/** What a figure should begin with: the total so far of what adds up, the last state, and nothing of rates and means. */
const toBegin = (one: AskedRow): unknown => {
  if (isAsOfNow(one)) return undefined
  return addsUp(one) ? one.totalBefore : one.previous?.entry
}

/** What it does begin with. */
const begunWith = (one: AskedRow, begun: ValueEntry | undefined): unknown =>
  addsUp(one) && !isAsOfNow(one) ? (begun?.value ?? null) : begun

describe('a form', { timeout: 120_000 }, () => {
  let world: RoundWorld
  let colleague: TestPerson
  beforeAll(async () => {
    world = await createRoundWorld()
    colleague = await world.api.person('county-reporter', county)
  })
  afterAll(() => world[Symbol.asyncDispose]())

  const reports = () =>
    reportingDb(world.api.db as never)
      .selectFrom('reporting.submission')
      .selectAll()
      .orderBy('submission_id')
  const send = (person: TestPerson, { id, revision }: ReportAnswer, sent: { content: object; seen?: object }) =>
    person.mutate('reporting.submission.send', keyed({ submission: id, revision, ...sent }))
  const save = (person: TestPerson, submission: string, { field, value }: { field: string; value: unknown }) =>
    person.mutate('reporting.submission.saveDraft', { submission, fields: [{ field, value, basedOn: 0 }] })

  it.each(['targets', 'all'])('asks each figure of one unit only, once in a round (%s)', async (coverage) => {
    const round = await world.open({ kind: 'adhoc', title: `专项 ${coverage}`, coverage })
    const rows = await reports().where('round_id', '=', round).execute()
    const keys = rows.filter((row) => row.not_applicable === null).flatMap(({ asked }) => asked.map(({ key }) => key))
    expect(keys.length).toBeGreaterThan(200)
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
  })

  it('begins with the last state and the total so far; rates, means and what may be counted are asked anew; texts are empty', async () => {
    const shj = await world.api.person('department-reporter', 'shj')
    const rows = await reports()
      .where('round_id', '=', world.round)
      .where('unit_id', 'in', [county, 'shj'])
      .where('not_applicable', 'is', null)
      .execute()
    const kinds = new Set<string>()
    for (const { submission_id, unit_id } of rows) {
      const { asked, start } = await world.get(unit_id === county ? world.reporter : shj, submission_id)
      expect(start).toMatchObject({ progress: '', problems: '', next: '', unchanged: null })
      for (const one of asked) {
        kinds.add(one.mayCome ? 'to come' : one.accumulation)
        expect(begunWith(one, start?.values[one.key]), one.key).toEqual(toBegin(one))
      }
    }
    expect([...kinds]).toEqual(expect.arrayContaining(['to come', 'flow', 'level', 'milestone', 'ratio']))
  })

  it('asks why a total falls, and takes it with a note', async () => {
    const report = await world.get(world.reporter, await world.submission(county, '22'))
    const content = filled(report)
    const key = 'rural.village-improvement/360702'
    const total = Number(report.asked.find((one) => one.key === key)?.totalBefore)
    expect(total).toBeGreaterThan(0)
    const typed = (note: string) => ({
      ...content,
      values: { ...content.values, [key]: { ...content.values[key], value: String(total - 1), note } },
    })
    const refused = detailOf(await send(world.reporter, report, { content: typed('') }))
    expect(refused?.code).toBe('reporting.incomplete')
    expect(refused?.text.zh).toContain('累计数小于上期累计')
    expect(refused?.text.en).toContain('below')
    expect((await send(world.reporter, report, { content: typed('上期重复统计一个村') })).status).toBe(200)
  })

  it('does not send over what a colleague wrote unseen, and does once it was seen', async () => {
    const report = await world.get(world.reporter, await world.submission(county, '9'))
    await save(colleague, report.id, { field: 'problems', value: '资金缺口 200 万元' })
    const content = filled(report)
    expect(detailOf(await send(world.reporter, report, { content }))?.code).toBe('reporting.unseen')
    const { versions, draft } = await world.get(world.reporter, report.id)
    expect(versions).toEqual([])
    expect(draft?.fields['problems']?.value).toBe('资金缺口 200 万元')
    const bulk = keyed({ submissions: [report.id], reason: '' })
    const clicked = await world.reporter.mutate('reporting.submission.unchanged', bulk)
    expect(detailOf(clicked)?.code).toBe('reporting.unseen')
    const after = await send(world.reporter, report, {
      content: { ...content, problems: '资金缺口已补' },
      seen: { problems: 1 },
    })
    expect(after.status).toBe(200)
    expect((await world.get(world.reporter, report.id)).versions[0]?.content.problems).toBe('资金缺口已补')
  })

  it('sends what oneself wrote along with “no change”', async () => {
    const id = await world.submission(county, '23')
    await save(world.reporter, id, { field: 'next', value: ' 下月开工 ' })
    const sent = await world.reporter.mutate('reporting.submission.unchanged', keyed({ submissions: [id], reason: '' }))
    expect(sent.status).toBe(200)
    const { versions, start } = await world.get(world.reporter, id)
    expect(versions[0]?.content).toMatchObject({ next: '下月开工', unchanged: { reason: '' }, values: start?.values })
  })

  it("is not another county's to read, to send or to click away", async () => {
    const other = await world.submission('360703', '2')
    const content = { ...filled({ asked: [], start: null }) }
    const answers = [
      await world.reporter.query('reporting.submission.get', { submission: other }),
      await world.reporter.mutate('reporting.submission.send', keyed({ submission: other, revision: 0, content })),
      await world.reporter.mutate('reporting.submission.unchanged', keyed({ submissions: [other], reason: '' })),
    ]
    expect(answers.map((answer) => [answer.status, detailOf(answer)?.code])).toEqual(
      answers.map(() => [404, 'reporting.no-submission']),
    )
    const { data } = await world.reporter.query('reporting.submission.mine', { plan })
    const { rows } = data as { rows: { unit: { id: string } }[] }
    expect(new Set(rows.map(({ unit }) => unit.id))).toEqual(new Set([county]))
  })
})

describe('a report of a unit', { timeout: 120_000 }, () => {
  it('whose module is off is asked nothing, and says so to who sends it all the same', async () => {
    await using world = await createRoundWorld()
    const id = await world.submission(county, '23')
    const before = await world.get(world.reporter, id)
    const off = { unit: county, plugin: 'rural', enabled: false, from: '2025-01-01' }
    const admin = await world.api.person('system-admin')
    expect((await admin.mutate('core.unit.enable', keyed(off))).status).toBe(200)
    const { data } = await world.reporter.query('reporting.submission.mine', { plan })
    expect((data as { rows: { id: string }[] }).rows.map((row) => row.id)).not.toContain(id)
    const input = { submission: id, revision: before.revision, content: filled(before) }
    const refused = await world.reporter.mutate('reporting.submission.send', keyed(input))
    expect(detailOf(refused)?.code).toBe('reporting.not-applicable')
  })

  it('that nobody has to look at is accepted as it is sent, and says which stages were passed by rule', async () => {
    await using world = await createRoundWorld()
    const none = { county: [], lead: [], support: [] }
    const rules = { stages: none, plugins: {}, selfReview: false }
    expect((await world.api.mutate('reporting.review.saveRules', keyed({ plan, rules }))).status).toBe(200)
    const id = await world.submission(county, '22')
    const sent = await world.send(world.reporter, id)
    expect(sent.data).toEqual({ state: 'accepted', stage: null, version: 1, late: false })
    const { reviews, state } = await world.get(world.reporter, id)
    expect(state).toBe('accepted')
    expect(reviews.map(({ stage, decision }) => `${decision} ${stage}`)).toEqual([
      'skip unit',
      'skip lead',
      'skip office',
    ])
    const figures = await world.api.db
      .selectFrom('core.observation')
      .select('indicator')
      .where('unit_id', '=', county)
      .where('period', '=', '2025-07')
      .where('source_note', '=', '章贡区2025年7月调度填报')
      .execute()
    expect(figures.map(({ indicator }) => indicator)).toContain('rural.village-improvement')
  })

  it('that leaves a figure blank with a reason makes no figure of it', async () => {
    await using world = await createRoundWorld()
    const rules = { stages: { county: [], lead: [], support: [] }, plugins: {}, selfReview: false }
    await world.api.mutate('reporting.review.saveRules', keyed({ plan, rules }))
    const id = await world.submission(county, '22')
    const { asked, start } = await world.get(world.reporter, id)
    const content = filled({ asked, start })
    const empty = { value: null, numerator: null, denominator: null, weight: null, note: '' }
    const values = Object.fromEntries(
      asked.map(({ key }) => [key, { ...empty, blank: 'awaiting-monitoring' as const }]),
    )
    expect((await world.send(world.reporter, id, { ...content, values })).status).toBe(200)
    const made = await world.api.db
      .selectFrom('core.observation')
      .select('indicator')
      .where('source_note', '=', '章贡区2025年7月调度填报')
      .execute()
    expect(made).toEqual([])
  })

  it('in a round that has not opened keeps its draft and cannot be sent', async () => {
    await using world = await createRoundWorld()
    const day = 86_400_000
    const at = (days: number) => new Date(Date.now() + days * day).toISOString()
    const times = { opensAt: at(1), dueAt: at(2), closesAt: at(3) }
    const id = await world.submission(county, '23', await world.open({ period: '2025-08', ...times }))
    const fields = [{ field: 'progress', value: '提前写', basedOn: 0 }]
    expect((await world.reporter.mutate('reporting.submission.saveDraft', { submission: id, fields })).status).toBe(200)
    expect(detailOf(await world.send(world.reporter, id))?.code).toBe('reporting.round-planned')
    expect((await world.get(world.reporter, id)).draft?.fields['progress']?.value).toBe('提前写')
  })
})
