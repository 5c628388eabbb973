import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from './testing/test-app.ts'

/** Every query procedure there is, with an input that makes it do its work; a procedure without a line here fails the test. */
const inputs: Readonly<Record<string, unknown>> = {
  'core.session.get': undefined,
  'core.plan.overview': {},
  'core.plan.document': {},
  'core.task.list': { area: 4, light: 'red', text: '污水' },
  'core.task.get': { task: '18' },
  'core.task.target': { target: 'water.good-sections' },
  'core.indicator.list': {},
  'core.indicator.get': { indicator: 'air.pm25' },
  'core.unit.list': {},
  'core.unit.get': { unit: '360702' },
  'core.unit.map': {},
  'core.unit.matrix': {},
  'core.unit.expected': { unit: '360702' },
}

describe('the SQL that reaches the database', () => {
  let api: TestApp
  beforeAll(async () => {
    api = await createTestApp()
  })
  afterAll(() => api[Symbol.asyncDispose]())

  /** Statements sent while `work` runs, as PostgreSQL sees them. */
  async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
    const sent: string[] = []
    const { pool } = api.database
    const listen = (client: { query: (...args: never[]) => unknown }) => {
      const query = client.query.bind(client)
      client.query = (...args: never[]) => {
        const [first] = args as unknown as [string | { text: string }]
        sent.push(typeof first === 'string' ? first : first.text)
        return query(...args)
      }
      restore.push(() => {
        client.query = query
      })
    }
    const restore: (() => void)[] = []
    pool.on('acquire', listen as never)
    try {
      await work()
    } finally {
      pool.off('acquire', listen as never)
      for (const undo of restore) undo()
    }
    return sent
  }

  /** Tables of a statement that are not held to the issuing body: each needs a condition of its own, or the column in an insert. */
  function unscoped(statement: string): string[] {
    const tables = statement.matchAll(/(from|join|update|into) "([a-z]+)"\."([a-z_]+)"(?: as "([^"]+)")?/g)
    return [...tables].flatMap(([, verb, schema, table, alias]) => {
      const name = alias === undefined ? `"${schema}"."${table}"` : `"${alias}"`
      const held = verb === 'into' ? '"org_id") values' : `${name}."org_id" = $`
      return statement.includes(held) ? [] : [`${schema}.${table}: ${statement}`]
    })
  }

  it('is held to the issuing body by every query procedure', async () => {
    const procedures = Object.entries(api.platform.router._def.procedures as Record<string, { _def: { type: string } }>)
    const queries = procedures.filter(([, procedure]) => procedure._def.type === 'query').map(([path]) => path)
    const known = new Set([
      ...Object.keys(inputs),
      ...api.platform.mounted.plugins.map((plugin) => `${plugin.id}.overview`),
    ])
    expect(queries.filter((path) => !known.has(path))).toEqual([])
    for (const path of queries) {
      const sent = await statementsOf(async () => {
        const { status, error } = await api.query(path, path in inputs ? inputs[path] : {})
        expect({ path, status, error }).toEqual({ path, status: 200, error: undefined })
      })
      expect(sent.filter((statement) => statement.includes('"core".')).length, path).toBeGreaterThan(0)
      expect({ path, unscoped: sent.flatMap(unscoped) }).toEqual({ path, unscoped: [] })
    }
  })

  it('shows a judgement only as it was known on the day that is asked for', async () => {
    const procedures = Object.entries(api.platform.router._def.procedures as Record<string, { _def: { type: string } }>)
    const reads = procedures.filter(
      ([path, procedure]) => procedure._def.type === 'query' && path !== 'core.session.get',
    )
    for (const [path] of reads) {
      const input = { ...((inputs[path] as object | undefined) ?? {}), asOf: '2024-12-01' }
      const { status, error } = await api.query(path, input)
      expect({ path, status, early: JSON.stringify(error).includes('尚未录入') }).toEqual({
        path,
        status: 404,
        early: true,
      })
    }
  })

  it('is held to it by changes too', async () => {
    const sent = await statementsOf(() =>
      api.mutate('core.plan.clearDemo', { key: '01980000-0000-7000-8000-000000000001', plan: 'ganzhou-2025' }),
    )
    expect(sent.some((statement) => statement.startsWith('delete'))).toBe(true)
    expect(sent.flatMap(unscoped)).toEqual([])
  })

  it('is what this test would find fault with, were it not', () => {
    const half = 'select from "core"."task" as "t" join "core"."area" as "a" on true where "t"."org_id" = $1'
    expect(unscoped(half)).toEqual([`core.area: ${half}`])
    expect(unscoped('select "task" from "core"."task" where "area" = $1')).toHaveLength(1)
    expect(unscoped('select "task" from "core"."task" where "core"."task"."org_id" = $1')).toEqual([])
    expect(unscoped('insert into "core"."goal" ("goal_id") values ($1)')).toHaveLength(1)
  })
})
