import { randomUUID } from 'node:crypto'
import type { Role } from '@workpoints/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createRoundWorld, filled, type ReportAnswer, type RoundWorld } from './testing/round-world.ts'
import type { TestPerson } from './testing/test-app.ts'
import { keyed } from './testing/world.ts'

const county = '360702'

/** Always the same numbers for the same seed. */
function* numbers(seed: number): Generator<number, never> {
  let state = seed
  for (;;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    yield state / 2_147_483_648
  }
}

describe('many people on one report at once', { timeout: 180_000 }, () => {
  let world: RoundWorld
  let counties: readonly TestPerson[]
  let bureau: readonly TestPerson[]
  beforeAll(async () => {
    world = await createRoundWorld()
    const { api } = world
    const of = (role: Role, unit?: string) => Promise.all([api.person(role, unit), api.person(role, unit)])
    const office = await of('office')
    const reviewers = await of('department-reviewer', 'shj')
    counties = [
      ...(await of('county-reporter', county)),
      ...(await of('county-reviewer', county)),
      ...reviewers,
      ...office,
    ]
    bureau = [...(await of('department-reporter', 'shj')), ...reviewers, ...office]
  })
  afterAll(() => world[Symbol.asyncDispose]())

  it('who accept and return: one of them wins, the other is told who was quicker', async () => {
    const id = await world.submission(county, '22')
    await world.send(world.reporter, id)
    const { revision } = await world.get(world.reviewer, id)
    const second = await world.api.person('county-reviewer', county)
    const decision = (person: TestPerson, accept: boolean) =>
      person.mutate('reporting.review.decide', {
        ...{ key: randomUUID(), submission: id, revision, decision: accept ? 'accept' : 'return' },
        ...{ reasons: [], note: accept ? '' : '请补充' },
      })
    const answers = await Promise.all([decision(world.reviewer, true), decision(second, false)])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    const { reviews, state } = await world.get(world.reporter, id)
    expect(reviews).toHaveLength(1)
    expect(state).toBe(reviews[0]?.decision === 'accept' ? 'review' : 'returned')
    const told = JSON.stringify(answers.find(({ status }) => status === 409)?.error)
    expect(told).toContain('您的操作没有执行')
  })

  /** The changes of a report as the trail has them. */
  const trailOf = (id: string) =>
    world.api.db
      .selectFrom('core.audit')
      .select('after')
      .where('subject', '=', `submission/${id}`)
      .where('kind', '=', 'change')
      .orderBy('seq')
      .execute()

  /** Does something with the report as it was last seen, legal or not; answers what happened. */
  async function act(
    [filler, person]: readonly [TestPerson, TestPerson],
    seen: ReportAnswer,
    dice: number,
  ): Promise<number> {
    const { id: submission, revision } = seen
    const decide = (decision: 'accept' | 'return') =>
      person.mutate('reporting.review.decide', keyed({ submission, revision, decision, reasons: [], note: '意见' }))
    if (dice < 0.35) return (await decide('accept')).status
    if (dice < 0.55) return (await decide('return')).status
    if (dice < 0.65) return (await person.mutate('reporting.review.withdraw', keyed({ submission, revision }))).status
    const content = filled(await world.get(filler, submission))
    return (await person.mutate('reporting.submission.send', keyed({ submission, revision, content }))).status
  }

  it.each([
    [county, '22'],
    [county, '12'],
    ['shj', '31'],
    ['shj', '30'],
    ['shj', '11'],
    ['shj', '6'],
  ] as const)('leave a history that the rules allow (%s, %s)', async (unit, source) => {
    const id = await world.submission(unit, source)
    const staff = unit === county ? counties : bureau
    const [filler] = staff as [TestPerson]
    const begun = (await trailOf(id)).length
    const dice = numbers(Number(source))
    const statuses: number[] = []
    for (let round = 0; round < 12; round++) {
      const seen = await world.get(world.api, id)
      const actors = Array.from({ length: 5 }, () => staff[Math.floor(dice.next().value * staff.length)] as TestPerson)
      const rolls = actors.map(() => dice.next().value)
      statuses.push(...(await Promise.all(actors.map((person, at) => act([filler, person], seen, rolls[at] ?? 0)))))
    }
    expect(statuses.filter((status) => status >= 500)).toEqual([])
    const { versions, reviews, state } = await world.get(world.api, id)
    const done = (await trailOf(id)).slice(begun)
    // One entry of the trail for each change that was answered as done, and none else.
    expect(done.length).toBe(statuses.filter((status) => status === 200).length)
    // Of each version no stage decides twice, nothing follows a return, and none but the last version is open.
    for (const { version } of versions) {
      const decided = reviews.filter(
        (review) => (review as { version?: number }).version === version && review.decision !== 'skip',
      )
      expect(new Set(decided.map(({ stage }) => stage)).size).toBe(decided.length)
      const returned = decided.findIndex(({ decision }) => decision === 'return')
      expect(returned === -1 || returned === decided.length - 1).toBe(true)
    }
    expect(done.length).toBeGreaterThan(2)
    expect((JSON.parse(done.at(-1)?.after ?? '{}') as { state?: string }).state).toBe(state)
  })
})
