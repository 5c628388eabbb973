import { type RuleSet, ruleExamples, type Suggestion } from '@workpoints/reporting'
import { reportingDb } from '@workpoints/reporting/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp, type TestPerson } from './testing/test-app.ts'
import { keyed } from './testing/world.ts'

const plan = 'ganzhou-2025'

interface Rules {
  readonly inForce: { fact: string; body: RuleSet; from: string | null; by: string | null; reason: string | null }
  readonly adopted: readonly { fact: string; from: string }[]
  readonly drafts: readonly { fact: string; set: string; title: { zh: string } }[]
  readonly examples: readonly { id: string }[]
  readonly earliest: string
  readonly can: readonly string[]
}
interface Backtest {
  readonly total: { cells: number; before: number; after: number; newly: number; cleared: number; changed: number }
  readonly months: readonly { month: string; after: number; cells: number }[]
  readonly counties: readonly { unit: string; after: number; changed: number }[]
  readonly cells: readonly { month: string; worse: boolean }[]
  readonly follows: { after: readonly { id: string; count: number }[] }
  readonly needs: readonly { id: string; needs: { zh: string } }[]
}

describe('rule sets', { timeout: 60_000 }, () => {
  let api: TestApp
  let county: TestPerson
  beforeAll(async () => {
    api = await createTestApp()
    county = await api.person('county-reporter')
  })
  afterAll(() => api[Symbol.asyncDispose]())

  const list = async (person: Pick<TestPerson, 'query'> = api): Promise<Rules> =>
    (await person.query('reporting.rule.list', { plan })).data as Rules
  const save = (body: RuleSet, basedOn: string | null = null) =>
    api.mutate('reporting.rule.saveDraft', keyed({ plan, basedOn, body }))
  const saved = async (body: RuleSet, basedOn: string | null = null) =>
    (await save(body, basedOn)).data as { fact: string; set: string }
  const backtest = async (fact: string): Promise<Backtest> =>
    (await api.query('reporting.rule.backtest', { plan, fact })).data as Backtest
  const overview = async (on: string) => {
    const { counts, sentence } = await (await api.core()).plan.overview({ on })
    return { counts, sentence }
  }
  const suggestions = async () =>
    (await api.query('reporting.rule.suggestions', { plan })).data as readonly Suggestion[]

  it('begin with ours in force, and with the four published ones to begin from', async () => {
    const { inForce, examples, drafts, adopted, can } = await list()
    expect(inForce).toMatchObject({ fact: 'standard', from: null })
    expect(examples.map(({ id }) => id)).toEqual(['standard', 'yinchuan', 'guangyuan', 'sanming', 'suqian'])
    expect([drafts, adopted, can]).toEqual([[], [], ['manage']])
  })

  it('propose for June what ours say, once a case, with keys that stay', async () => {
    const first = await suggestions()
    expect(first.length).toBeGreaterThan(5)
    expect(new Set(first.map(({ key }) => key)).size).toBe(first.length)
    expect(new Set(first.map(({ unit, target }) => `${unit}/${target}`)).size).toBe(first.length)
    expect(new Set(first.map(({ period }) => period))).toEqual(new Set(['2025-06']))
    for (const { why } of first) expect(why.zh).toMatch(/2025年6月：.+。.+/)
    expect(await suggestions()).toEqual(first)
  })

  it('of ours would have lit what is lit, and nothing else', async () => {
    const { total, cells, months } = await backtest('standard')
    expect(total).toMatchObject({ newly: 0, cleared: 0, changed: 0 })
    expect([total.before, cells]).toEqual([total.after, []])
    expect(months.map(({ month }) => month)).toEqual(['01', '02', '03', '04', '05', '06'].map((one) => `2025-${one}`))
    expect(months.reduce((sum, { after }) => sum + after, 0)).toBe(total.after)
  })

  it('say which cells and counties another would have lit, and what it would need to know', async () => {
    const { total, counties, needs, follows } = await backtest('yinchuan')
    expect(total.before - total.cleared + total.newly).toBe(total.after)
    expect(counties.length).toBeGreaterThanOrEqual(18)
    expect(counties.reduce((sum, { changed }) => sum + changed, 0)).toBeGreaterThan(0)
    expect(needs.map(({ id }) => id)).toEqual(['not-started', 'not-registered', 'funds'])
    expect(follows.after[0]?.count).toBeGreaterThan(0)
  })

  it('with a gap are refused with the gap in words', async () => {
    const [lag] = ruleExamples.yinchuan.rules
    const rules = lag === undefined ? [] : [{ ...lag, bands: lag.bands.slice(1) }]
    const { status, error } = await save({ ...ruleExamples.yinchuan, rules })
    expect(status).toBe(400)
    expect(JSON.stringify(error)).toContain('落后 0–10 个百分点未定义')
  })

  it('are the office’s while they are drafts, and everybody’s once in force', async () => {
    await saved(ruleExamples.suqian)
    expect((await list()).drafts).toHaveLength(1)
    const seen = await list(county)
    expect([seen.drafts, seen.can, seen.inForce.fact]).toEqual([[], [], 'standard'])
    expect((await county.query('reporting.rule.backtest', { plan, fact: 'yinchuan' })).status).toBe(403)
  })

  it('are changed by new facts, and of two who change one draft the second is told', async () => {
    const first = await saved(ruleExamples.sanming)
    const title = { zh: '三明改', en: 'Sanming, changed' }
    const second = await saved({ ...ruleExamples.sanming, title }, first.fact)
    expect(second.set).toBe(first.set)
    const late = await save(ruleExamples.sanming, first.fact)
    expect([late.status, JSON.stringify(late.error)]).toEqual([409, expect.stringContaining('rule-overtaken')])
    const kept = await reportingDb(api.database.db as never)
      .selectFrom('reporting.rule_set')
      .select(['state', 'supersedes'])
      .where('set_id', '=', first.set)
      .orderBy('recorded_at')
      .execute()
    expect(kept).toEqual([
      { state: 'draft', supersedes: null },
      { state: 'draft', supersedes: first.fact },
    ])
    expect((await api.mutate('reporting.rule.discard', keyed({ plan, fact: second.fact }))).status).toBe(200)
    expect((await list()).drafts.map(({ set }) => set)).not.toContain(first.set)
  })

  it('come into force from a day on: lights follow at once, months before stay as they were', async () => {
    const [may, june] = [await overview('2025-05-31'), await overview('2025-06-30')]
    const known = await overview('2025-04-30')
    const { fact } = await saved(ruleExamples.guangyuan)
    const early = await api.mutate('reporting.rule.adopt', keyed({ plan, fact, from: '2025-05-01', reason: '试行' }))
    expect([early.status, JSON.stringify(early.error)]).toEqual([400, expect.stringContaining('2025-06-01')])
    const input = keyed({ plan, fact, from: '2025-06-01', reason: '市环委办第 3 次会议决定' })
    expect((await api.mutate('reporting.rule.adopt', input)).status).toBe(200)
    expect(await api.mutate('reporting.rule.adopt', input)).toMatchObject({ status: 200 })

    const after = await overview('2025-06-30')
    expect(after.counts).not.toEqual(june.counts)
    expect(after.counts.yellow).toBeGreaterThan(june.counts.yellow)
    expect([await overview('2025-05-31'), await overview('2025-04-30')]).toEqual([may, known])
    const { inForce, adopted, drafts } = await list(county)
    expect(inForce).toMatchObject({ from: '2025-06-01', reason: '市环委办第 3 次会议决定' })
    expect(inForce.body.title.zh).toBe(ruleExamples.guangyuan.title.zh)
    expect([adopted.length, drafts]).toEqual([1, []])
  })

  it('keep the same judgement in the roll-up and from the facts after they changed', async () => {
    const core = await api.core()
    expect(await core.plan.changes({ asOf: '2999-01-01' })).toEqual(await core.plan.changes({}))
    expect(await core.plan.overview({ asOf: '2999-01-01' })).toEqual(await core.plan.overview({}))
  })

  it('count only the months since they are in force', async () => {
    const proposed = await suggestions()
    expect(new Set(proposed.map(({ rule }) => rule))).toEqual(new Set(['talk']))
    for (const { why } of proposed) expect(why.zh).not.toContain('5月、')
  })

  it('leave their trace in the trail, with the reason and the limits before and after', async () => {
    const [entry] = await api.db
      .selectFrom('core.audit')
      .select(['subject', 'reason', 'before', 'after', 'actor_grant'])
      .where('procedure', '=', 'reporting.rule.adopt')
      .where('outcome', '=', 'done')
      .execute()
    expect(JSON.parse(entry?.reason ?? '')).toMatchObject({ zh: '市环委办第 3 次会议决定' })
    expect(JSON.parse(entry?.before ?? '')).toEqual({ thresholds: { green: 0.9, yellow: 0.7 } })
    expect(JSON.parse(entry?.after ?? '')).toMatchObject({
      ...{ plan, from: '2025-06-01' },
      thresholds: { green: 1, yellow: 0, by: 'points', nearDueDays: 0 },
    })
    expect(entry?.subject).toMatch(/^rule-set\//)
  })
})
