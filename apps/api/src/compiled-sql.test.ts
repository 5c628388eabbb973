import type { AnyTRPCProcedure } from '@trpc/server'
import type { Meta } from '@workpoints/core/server'
import { installedPlugins } from '@workpoints/plugins/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Caller, inputFor, type Row } from './testing/authorization.ts'
import { accountRows } from './testing/rows-accounts.ts'
import { airRows } from './testing/rows-air.ts'
import { areaRows, coreRows } from './testing/rows-core.ts'
import { inboxRows } from './testing/rows-inbox.ts'
import { noticeRows } from './testing/rows-notice.ts'
import { readingsRows } from './testing/rows-readings.ts'
import { registerRows } from './testing/rows-registers.ts'
import { reportingRows } from './testing/rows-reporting.ts'
import { createWorld, type World } from './testing/world.ts'

/** Every procedure there is, with an input that makes it do its work: the table of authorization holds them all. */
const rows: readonly Row[] = [
  ...coreRows,
  ...accountRows,
  ...reportingRows,
  ...inboxRows,
  ...noticeRows,
  ...registerRows,
  ...readingsRows,
  ...airRows,
  ...areaRows(await installedPlugins()),
]
const named = rows.map((row) => [row.about === undefined ? row.path : `${row.path} ${row.about}`, row] as const)

const doers: readonly Caller[] = [
  ...(['office', 'data-operator', 'system-admin', 'security-auditor'] as const),
  ...(['county-reporter', 'department-reporter'] as const),
]

/** Tables of a statement that are not held to the issuing body: each needs a condition of its own, or the column in an insert. */
function unscoped(statement: string): string[] {
  const tables = statement.matchAll(/\b(from|join|update|into) "?([a-z]+)"?\."?([a-z_]+)"?(?: as "([^"]+)")?/g)
  return [...tables].flatMap(([, verb, schema, table, alias]) => {
    const name = alias === undefined ? `"${schema}"."${table}"` : `"${alias}"`
    const isHeld =
      verb === 'into' ? /"org_id"\) (values|select)/.test(statement) : statement.includes(`${name}."org_id" = $`)
    return isHeld ? [] : [`${schema}.${table}: ${statement}`]
  })
}

describe('the SQL that reaches the database', { timeout: 120_000 }, () => {
  let world: World
  beforeAll(async () => {
    world = await createWorld({ empty: false })
  })
  afterAll(() => world[Symbol.asyncDispose]())

  const procedureAt = (path: string) =>
    (world.api.platform.router._def.procedures as Record<string, AnyTRPCProcedure>)[path]

  /** Statements sent by the server while `work` runs, as PostgreSQL sees them. */
  async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
    const sent: string[] = []
    const { pool } = await world.api.database.service()
    const restore: (() => void)[] = []
    const listen = (client: { query: (...args: never[]) => unknown }) => {
      const { query } = client
      client.query = (...args: never[]) => {
        const [first] = args as unknown as [string | { text: string }]
        sent.push(typeof first === 'string' ? first : first.text)
        return query.apply(client, args)
      }
      restore.push(() => {
        client.query = query
      })
    }
    pool.on('acquire', listen as never)
    try {
      await work()
    } finally {
      pool.off('acquire', listen as never)
      for (const undo of restore.toReversed()) undo()
    }
    return sent
  }

  it('is known of every procedure', () => {
    const known = new Set(rows.map(({ path }) => path))
    expect(Object.keys(world.api.platform.router._def.procedures).filter((path) => !known.has(path))).toEqual([])
  })

  it.each(named)('is held to the issuing body by %s', async (_name, { path, own: [input, expected] }) => {
    const caller = doers.find((doer) => expected(doer) === 200) ?? 'county-reporter'
    const person = await world.as(caller)
    const sentInput = await inputFor(input, world, caller)
    const isQuery = procedureAt(path)?._def.type === 'query'
    const sent = await statementsOf(async () => {
      const { status } = await (isQuery ? person.query(path, sentInput) : person.mutate(path, sentInput))
      // Real figures are refused among simulated ones; until then the call has done its reading.
      expect([expected(caller), 409], path).toContain(status)
    })
    expect(sent.filter((statement) => statement.includes('from "accounts"."session"'))).not.toEqual([])
    expect(sent.flatMap(unscoped)).toEqual([])
  })

  it('is held to it by signing in, out of an unknown name too', async () => {
    const sent = await statementsOf(async () => {
      const { status } = await world.api
        .visitor()
        .mutate('accounts.session.signIn', { username: 'nobody', password: 'x' })
      expect(status).toBe(401)
    })
    expect(sent.some((statement) => statement.includes('"accounts"."attempt"'))).toBe(true)
    expect(sent.flatMap(unscoped)).toEqual([])
  })

  it('is what this test would find fault with, were it not', () => {
    const half = 'select from "core"."task" as "t" join "core"."area" as "a" on true where "t"."org_id" = $1'
    expect(unscoped(half)).toEqual([`core.area: ${half}`])
    expect(unscoped('select "task" from "core"."task" where "area" = $1')).toHaveLength(1)
    expect(unscoped('select "task" from "core"."task" where "core"."task"."org_id" = $1')).toEqual([])
    expect(unscoped('insert into "core"."goal" ("goal_id") values ($1)')).toHaveLength(1)
    expect(unscoped('delete from accounts.session where token_hash = $1')).toHaveLength(1)
  })
})

describe('a reading', { timeout: 120_000 }, () => {
  it('shows a judgement only as it was known on the day that is asked for', async () => {
    await using world = await createWorld()
    const office = await world.as('office')
    const procedures = Object.entries(world.api.platform.router._def.procedures as Record<string, AnyTRPCProcedure>)
    const inputs = new Map(rows.map(({ path, own: [input] }) => [path, input]))
    const { capabilities } = world.api.platform.mounted
    // What capabilities answer (rounds, reports) is work in hand, and no judgement.
    const reads = procedures.filter(([path, { _def }]) => {
      const meta = _def.meta as Meta | undefined
      return (
        _def.type === 'query' &&
        meta?.needs === 'read' &&
        path !== 'core.session.get' &&
        !capabilities.has(path.split('.')[0] ?? '')
      )
    })
    expect(reads.length).toBeGreaterThan(20)
    for (const [path] of reads) {
      const given = inputs.get(path)
      const input = { ...(typeof given === 'function' ? await given(world, 'office') : given), asOf: '2024-12-01' }
      const { status, error } = await office.query(path, input)
      const early = JSON.stringify(error ?? '').includes('尚未录入')
      expect({ path, status, early }).toEqual({ path, status: 404, early: true })
    }
  })
})
