import { createHash, randomUUID } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { newId } from '@workpoints/core/server'
import { mostFiles } from '@workpoints/reporting'
import { openFolderStore, reportingDb } from '@workpoints/reporting/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { docx, pdf, png } from './testing/evidence-files.ts'
import { createEvidenceWorld, type EvidenceWorld, sha256 } from './testing/evidence-world.ts'
import { keyed } from './testing/world.ts'

describe('files of a report', { timeout: 120_000 }, () => {
  let world: EvidenceWorld
  beforeAll(async () => {
    world = await createEvidenceWorld()
  }, 120_000)
  afterAll(() => world[Symbol.asyncDispose]())

  let rounds = 0
  /** A county's report on rural toilets that nobody has begun. */
  const fresh = async (): Promise<string> =>
    world.submission('360702', '23', await world.open({ kind: 'adhoc', period: '2025-06', title: `专项${++rounds}` }))
  const remove = (evidence: string) => world.reporter.mutate('reporting.evidence.remove', keyed({ evidence }))
  const restore = (evidence: string) => world.reporter.mutate('reporting.evidence.restore', keyed({ evidence }))
  const firstFigure = async (submission: string): Promise<string> =>
    `value:${(await world.get(world.reporter, submission)).asked[0]?.key}`
  const accept = async (submission: string) => {
    await world.decide(world.reviewer, submission)
    await world.decide(world.api, submission, { override: '牵头部门出差' })
    await world.decide(world.api, submission)
  }

  it('are the unit’s own until they are sent, and then those who may read the report see them', async () => {
    const submission = await world.submission('360702', '23')
    const { evidence, status } = await world.upload(world.reporter, submission, ['现场.png', png(1)])
    expect(status).toBe(200)
    const others = {
      stranger: await world.api.person('county-reporter', '360703'),
      lead: world.lead,
      office: await world.api.person('office'),
      admin: await world.api.person('system-admin'),
    }
    const seen = async (id: string) => ({
      own: (await world.download(world.reviewer, id)).status,
      stranger: (await world.download(others.stranger, id)).status,
      lead: (await world.download(others.lead, id)).status,
      office: (await world.download(others.office, id)).status,
      admin: (await world.download(others.admin, id)).status,
      nobody: (await world.download({ cookie: '' }, id)).status,
    })
    expect(await seen(evidence)).toEqual({ own: 200, stranger: 404, lead: 404, office: 404, admin: 403, nobody: 401 })
    expect(await world.list(others.office, submission)).toEqual([])
    await world.send(world.reporter, submission)
    expect(await seen(evidence)).toEqual({ own: 200, stranger: 404, lead: 200, office: 200, admin: 403, nobody: 401 })
    expect(await world.list(others.office, submission)).toMatchObject([{ id: evidence, version: 1, can: [] }])
    expect((await others.stranger.query('reporting.evidence.list', { submission })).status).toBe(404)
    const trail = await world.api.db
      .selectFrom('core.audit')
      .selectAll()
      .where('procedure', 'like', '%evidence%')
      .execute()
    expect(trail.map(({ kind, procedure }) => `${kind} ${procedure}`)).toContain('change reporting.evidence.add')
    expect(trail.map(({ kind, procedure }) => `${kind} ${procedure}`)).toContain('refusal reporting.evidence.open')
  })

  it('are added by who fills the report and by nobody else', async () => {
    const submission = await world.submission('360702', '22')
    const by = async (role: 'office' | 'county-reporter' | 'leader', unit?: string) =>
      (await world.upload(await world.api.person(role, unit), submission, ['a.png', png(2)])).status
    expect(await by('county-reporter', '360703')).toBe(404)
    expect(await by('office')).toBe(403)
    expect(await by('leader')).toBe(403)
    expect((await world.upload(world.reporter, randomUUID(), ['a.png', png(2)])).status).toBe(404)
    expect((await world.upload(world.reporter, 'x', ['a.png', png(2)])).code).toBe('reporting.bad-upload')
    const field = 'value:air.pm25/360703'
    const strange = await world.upload(world.reporter, submission, ['a.png', png(2), { field }])
    expect(strange.code).toBe('reporting.no-field')
  })

  it('are recorded once when an answer is lost and the file is sent again', async () => {
    const submission = await world.submission('360702', '22')
    const key = randomUUID()
    const first = await world.upload(world.reporter, submission, ['表.docx', docx('一'), { key }])
    expect(await world.upload(world.reporter, submission, ['表.docx', docx('一'), { key }])).toEqual(first)
    const again = await world.upload(world.reporter, submission, ['又名.docx', docx('一')])
    expect(again.evidence).toBe(first.evidence)
    expect(await world.list(world.reporter, submission)).toMatchObject([{ name: '表.docx' }])
    const foreign = await world.upload(world.reviewer, submission, ['表.docx', docx('二'), { key }])
    expect(foreign.code).toBe('core.key-reused')
  })

  it('are stored once and told to reviewers when they prove two things, as far as these may know', async () => {
    const photo = png(7)
    const [mine, theirs] = [await world.submission('360702', '21'), await world.submission('360703', '21')]
    const other = await world.api.person('county-reporter', '360703')
    const office = await world.api.person('office')
    const { evidence } = await world.upload(world.reporter, mine, ['a.png', photo])
    await world.upload(other, theirs, ['b.png', photo])
    expect((await world.list(world.reporter, mine)).map(({ others }) => others)).toEqual([[]])
    await world.send(other, theirs)
    const [known] = await world.list(world.reporter, mine)
    expect(known?.others).toEqual([{ submission: null, field: null, text: { zh: '另一份填报', en: 'another report' } }])
    await world.upload(world.reporter, mine, ['a.png', photo, { field: await firstFigure(mine) }])
    await world.send(world.reporter, mine)
    const told = (await world.list(office, mine)).find(({ id }) => id === evidence)?.others
    expect(told?.map(({ submission }) => submission)).toEqual([theirs, mine])
    expect(told?.[0]?.text.zh).toMatch(/^南康区 · 21.+ · 2025年7月调度$/)
    const { data } = await office.query('reporting.review.queue', { plan: 'ganzhou-2025', others: true })
    const row = (data as { rows: { id: string; why: { zh: string }[] }[] }).rows.find(({ id }) => id === mine)
    expect(row?.why.map(({ zh }) => zh)).toContain('佐证文件另有他用')
    const folder = join(world.api.folder, 'evidence', sha256(photo).slice(0, 2))
    expect((await readdir(folder)).filter((name) => name === sha256(photo))).toHaveLength(1)
  })

  it('can be taken out and put back; a version that was sent keeps what it held', async () => {
    const submission = await world.submission('360702', '20')
    const [kept, gone] = [
      await world.upload(world.reporter, submission, ['留.pdf', pdf('a')]),
      await world.upload(world.reporter, submission, ['去.pdf', pdf('b')]),
    ]
    expect((await remove(gone.evidence)).status).toBe(200)
    expect((await world.download(world.reporter, gone.evidence)).status).toBe(404)
    expect((await remove(gone.evidence)).status).toBe(404)
    expect((await restore(gone.evidence)).status).toBe(200)
    await remove(gone.evidence)
    await world.send(world.reporter, submission)
    expect((await remove(kept.evidence)).error).toMatchObject({ data: { detail: { code: 'reporting.overtaken' } } })
    await world.decide(world.reviewer, submission, { decision: 'return', note: '请换一份' })
    await remove(kept.evidence)
    expect(await world.list(world.lead, submission)).toMatchObject([{ name: '留.pdf', version: 1, lastVersion: 1 }])
    expect((await world.download(world.lead, kept.evidence)).status).toBe(200)
    await world.upload(world.reporter, submission, ['新.pdf', pdf('c')])
    await world.send(world.reporter, submission)
    expect(
      (await world.list(world.lead, submission)).map(({ name, version, lastVersion }) => [name, version, lastVersion]),
    ).toEqual([
      ['留.pdf', 1, 1],
      ['新.pdf', 2, null],
    ])
    await world.decide(world.reviewer, submission, { decision: 'return', note: '再看' })
    expect((await restore(kept.evidence)).error).toMatchObject({
      data: { detail: { code: 'reporting.evidence-back' } },
    })
  })

  it('are frozen by acceptance; a correction begins with them and proves nothing new', async () => {
    const submission = await fresh()
    const { evidence } = await world.upload(world.reporter, submission, ['a.pdf', pdf('frozen')])
    await world.send(world.reporter, submission)
    await accept(submission)
    expect((await world.get(world.reporter, submission)).state).toBe('accepted')
    expect((await world.upload(world.reporter, submission, ['b.pdf', pdf('late')])).status).toBe(409)
    expect((await remove(evidence)).status).toBe(409)
    const begun = await world.reporter.mutate('reporting.review.correct', keyed({ submission, reason: '漏报' }))
    const correction = (begun.data as { submission: string }).submission
    const [copied] = await world.list(world.reporter, correction)
    expect(copied).toMatchObject({ name: 'a.pdf', version: null, others: [], can: ['remove'] })
    await remove(copied?.id ?? '')
    expect(await world.list(world.reporter, submission)).toMatchObject([{ id: evidence, lastVersion: null }])
  })

  it('come in parts, once, and closed in', async () => {
    const submission = await fresh()
    const bytes = pdf('parts')
    const { evidence: id } = await world.upload(world.reporter, submission, ['一"二*.pdf', bytes])
    const get = (headers: Record<string, string>) => world.download(world.reporter, id, headers)
    const whole = await get({})
    const tag = whole.headers.get('etag') ?? ''
    expect(tag).toBe(`"${sha256(bytes)}"`)
    expect(Object.fromEntries(whole.headers)).toMatchObject({
      'cache-control': 'private, no-cache',
      'content-disposition': 'attachment; filename="____.pdf"; filename*=UTF-8\'\'%E4%B8%80_%E4%BA%8C_.pdf',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringMatching(/default-src 'none'.*sandbox/),
    })
    expect((await get({ 'if-none-match': tag })).status).toBe(304)
    const part = await get({ range: 'bytes=5-9' })
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
      206,
      `bytes 5-9/${bytes.length}`,
      bytes.subarray(5, 10).toString(),
    ])
    expect(await (await get({ range: 'bytes=-6' })).text()).toBe(bytes.subarray(-6).toString())
    expect((await get({ range: 'bytes=0-', 'if-range': '"other"' })).status).toBe(200)
    expect((await get({ range: `bytes=${bytes.length}-` })).status).toBe(416)
    const shown = await world.download(world.reporter, `${id}?preview`)
    expect(shown.headers.get('content-disposition')).toMatch(/^inline/)
    expect(shown.headers.get('content-security-policy')).toContain("frame-ancestors 'self'")
    const text = await world.upload(world.reporter, submission, ['a.docx', docx('下载')])
    const kept = await world.download(world.reporter, `${text.evidence}?preview`)
    expect(kept.headers.get('content-disposition')).toMatch(/^attachment/)
  })

  it('are not more than a report can hold, and not faster than a person can choose', async () => {
    const submission = await fresh()
    const key = `evidence ${world.reviewer.id}`
    await world.upload(world.reviewer, submission, ['a.png', png(3)])
    await world.api.db.updateTable('accounts.allowance').set({ used: 240 }).where('key', '=', key).execute()
    expect((await world.upload(world.reviewer, submission, ['b.png', png(4)])).status).toBe(429)
    const db = reportingDb(world.api.db as never)
    const held = await db.selectFrom('reporting.evidence').selectAll().where('submission_id', '=', submission).execute()
    const more = Array.from({ length: mostFiles - held.length }, (_, count) => ({
      ...{ evidence_id: newId(), submission_id: submission, field: `value:a/${count}`, hash: sha256(png(3)) },
      ...{ name: 'a.png', added_by: 'test', added_person: null },
    }))
    await db.insertInto('reporting.evidence').values(more).execute()
    expect(await world.upload(world.reporter, submission, ['b.png', png(200)])).toMatchObject({
      ...{ status: 409, code: 'reporting.evidence-many' },
    })
  })

  it('are named by SM3 where the national algorithms are chosen', async () => {
    const server = await world.api.serve({ crypto: 'gm' })
    const submission = await fresh()
    const url = `/api/evidence/${submission}?key=${randomUUID()}&field=report&name=a.png`
    const headers = { cookie: world.reporter.cookie, 'content-type': 'application/octet-stream' }
    expect((await server.inject({ method: 'POST', url, headers, payload: png(4) })).statusCode).toBe(200)
    const [item] = await world.list(world.reporter, submission)
    expect(item?.hash).toBe(createHash('sm3').update(png(4)).digest('hex'))
    expect((await world.download(world.reporter, item?.id ?? '')).status).toBe(200)
  })

  it('are not taken where they would fill the disk, and leave nothing there', async () => {
    const folder = join(world.api.folder, 'full')
    const store = await openFolderStore({ folder, algorithm: 'sha256', free: Number.MAX_SAFE_INTEGER })
    const putting = store.put(
      (async function* () {
        yield png(1)
      })(),
      { bytes: png(1).length, check: async () => null },
    )
    await expect(putting).rejects.toMatchObject({ code: 'reporting.disk-full' })
    expect(await readdir(join(folder, 'incoming'))).toEqual([])
  })

  it('go with the demonstration that they belong to', async () => {
    const operator = await world.api.person('data-operator')
    expect((await operator.mutate('core.plan.clearDemo', keyed({ plan: 'ganzhou-2025' }))).status).toBe(200)
    expect(
      await world.api.db
        .selectFrom('reporting.evidence' as never)
        .selectAll()
        .execute(),
    ).toEqual([])
  })
})
