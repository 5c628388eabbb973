import { listObservations } from '@workpoints/core/server'
import { describe, expect, it } from 'vitest'
import { createRegisterWorld, type RegisterWorld } from './testing/register-world.ts'

const plan = 'ganzhou-2025'

async function figures(world: RegisterWorld, indicator: string, unit = '360702') {
  const facts = await listObservations(world.api.db as never, plan, {
    indicators: [`rural.${indicator}`],
    unit,
    at: { on: '2025-12-31', asOf: null },
  })
  return Object.fromEntries(
    facts
      .filter(({ value, numerator }) => value !== '0' || numerator !== null)
      .map((fact) => [fact.period, fact.numerator === null ? fact.value : `${fact.numerator}/${fact.denominator}`]),
  )
}

const seen = async (world: RegisterWorld, id: string) => [{ id, version: (await world.row(id)).version }]

async function accept(world: RegisterWorld, id: string, on: string) {
  await world.call(world.keeper, 'entry.update', { entries: await seen(world, id), cells: { finished: '2025-01-31' } })
  await world.call(world.keeper, 'entry.step', { entries: await seen(world, id), to: 'building', on: '2025-01-10' })
  return world.call(world.keeper, 'entry.step', {
    entries: await seen(world, id),
    to: 'accepted',
    on,
    evidence: '验字1号',
  })
}

describe('what rows count for', () => {
  it('is recorded as a computed figure in the same transaction, anew when it changes, and judged', async () => {
    await using world = await createRegisterWorld()
    const [a, b] = [await world.add({ households: '30' }), await world.add({ households: '70' })]
    await world.add({ county: '南康区', households: '5' })
    expect(await figures(world, 'village-improvement')).toEqual({})
    await accept(world, a, '2025-02-10')
    expect(await figures(world, 'village-improvement')).toEqual({ '2025-02': '1' })
    expect(await figures(world, 'waste-coverage')).toMatchObject({
      '2025-01': '0/100',
      '2025-02': '30/100',
      '2025-12': '30/100',
    })
    await accept(world, b, '2025-02-20')
    expect(await figures(world, 'village-improvement')).toEqual({ '2025-02': '2' })
    expect(await figures(world, 'waste-coverage', '360703')).toMatchObject({ '2025-12': '0/5' })
    const removed = await world.call(world.keeper, 'entry.remove', { entries: await seen(world, b), reason: '重复' })
    expect(await figures(world, 'village-improvement')).toEqual({ '2025-02': '1' })
    expect(await figures(world, 'waste-coverage')).toMatchObject({ '2025-02': '30/30' })
    await world.call(world.keeper, 'entry.undo', { batch: (removed.data as { batch: string }).batch })
    expect(await figures(world, 'village-improvement')).toEqual({ '2025-02': '2' })
    const facts = await listObservations(world.api.db as never, plan, {
      indicators: ['rural.village-improvement'],
      unit: '360702',
      at: { on: '2025-12-31', asOf: null },
    })
    expect(facts.find(({ period }) => period === '2025-02')).toMatchObject({
      source: { kind: 'computed', note: '台账：行政村环境整治台账' },
      recordedBy: 'register:rural.villages',
      supersedes: expect.any(String),
    })
    const { data } = await world.keeper.query('core.indicator.get', { indicator: 'rural.village-improvement' })
    expect(JSON.stringify(data)).toContain('台账：行政村环境整治台账')
  })

  it('is counted over the rows of a file and those that were there, and taken back with the file', async () => {
    await using world = await createRegisterWorld()
    await world.add({ name: '旧村', households: '30' })
    await world.add({ name: '改村', households: '70' })
    const text = '县（市、区）,行政村,户数,状态\n章贡区,改村,50,\n章贡区,新村,20,\n南康区,外村,8,'
    const file = { name: '村.csv', base64: Buffer.from(text).toString('base64') }
    const { data } = await world.call(world.keeper, 'sheet.commit', file)
    expect(await figures(world, 'waste-coverage')).toMatchObject({ '2025-01': '0/100', '2025-12': '0/100' })
    expect(await figures(world, 'waste-coverage', '360703')).toMatchObject({ '2025-12': '0/8' })
    await world.call(world.keeper, 'entry.undo', { batch: (data as { batch: string }).batch })
    expect((await world.list(world.keeper)).total).toBe(2)
    expect(await figures(world, 'waste-coverage')).toMatchObject({ '2025-12': '0/100' })
    await world.add({ name: '又一村', households: '1' })
    expect(await figures(world, 'waste-coverage')).toMatchObject({ '2025-12': '0/101' })
  })

  it('is asked of nobody any more, and counted again by whoever computes', async () => {
    await using world = await createRegisterWorld()
    const { mounted, calculators } = world.api.platform
    expect([...mounted.computed].filter((id) => id.startsWith('rural.')).toSorted()).toEqual([
      'rural.village-improvement',
      'rural.waste-coverage',
    ])
    const id = await world.add({ households: '30' })
    await accept(world, id, '2025-02-10')
    const at = (period: string, unit = '360702') =>
      calculators.get('rural.village-improvement')?.(world.api.db, { unit, period })
    expect((await at('2025-02'))?.value).toBe('1')
    expect((await at('2025-03'))?.value).toBe('0')
    expect(await at('2025-02', '360703')).toBeNull()
  })

  it('belongs to the demonstration while it lasts, and goes with it', async () => {
    await using world = await createRegisterWorld({ empty: false })
    const id = await world.add({ households: '30' })
    expect((await world.list(world.keeper)).rows[0]).toMatchObject({ id, demo: true })
    await accept(world, id, '2025-02-10')
    const facts = await listObservations(world.api.db as never, plan, {
      indicators: ['rural.village-improvement'],
      unit: '360702',
      at: { on: '2025-12-31', asOf: null },
    })
    expect(facts.find(({ period }) => period === '2025-02')).toMatchObject({
      value: '1',
      source: { kind: 'simulated' },
    })
    expect(facts.at(-1)?.period).toBe('2025-06')
    expect((await world.keeper.mutate('core.plan.clearDemo', { key: crypto.randomUUID(), plan })).status).toBe(200)
    expect((await world.list(world.keeper)).total).toBe(0)
    await world.add({})
    expect((await world.list(world.keeper)).rows[0]).toMatchObject({ demo: false })
  })
})
