import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, createRegisterWorld, type RegisterWorld, textOf } from './testing/register-world.ts'

let world: RegisterWorld
beforeAll(async () => {
  world = await createRegisterWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

const seen = async (...ids: string[]) =>
  Promise.all(ids.map(async (id) => ({ id, version: (await world.row(id)).version })))

describe('a row', () => {
  it('is made of written cells, and refused with every fault by its field', async () => {
    const id = await world.add({ households: '1,200户', measures: '纳管、化粪池' }, world.county)
    expect(await world.row(id)).toMatchObject({
      ...{ version: 1, unit: '360702', state: 'planned' },
      data: { households: '1200', measures: ['pipes', 'tank'], rate: null },
    })
    const refused = await world.call(world.county, 'entry.create', { cells: { county: '章贡区', households: '多' } })
    expect([refused.status, codeOf(refused)]).toEqual([400, 'registers.cells-refused'])
    expect(textOf(refused)).toContain('“行政村”')
    expect(textOf(refused)).toContain('“户数”')
  })

  it('is kept to the letter, whatever signs stand in it', async () => {
    const note = '甲\\n乙\\\\\n丙\t“丁”"戊"\\.\n\\N 𠮷'
    const id = await world.add({ name: '反斜\\村', note })
    expect(await world.row(id)).toMatchObject({ label: '反斜\\村', data: { name: '反斜\\村', note } })
    expect((await world.list(world.keeper, { filter: { search: '反斜\\' } })).rows.map((row) => row.id)).toEqual([id])
  })

  it('stands once in the register by its natural key', async () => {
    await world.add({ name: '唯一村' })
    const again = await world.call(world.keeper, 'entry.create', {
      cells: { county: '章贡区', name: '唯 一村', households: '1' },
    })
    expect([again.status, codeOf(again)]).toEqual([409, 'registers.key-taken'])
  })

  it('keeps what it was: every version is readable, with who, when and why', async () => {
    const id = await world.add({ name: '历史村' }, world.county)
    await world.call(world.county, 'entry.update', {
      entries: await seen(id),
      cells: { households: '80' },
      reason: '重新核实',
    })
    const { data } = await world.ask(world.county, 'entry.get', { entry: id })
    const { versions } = data as {
      versions: { version: number; reason: string; by: string; data: { households: string } }[]
    }
    expect(versions.map((one) => [one.version, one.data.households, one.reason])).toEqual([
      [2, '80', '重新核实'],
      [1, '120', ''],
    ])
    expect(versions[0]?.by).toContain(world.county.username)
  })

  it('is a county’s own: another sees none of it, and may not write there', async () => {
    const id = await world.add({ name: '本县村' })
    expect((await world.list(world.other)).rows.some((row) => row.unit !== '360703')).toBe(false)
    expect((await world.ask(world.other, 'entry.get', { entry: id })).status).toBe(404)
    const entries = await seen(id)
    expect((await world.call(world.other, 'entry.update', { entries, cells: { note: '改' } })).status).toBe(404)
    expect(
      (await world.call(world.other, 'entry.create', { cells: { county: '章贡区', name: '越界村', households: '1' } }))
        .status,
    ).toBe(403)
    const moved = await world.call(world.county, 'entry.update', { entries, cells: { county: '南康区' } })
    expect(moved.status).toBe(403)
    const leader = await world.api.person('leader')
    expect((await world.list(leader)).rows.find((row) => row.id === id)?.can).toEqual([])
    expect((await world.call(leader, 'entry.update', { entries, cells: { note: '改' } })).status).toBe(403)
  })

  it('is nobody’s where its module is off', async () => {
    const office = await world.api.person('office')
    const turn = (enabled: boolean) =>
      office.mutate('core.unit.enable', { key: randomUUID(), unit: '360703', plugin: 'rural', enabled })
    await turn(false)
    expect((await world.ask(world.other, 'entry.list')).status).toBe(404)
    await turn(true)
    expect((await world.ask(world.other, 'entry.list')).status).toBe(200)
    expect((await world.ask(world.other, 'entry.list', { register: 'rural.nothing' })).status).toBe(404)
  })
})

describe('two people on one row', () => {
  it('change different cells without knowing of each other', async () => {
    const id = await world.add({ name: '同改村' })
    const entries = await seen(id)
    await world.call(world.keeper, 'entry.update', { entries, cells: { households: '7' } })
    expect((await world.call(world.county, 'entry.update', { entries, cells: { note: '来自县里' } })).status).toBe(200)
    expect((await world.row(id)).data).toMatchObject({ households: '7', note: '来自县里' })
  })

  it('are shown both values of the same cell, and the second is not written', async () => {
    const id = await world.add({ name: '争改村' })
    const entries = await seen(id)
    await world.call(world.keeper, 'entry.update', { entries, cells: { households: '7' } })
    const late = await world.call(world.county, 'entry.update', { entries, cells: { households: '9' } })
    expect([late.status, codeOf(late)]).toEqual([409, 'registers.changed'])
    expect(textOf(late)).toContain('“户数”现为“7”，您填的是“9”')
    expect((await world.row(id)).data['households']).toBe('7')
    expect(
      (await world.call(world.county, 'entry.update', { entries: await seen(id), cells: { households: '9' } })).status,
    ).toBe(200)
  })

  it('at the same moment leave one version each', async () => {
    const id = await world.add({ name: '并发村' })
    const entries = await seen(id)
    const answers = await Promise.all(
      ['1', '2', '3', '4'].map((households) =>
        world.call(world.keeper, 'entry.update', { entries, cells: { households } }),
      ),
    )
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409, 409])
    expect((await world.row(id)).version).toBe(2)
  })
})

