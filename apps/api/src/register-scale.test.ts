import { expect, it } from 'vitest'
import { createRegisterWorld } from './testing/register-world.ts'

const counties = ['章贡区', '南康区', '赣县区', '信丰县']
const count = 10_000

it('holds ten thousand rows by one file, finds its way in them, and counts them all', {
  timeout: 120_000,
}, async () => {
  await using world = await createRegisterWorld()
  const lines = Array.from(
    { length: count },
    (_, index) => `${counties[index % 4]},第${index}村,${index % 500},2025-01-02`,
  )
  const base64 = Buffer.from(['县（市、区）,行政村,户数,开工日期', ...lines].join('\n')).toString('base64')
  const { data } = await world.call(world.keeper, 'sheet.commit', { name: '村.csv', base64 })
  expect(data).toMatchObject({ total: count, new: count })

  const sort = { column: 'households', direction: 'down' }
  const last = await world.list(world.keeper, { sort, offset: count - 5, limit: 100 })
  expect([last.total, last.rows.length, last.rows.at(-1)?.data['households']]).toEqual([count, 5, '0'])
  const conditions = [{ column: 'households', is: 'between', from: '499', to: null }]
  expect((await world.list(world.keeper, { filter: { conditions } })).total).toBe(20)
  expect((await world.list(world.county)).total).toBe(count / 4)

  const groups = (await world.ask(world.keeper, 'entry.groups')).data as {
    count: number
    sums: Record<string, string>
  }[]
  expect(groups.map((group) => group.count)).toEqual([2500, 2500, 2500, 2500])
  expect(groups.reduce((all, { sums }) => all + Number(sums['households']), 0)).toBe((count / 500) * ((499 * 500) / 2))

  const { rows } = await world.list(world.county, { limit: 500 })
  const many = { entries: rows.map(({ id, version }) => ({ id, version })), cells: { listed: '是' } }
  expect((await world.call(world.county, 'entry.update', many)).data).toMatchObject({ rows: 500 })
})
