import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createRoundWorld, type RoundWorld } from './testing/round-world.ts'
import { keyed } from './testing/world.ts'

/** With the plan's own 20 places, and 50 tasks: more than 5,000 reports. */
const moreCounties = 84

interface Cell {
  readonly id: string
  readonly unit: string
  readonly state: string
  readonly stage: string | null
  readonly notApplicable: string | null
}

describe('a round of more than 5,000 reports', { timeout: 240_000 }, () => {
  let world: RoundWorld
  let round: string
  beforeAll(async () => {
    world = await createRoundWorld()
    for (let number = 1; number <= moreCounties; number++) {
      const id = `370${String(number).padStart(3, '0')}`
      await sql`
        insert into core.unit (org_id, fact_id, unit_id, kind, body, holds_from, recorded_at, recorded_by, supersedes)
        select org_id, gen_random_uuid(), ${id}::text, kind,
          body || jsonb_build_object('id', ${id}::text, 'name', jsonb_build_object('zh', ${`测试县${number}`}::text, 'en', ${id}::text), 'aliases', '[]'::jsonb, 'code', null),
          holds_from, recorded_at, recorded_by, null
        from core.unit where unit_id = '360702'`.execute(world.api.database.db)
    }
    round = await world.open({ kind: 'adhoc', title: '五千份', coverage: 'all' })
  }, 120_000)
  afterAll(() => world[Symbol.asyncDispose]())

  const cells = async () => (await world.api.query('reporting.round.matrix', { round })).data as { cells: Cell[] }
  const total = async () => {
    const { data } = await world.api.query('reporting.round.get', { round })
    return (data as { total: Record<string, number> }).total
  }

  it('is opened whole: matrix and progress count the same', async () => {
    const { cells: all } = await cells()
    const asked = all.filter(({ notApplicable }) => notApplicable === null)
    expect(asked.length).toBeGreaterThan(5000)
    const { expected = 0, support = 0, notApplicable } = await total()
    expect(expected + support).toBe(asked.length)
    expect(notApplicable).toBe(all.length - asked.length)
  })

  it('takes the reports of many counties at once, each of them once', async () => {
    const { cells: all } = await cells()
    const people = await Promise.all(
      Array.from({ length: 3 }, (_, at) => world.api.person('county-reporter', `37000${at + 1}`)),
    )
    const sent = await Promise.all(
      people.map(async (person, at) => {
        const own = all.filter(({ unit, notApplicable }) => unit === `37000${at + 1}` && notApplicable === null)
        const statuses: number[] = []
        for (const { id } of own) statuses.push((await world.send(person, id)).status)
        return statuses
      }),
    )
    const statuses = sent.flat()
    expect(statuses.length).toBeGreaterThan(140)
    expect(statuses.filter((status) => status !== 200)).toEqual([])
    const { cells: after } = await cells()
    expect(after.filter(({ state }) => state === 'review')).toHaveLength(statuses.length)
    expect((await total())['inReview']).toBe(statuses.length)
  })

  it('is accepted by hundreds: what one call accepts moves on once', async () => {
    const waiting = (await cells()).cells.filter(({ unit, state }) => unit === '370001' && state === 'review')
    const reviewer = await world.api.person('county-reviewer', '370001')
    const items = await Promise.all(
      waiting.map(async ({ id }) => ({ submission: id, revision: (await world.get(reviewer, id)).revision })),
    )
    const [first, second] = await Promise.all([
      reviewer.mutate('reporting.review.acceptMany', keyed({ items })),
      reviewer.mutate('reporting.review.acceptMany', keyed({ items })),
    ])
    expect([first.status, second.status].toSorted((a, b) => a - b)).toEqual([200, 409])
    const moved = (await cells()).cells.filter(({ unit, stage }) => unit === '370001' && stage === 'lead')
    expect(moved).toHaveLength(waiting.length)
  })
})
