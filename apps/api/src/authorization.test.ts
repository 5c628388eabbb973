import type { AnyTRPCProcedure } from '@trpc/server'
import { installedPlugins } from '@workpoints/plugins/server'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { callers, inputFor, type Row } from './testing/authorization.ts'
import { accountRows } from './testing/rows-accounts.ts'
import { airRows } from './testing/rows-air.ts'
import { areaRows, coreRows } from './testing/rows-core.ts'
import { inboxRows } from './testing/rows-inbox.ts'
import { noticeRows } from './testing/rows-notice.ts'
import { readingsRows } from './testing/rows-readings.ts'
import { registerRows } from './testing/rows-registers.ts'
import { reportingRows } from './testing/rows-reporting.ts'
import { createWorld, type World } from './testing/world.ts'

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
const names = rows.map(({ path, about }) => [about === undefined ? path : `${path} ${about}`] as const)

/** Who may call what: every procedure of everything that is mounted, each by everybody, on what is theirs and on what is not. */
describe('the authorization table', { timeout: 120_000 }, () => {
  let world: World
  beforeAll(async () => {
    world = await createWorld()
  })
  afterAll(() => world[Symbol.asyncDispose]())
  // All rows together ask more in a minute than anybody may.
  beforeEach(() => world.api.db.deleteFrom('accounts.allowance').execute())

  const procedures = () => world.api.platform.router._def.procedures as Record<string, AnyTRPCProcedure>

  async function answers(path: string, [input, expected]: Row['own']) {
    const asked: Record<string, number> = {}
    const told: Record<string, number> = {}
    for (const caller of callers) {
      const person = await world.as(caller)
      const sent = await inputFor(input, world, caller)
      const isQuery = procedures()[path]?._def.type === 'query'
      const { status } = await (isQuery ? person.query(path, sent) : person.mutate(path, sent))
      asked[caller] = expected(caller)
      told[caller] = status
    }
    return { asked, told }
  }

  it('has a row for every procedure, and no row for what is not there', () => {
    const known = new Set(rows.map(({ path }) => path))
    const unheld = Object.keys(procedures()).filter((path) => !known.has(path))
    expect(
      unheld,
      `Decide who may call ${unheld.join(', ')}: add a row in apps/api/src/testing/rows-*.ts with an input about the caller's own unit, one about another's, and who is answered what.`,
    ).toEqual([])
    const gone = [...known].filter((path) => procedures()[path] === undefined)
    expect(gone, `Take out the rows of ${gone.join(', ')}: there is no such procedure.`).toEqual([])
  })

  it.each(names.map(([name], index) => [name, index] as const))('%s', async (_name, index) => {
    const { path, own, other } = rows[index] as Row
    const mine = await answers(path, own)
    expect(mine.told, 'on the own').toEqual(mine.asked)
    if (other === undefined) return
    const others = await answers(path, other)
    expect(others.told, "on another's").toEqual(others.asked)
  })
})
