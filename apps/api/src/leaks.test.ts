import type { AnyTRPCProcedure } from '@trpc/server'
import { today } from '@workpoints/core'
import { installedPlugins } from '@workpoints/plugins/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Caller, inputFor, type Row } from './testing/authorization.ts'
import { accountRows } from './testing/rows-accounts.ts'
import { areaRows, coreRows } from './testing/rows-core.ts'
import type { TestPerson } from './testing/test-app.ts'
import { createWorld, figureOf, keyed, type World } from './testing/world.ts'

const [own, other] = ['360702', '360703'] as const
/** What stands in the figures of the other county and nowhere else. */
const secret = { toilets: '7777.77', air: '77.77', note: '龙虾乡三户待核' }
/** A target of the plan that one county alone answers for: what the plan says of it is that county's own figure. */
const alone = { target: 'industry.ai-platform', unit: other }

const views = [{}, { on: '2025-01-31' }, { asOf: today() }]

const airOf = (unit: string, value: string) => ({ ...figureOf(unit, 'air.pm25', value), weight: '31' })

/** More to look at than the table of authorization asks, all about what is seeded here. */
const lookedAt: Readonly<Record<string, readonly object[]>> = {
  'core.indicator.get': [{ indicator: 'rural.toilets' }, { indicator: 'air.pm25' }, { indicator: alone.target }],
  'core.task.get': [{ task: '23' }, { task: '14' }],
  'core.task.target': [{ target: 'rural.toilets' }, { target: 'air.pm25.xjcs' }, { target: alone.target }],
  'core.unit.map': [{ target: 'air.pm25.xjcs' }, { target: 'worst' }],
  'core.history.list': [{ subject: `unit/${own}` }, { subject: `unit/${other}` }, { subject: 'plan/ganzhou-2025' }],
}

const isNothing = (value: unknown): boolean =>
  value == null || value === 0 || (typeof value === 'object' && Object.values(value).every(isNothing))

const telling = ['value', 'light', 'missing', 'received', 'attainment', 'headroom', 'demand', 'areas', 'counts']

/** Every unit of which an answer tells a figure, a light or a count. */
function toldOf(answer: unknown): readonly string[] {
  if (typeof answer !== 'object' || answer === null) return []
  const record = answer as Record<string, unknown>
  const unit = [record['unit'], record['id']].find((one) => typeof one === 'string' && /^36\d{4}$/.test(one))
  const tells = telling.some((key) => !isNothing(record[key]))
  return [...(typeof unit === 'string' && tells ? [unit] : []), ...Object.values(record).flatMap(toldOf)]
}

