import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  anchorOf,
  appendAudit,
  type CoreTables,
  coreHalf,
  inOrg,
  keepAnchors,
  listAudit,
  readAnchors,
} from '@workpoints/core/server'
import { createTestDatabase, type TestDatabase } from '@workpoints/core/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { anchorsPath } from '../audit-anchors.ts'
import { main } from './main.ts'

const entry = {
  kind: 'change',
  procedure: 'core.unit.enable',
  actor: { id: 'person-1', name: '=HYPERLINK("http://evil")', grant: null, session: null, address: '10.1.2.3' },
  subject: 'unit/360702',
  unit: '360702',
  plugin: null,
  outcome: 'done',
  reason: { zh: '-1+1', en: '-1+1' },
  before: null,
  after: { enabled: true },
} as const

describe('workpoints audit', () => {
  let database: TestDatabase<CoreTables>
  let dataDir: string
  beforeAll(async () => {
    database = await createTestDatabase<CoreTables>({ halves: [coreHalf] })
    dataDir = mkdtempSync(join(tmpdir(), 'workpoints-audit-'))
    await database.db
      .insertInto('core.org')
      .values({ org_id: 'ganzhou', name: JSON.stringify({ zh: '赣州', en: 'Ganzhou' }) })
      .execute()
  })
  beforeEach(() => {
    vi.stubEnv('DATABASE_URL', database.connectionString)
    vi.stubEnv('WORKPOINTS_DATA_DIR', dataDir)
    return () => vi.unstubAllEnvs()
  })
  afterAll(async () => {
    rmSync(dataDir, { recursive: true, force: true })
    await database[Symbol.asyncDispose]()
  })
  const trail = () => inOrg(database.db, 'ganzhou')

  async function audit(...args: string[]) {
    const out: string[] = []
    const err: string[] = []
    const code = await main(['audit', ...args], {
      out: (text) => void out.push(text),
      err: (text) => void err.push(text),
    })
    return { code, out: out.join(''), err: err.join('') }
  }

  it('has a head, when there are entries, that can be printed', async () => {
    expect(await audit('head')).toMatchObject({ code: 0, out: '', err: expect.stringContaining('no entries') })
    const keeper = keepAnchors(database.db, { org: 'ganzhou', path: anchorsPath({ dataDir }) })
    const head = await appendAudit(trail(), [entry, entry, { ...entry, procedure: 'core.plan.clearDemo' }])
    await keeper.close()
    expect(await audit('head')).toMatchObject({ code: 0, out: `${anchorOf(head)}\n`, err: '' })
  })

  it('says of a whole trail how long it is, since when, and how many anchors agree', async () => {
    const { code, out } = await audit('verify')
    expect(code).toBe(0)
    expect(out).toMatch(
      /完整[\s\S]*entries {3}3\n[\s\S]*since {5}20\d\d-[\s\S]*head {6}3 [0-9a-f]{8}[\s\S]*相符 1，不符 0/,
    )
  })

  it('exports what is asked for, harmless in a spreadsheet, and says so in the trail', async () => {
    const { code, out, err } = await audit('export', '--subject', 'unit/360702', '--procedure', 'core.unit.enable')
    expect({ code, err }).toEqual({ code: 0, err: '导出 2 条 / 2 entries exported\n' })
    const lines = out.split('\r\n')
    expect(lines[0]).toBe(
      '\uFEFF序号,时间,类别,操作,人员,人员编号,授权,会话,地址,对象,单位,模块,结果,说明,变更前,变更后,算法,校验值',
    )
    expect(lines[1]).toMatch(/^2,20\d\d-.{14},变更,core\.unit\.enable,"'=HYPERLINK\(""http:\/\/evil""\)",person-1,/)
    expect(lines[1]).toContain(`,完成,'-1+1,,"{""enabled"":true}",sm3,`)
    expect(lines).toHaveLength(4)
    const [newest] = await listAudit(trail(), { limit: 1 })
    expect(newest).toMatchObject({ seq: 4, kind: 'export', procedure: 'cli.audit.export', after: { file: null } })
    expect(newest?.actor.name).toMatch(/^命令行（.+）$/)
    const noted: number[] = []
    for await (const { seq } of readAnchors(anchorsPath({ dataDir }), 'ganzhou')) noted.push(seq)
    expect(noted).toEqual([3, 4])
  })

  it('writes a new file, page by page, and never over an old one', async () => {
    await appendAudit(
      trail(),
      Array.from({ length: 2500 }, () => entry),
    )
    const file = join(dataDir, 'audit.csv')
    expect(await audit('export', '--out', file)).toMatchObject({ code: 0, out: '' })
    const rows = readFileSync(file, 'utf8').split('\r\n').slice(1, -1)
    expect(rows.map((row) => Number(row.split(',')[0]))).toEqual(Array.from({ length: 2504 }, (_, n) => 2504 - n))
    const again = await audit('export', '--out', file)
    expect(again.code).toBe(2)
    expect(again.err).toContain('还不存在')
    const nothing = await audit('export', '--kind', 'override')
    expect(nothing.out.split('\r\n')).toHaveLength(2)
  })

  it.each([
    [['fly'], '没有“fly”'],
    [[], '请写明'],
    [['export', '--from', '2025-02-30'], '--from'],
    [['export', '--kind', 'change,other'], 'sign-out'],
    [['export', '--outcome', 'maybe'], 'refused'],
    [['verify', '--anchor', '12 zz'], '锚点'],
    [['verify', '--quick'], '--anchor'],
  ])('refuses %j and says what it takes', async (args, reason) => {
    const before = await trail().selectFrom('core.audit_head').select('seq').executeTakeFirst()
    const { code, out, err } = await audit(...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(reason)
    expect(await trail().selectFrom('core.audit_head').select('seq').executeTakeFirst()).toEqual(before)
  })

  it('finds what was done behind its back and says which entry, when and who, with exit code 1', async () => {
    const printed = (await audit('head')).out.trim()
    await sql`update core.audit set after = '{"enabled":false}' where seq = 2`.execute(database.db)
    const { code, out } = await audit('verify')
    expect(code).toBe(1)
    expect(out).toMatch(
      /1 处问题[\s\S]*第 2 条（20\d\d-.+core\.unit\.enable）写入后被改动[\s\S]*Entry 2 \(20\d\d-.+was changed/,
    )
    await sql`update core.audit set after = '{"enabled":true}' where seq = 2`.execute(database.db)
    expect((await audit('verify', '--anchor', printed)).code).toBe(0)
    await sql`delete from core.audit where seq > 2000`.execute(database.db)
    await sql`update core.audit_head set seq = 2000, hash = (select hash from core.audit where seq = 2000)`.execute(
      database.db,
    )
    rmSync(anchorsPath({ dataDir }))
    const blind = await audit('verify')
    expect(blind.code).toBe(0)
    expect(blind.out).toContain('没有可比对的锚点')
    const seen = await audit('verify', '--json', '--anchor', printed)
    expect(seen.code).toBe(1)
    expect(JSON.parse(seen.out)).toMatchObject({ entries: 2000, faults: [{ kind: 'cut-tail', seq: 2001 }] })
    expect(existsSync(anchorsPath({ dataDir }))).toBe(false)
  })

  it('does not look into a database of an earlier version, nor change it', async () => {
    await using old = await createTestDatabase()
    vi.stubEnv('DATABASE_URL', old.connectionString)
    const { code, err } = await audit('verify')
    expect(code).toBe(2)
    expect(err).toContain('workpoints migrate')
    const { rows } = await sql`select from pg_namespace where nspname = 'core'`.execute(old.db)
    expect(rows).toEqual([])
  })
})