describe('a step', () => {
  it('is taken when what it asks for is there', async () => {
    const id = await world.add({ name: '验收村' })
    const step = async (fields: object) =>
      world.call(world.county, 'entry.step', { entries: await seen(id), ...fields })
    expect(codeOf(await step({ to: 'accepted' }))).toBe('registers.no-step')
    expect((await step({ to: 'building', on: '2025-02-01' })).status).toBe(200)
    const lacking = await step({ to: 'accepted', on: '2025-03-01' })
    expect(textOf(lacking)).toContain('依据（文号或材料名称）、完工日期')
    await world.call(world.county, 'entry.update', { entries: await seen(id), cells: { finished: '2025-02-20' } })
    expect(textOf(await step({ to: 'accepted', on: '2025-01-01', evidence: '验字1号' }))).toContain('不早于 2025-02-01')
    expect((await step({ to: 'accepted', on: '2025-03-01', evidence: '验字1号' })).status).toBe(200)
    expect(await world.row(id)).toMatchObject({ state: 'accepted' })
  })

  it('is taken by all of the chosen rows or by none', async () => {
    const [a, b] = [await world.add({ name: '批一' }), await world.add({ name: '批二' })]
    await world.call(world.keeper, 'entry.step', { entries: await seen(b), to: 'building' })
    expect((await world.call(world.keeper, 'entry.step', { entries: await seen(a, b), to: 'building' })).status).toBe(
      409,
    )
    expect((await world.row(a)).state).toBe('planned')
  })
})

describe('taking back', () => {
  it('undoes a bulk change by one key, once', async () => {
    const ids = [await world.add({ name: '撤一' }), await world.add({ name: '撤二' })]
    const changed = await world.call(world.county, 'entry.update', {
      entries: await seen(...ids),
      cells: { kind: '生活垃圾' },
    })
    const { batch } = changed.data as { batch: string }
    expect((await world.call(world.keeper, 'entry.undo', { batch })).status).toBe(404)
    expect((await world.call(world.county, 'entry.undo', { batch })).data).toEqual({ rows: 2 })
    for (const id of ids) expect(await world.row(id)).toMatchObject({ version: 3, data: { kind: null } })
    expect((await world.call(world.county, 'entry.undo', { batch })).status).toBe(409)
  })

  it('does not undo what somebody has gone on from', async () => {
    const id = await world.add({ name: '接改村' })
    const changed = await world.call(world.county, 'entry.update', { entries: await seen(id), cells: { note: '甲' } })
    await world.call(world.keeper, 'entry.update', { entries: await seen(id), cells: { households: '5' } })
    const undo = await world.call(world.county, 'entry.undo', { batch: (changed.data as { batch: string }).batch })
    expect(codeOf(undo)).toBe('registers.changed-since')
  })

  it('brings back a row that was taken out; meanwhile it is readable and not changed', async () => {
    const id = await world.add({ name: '移出村' })
    expect((await world.call(world.county, 'entry.remove', { entries: await seen(id), reason: '' })).status).toBe(400)
    const removed = await world.call(world.county, 'entry.remove', { entries: await seen(id), reason: '重复登记' })
    expect((await world.list(world.county)).rows.some((row) => row.id === id)).toBe(false)
    const gone = await world.list(world.county, { filter: { removed: true } })
    expect(gone.rows.find((row) => row.id === id)).toMatchObject({ ended: true, can: [] })
    expect(
      codeOf(await world.call(world.county, 'entry.update', { entries: await seen(id), cells: { note: 'x' } })),
    ).toBe('registers.removed')
    await world.call(world.county, 'entry.undo', { batch: (removed.data as { batch: string }).batch })
    expect((await world.list(world.county)).rows.some((row) => row.id === id)).toBe(true)
  })

  it('answers a call that is repeated as it did, and changes nothing again', async () => {
    const id = await world.add({ name: '重发村' })
    const key = randomUUID()
    const change = { key, entries: await seen(id), cells: { note: '一次' } }
    const first = await world.call(world.county, 'entry.update', change)
    expect(await world.call(world.county, 'entry.update', change)).toEqual(first)
    expect((await world.row(id)).version).toBe(2)
  })
})

describe('the trail', () => {
  it('says what changed in a row, and by which grant', async () => {
    const id = await world.add({ name: '留痕村' })
    await world.call(world.county, 'entry.update', {
      entries: await seen(id),
      cells: { households: '66' },
      reason: '核实',
    })
    const entry = await world.api.database.db
      .selectFrom('core.audit')
      .selectAll()
      .where('subject', '=', `entry/${id}`)
      .where('procedure', '=', 'registers.entry.update')
      .executeTakeFirstOrThrow()
    expect(entry).toMatchObject({ unit: '360702', plugin: 'rural', actor_id: world.county.id })
    expect(entry.actor_grant).not.toBeNull()
    expect(JSON.parse(entry.before ?? '')).toEqual({ households: '120' })
    expect(JSON.parse(entry.after ?? '')).toEqual({ register: 'rural.villages', households: '66', reason: '核实' })
  })
})