describe('the figures of a county', { timeout: 120_000 }, () => {
  let world: World
  let recorder: TestPerson
  let department: TestPerson
  let cityIndicator: string
  const rows: Row[] = [...coreRows, ...accountRows]

  beforeAll(async () => {
    world = await createWorld()
    rows.push(...areaRows(await installedPlugins()))
    recorder = await world.api.person('data-operator')
    department = await world.api.person('department-reporter')
    const record = async (person: TestPerson, ...observations: object[]) => {
      const { status, error } = await person.mutate('core.indicator.record', keyed({ plan: world.plan, observations }))
      expect({ status, error }).toEqual({ status: 200, error: undefined })
    }
    const noted = (figure: object, note: string) => ({ ...figure, source: { kind: 'reported', note } })
    await record(
      recorder,
      noted(figureOf(other, 'rural.toilets', secret.toilets), secret.note),
      noted(airOf(other, secret.air), secret.note),
      noted(figureOf(alone.unit, alone.target, '1'), secret.note),
    )
    await record(await world.api.person('county-reporter'), figureOf(own, 'rural.toilets', '1.11'), airOf(own, '11.11'))
    const ofCity = await world.cityFigure('shj')
    cityIndicator = ofCity.indicator
    await record(department, noted(ofCity, '内部核对'))
  })
  afterAll(() => world[Symbol.asyncDispose]())

  /** Everything that one caller is told by all queries there are, by path. */
  async function everything(caller: Caller, days: readonly object[] = [{}]): Promise<Map<string, readonly unknown[]>> {
    const procedures = world.api.platform.router._def.procedures as Record<string, AnyTRPCProcedure>
    const person = await world.as(caller)
    const answers = new Map<string, unknown[]>()
    for (const { path, own: mine, other: others } of rows) {
      if (procedures[path]?._def.type !== 'query') continue
      const known = [mine[0], ...(others === undefined ? [] : [others[0]])]
      const inputs = [
        ...(await Promise.all(known.map((one) => inputFor(one, world, caller)))),
        ...(lookedAt[path] ?? []),
        ...(path === 'core.indicator.get' ? [{ indicator: cityIndicator }] : []),
      ]
      for (const input of inputs)
        for (const view of days) {
          const { status, data } = await person.query(path, input === undefined ? undefined : { ...input, ...view })
          if (status === 200) answers.set(path, [...(answers.get(path) ?? []), data])
        }
    }
    return answers
  }

  const pathsWith = (answers: ReadonlyMap<string, readonly unknown[]>, text: string): string[] =>
    [...answers].filter(([, told]) => JSON.stringify(told).includes(text)).map(([path]) => path)

  it('are shown to the office where they belong', async () => {
    const answers = await everything('office', views)
    expect(pathsWith(answers, secret.toilets)).toEqual(['core.task.get', 'core.task.target', 'core.indicator.get'])
    const pages = ['core.task.target', 'core.unit.map', 'core.indicator.get', 'core.unit.get']
    expect(pathsWith(answers, secret.air)).toEqual(expect.arrayContaining(pages))
    expect(pathsWith(answers, secret.note).length).toBeGreaterThan(1)
    expect(pathsWith(answers, recorder.username).length).toBeGreaterThan(1)
    expect(new Set([...answers.values()].flat().flatMap(toldOf)).size).toBe(18)
  })

  it.each(['county-reporter', 'county-reviewer'] as const)(
    'are nowhere told to the %s of another one',
    async (caller) => {
      const answers = await everything(caller, caller === 'county-reporter' ? views : [{}])
      expect(answers.size).toBeGreaterThan(20)
      for (const text of [secret.toilets, secret.air, secret.note, recorder.username])
        expect({ text, paths: pathsWith(answers, text) }).toEqual({ text, paths: [] })
      const told = [...answers].flatMap(([path, given]) => given.flatMap(toldOf).map((unit) => `${path} ${unit}`))
      expect(told.length).toBeGreaterThan(0)
      expect([...new Set(told)].filter((one) => !one.endsWith(own))).toEqual([])
      // The city's own figures are everybody's to read, with who sent them.
      expect(pathsWith(answers, department.username)).toContain('core.indicator.get')
    },
  )

  it('are not told to a guest, of any county, nor who recorded what', async () => {
    const answers = await everything('guest', views)
    answers.delete('accounts.session.me')
    expect(answers.size).toBeGreaterThan(20)
    for (const text of [
      secret.toilets,
      secret.air,
      secret.note,
      '1.11',
      '11.11',
      '内部核对',
      recorder.username,
      department.username,
      '测试',
    ])
      expect({ text, paths: pathsWith(answers, text) }).toEqual({ text, paths: [] })
    expect([...answers].flatMap(([path, given]) => given.flatMap(toldOf).map((unit) => `${path} ${unit}`))).toEqual([])
  })

  it.each(['system-admin', 'security-auditor'] as const)('are not told to the %s at all', async (caller) => {
    const answers = await everything(caller)
    expect(pathsWith(answers, secret.air)).toEqual([])
    expect([...answers.values()].flat().flatMap(toldOf)).toEqual([])
  })

  it('are not told by the plan where one county alone answers for a target: of it the light is, and no figure', async () => {
    type Told = { details: { target: { value: unknown; light: string }; actual: unknown[]; observations: unknown[] } }
    const ask = async (caller: Caller) =>
      (await (await world.as(caller)).query('core.task.target', { target: alone.target })).data as Told
    const { details: known } = await ask('office')
    expect(known.target.value).toBe('1')
    expect(known.observations).toHaveLength(1)
    expect(known.actual.some((value) => value !== null)).toBe(true)
    for (const caller of ['county-reporter', 'guest'] as const) {
      const { details } = await ask(caller)
      expect(details.target).toMatchObject({ light: known.target.light, value: null, attainment: null, headroom: null })
      expect(JSON.stringify(details.target)).toContain('只由一个县（市、区）承担')
      expect(details.observations).toEqual([])
      expect(details.actual.every((value) => value === null)).toBe(true)
    }
  })

  it('are told to its own people', async () => {
    const neighbour = await world.api.person('county-reporter', other)
    const { data } = await neighbour.query('core.unit.get', { unit: other })
    expect(JSON.stringify(data)).toContain(secret.air)
  })
})
