import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createRoundWorld, filled, type RoundWorld } from './testing/round-world.ts'
import type { TestPerson } from './testing/test-app.ts'
import { keyed } from './testing/world.ts'

interface Change {
  readonly month: string
  readonly kind: string
  readonly target: string
  readonly unit: { id: string } | null
  readonly area: number
  readonly from: string
  readonly to: string
  readonly reason: { zh: string } | null
  readonly closedReason: { zh: string } | null
}
interface Changes {
  readonly rows: readonly Change[]
  readonly total: number
  readonly all: number
  readonly months: readonly { month: string; better: number; worse: number; corrected: number }[]
}

const own = '360702'
const toilets = '23'

describe('the feed of lights', { timeout: 60_000 }, () => {
  let world: RoundWorld
  let office: TestPerson
  beforeAll(async () => {
    world = await createRoundWorld()
    office = await world.api.person('office')
  })
  afterAll(() => world[Symbol.asyncDispose]())

  const changes = async (input: object = {}, person: Pick<TestPerson, 'query'> = office): Promise<Changes> =>
    (await person.query('core.plan.changes', input)).data as Changes

  /** Sends the county's report with a total, and has every stage accept it. */
  async function accept(submission: string, total: string) {
    const report = await world.get(world.reporter, submission)
    const content = filled(report)
    const [key = ''] = Object.keys(content.values)
    const entry = content.values[key]
    const values = entry === undefined ? {} : { [key]: { ...entry, value: total } }
    const sent = await world.send(world.reporter, submission, { values, progress: '按核实数更正。' })
    expect(sent.status).toBe(200)
    for (const person of [world.reviewer, await leadOf(submission), office])
      expect((await world.decide(person, submission)).status).toBe(200)
    expect((await world.get(office, submission)).state).toBe('accepted')
  }

  async function leadOf(submission: string): Promise<TestPerson> {
    const row = await world.api.database.db
      .selectFrom('reporting.submission' as never)
      .select('lead_unit' as never)
      .where('submission_id' as never, '=', submission as never)
      .executeTakeFirstOrThrow()
    return world.api.person('department-reviewer', (row as { lead_unit: string }).lead_unit)
  }

  it('tells what turned, the newest month first, each with its sentence', async () => {
    const { rows, months, total } = await changes()
    expect(rows.length).toBe(total)
    expect(total).toBeGreaterThan(100)
    expect(rows.map(({ month }) => month)).toEqual(
      rows
        .map(({ month }) => month)
        .toSorted()
        .toReversed(),
    )
    for (const row of rows) {
      expect(row.from).not.toBe(row.to)
      expect(row.reason?.zh ?? '').toMatch(/。$/)
    }
    expect(months[0]?.month).toBe('2025-06')
    expect(months.reduce((sum, { better, worse, corrected }) => sum + better + worse + corrected, 0)).toBe(total)
  })

  it('agrees with what each month showed', async () => {
    const core = await world.api.core()
    const { turned } = await core.plan.overview({ on: '2025-05-31' })
    const { rows } = await changes({ month: '2025-05', unit: 'whole' })
    const told = (row: { target: string; from: string; to: string }) => `${row.target} ${row.from} ${row.to}`
    const shown = turned.map((one) => `${one.id} ${one.previousLight} ${one.light}`)
    expect(rows.map(told).toSorted()).toEqual(shown.toSorted())
  })

  it('can be narrowed by area, unit, direction, month and target', async () => {
    const { rows } = await changes()
    const [one] = rows.filter(({ unit }) => unit !== null)
    if (one === undefined) throw new Error('nothing turned')
    const input = {
      ...{ area: one.area, unit: one.unit?.id, kind: one.kind, month: one.month, target: one.target },
    }
    const narrowed = (await changes(input)).rows
    expect(narrowed).toEqual([one])
    expect((await changes({ unit: 'whole' })).rows.every(({ unit }) => unit === null)).toBe(true)
  })

  it('shows a county the whole and its own, and no other county', async () => {
    const { rows } = await changes({}, world.reporter)
    const units = new Set(rows.map(({ unit }) => unit?.id ?? 'whole'))
    expect([...units].toSorted()).toEqual([own, 'whole'])
    expect((await changes({ unit: '360703' }, world.reporter)).rows).toEqual([])
    const office = (await changes()).rows.filter(({ unit }) => unit === null || unit.id === own)
    expect(rows.filter(({ unit }) => unit?.id === own)).toEqual(office.filter(({ unit }) => unit?.id === own))
  })

  it('grows with an acceptance, at once', async () => {
    expect((await changes({ month: '2025-07' })).months.some(({ month }) => month === '2025-07')).toBe(false)
    const submission = await world.submission(own, toilets)
    const { asked } = await world.get(world.reporter, submission)
    await accept(submission, asked[0]?.totalBefore ?? '0')
    const { rows, months } = await changes({ month: '2025-07', unit: own })
    expect(months[0]?.month).toBe('2025-07')
    expect(
      rows.filter(({ target }) => target.startsWith('rural.toilets')).every(({ kind }) => kind !== 'corrected'),
    ).toBe(true)
  })

  it('says of a closed month that a correction changed its light, with both', async () => {
    const before = await changes({ unit: own })
    expect(before.rows.filter(({ kind }) => kind === 'corrected')).toEqual([])
    const submission = await world.submission(own, toilets)
    const input = keyed({ submission, reason: '漏报已验收户厕' })
    const { data } = await world.reporter.mutate('reporting.review.correct', input)
    await accept((data as { submission: string }).submission, '9000')
    const { rows } = await changes({ unit: own, kind: 'corrected' })
    expect(rows).toHaveLength(1)
    const [row] = rows
    expect(row).toMatchObject({ month: '2025-07', unit: { id: own }, to: 'blue' })
    expect(row?.from).not.toBe('blue')
    expect(row?.closedReason?.zh).toContain('7月末')
    expect(row?.reason?.zh).toContain('已完成')
    const { details } = await (await world.api.core()).task.get({ task: toilets })
    expect(details[0]?.months.map(({ month }) => month).at(-1)).toBe('2025-07')
  })

  it('is the same from the kept roll-up and from the facts, and can be shown as known earlier', async () => {
    expect(await changes({ asOf: '2999-01-01' })).toEqual(await changes())
    const then = await changes({ asOf: '2025-06-10' })
    expect(then.months[0]?.month).toBe('2025-05')
    expect(then.rows.some(({ kind }) => kind === 'corrected')).toBe(false)
  })
})
