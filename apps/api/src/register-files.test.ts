import type { AddressInfo } from 'node:net'
import { mostFiles } from '@workpoints/reporting'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pdf, png } from './testing/evidence-files.ts'
import { answered, type EvidenceItem, sha256, uploadAddress } from './testing/evidence-world.ts'
import { codeOf, createRegisterWorld, type RegisterWorld } from './testing/register-world.ts'
import type { TestPerson } from './testing/test-app.ts'
import { keyed } from './testing/world.ts'

let world: RegisterWorld
let address = ''
beforeAll(async () => {
  world = await createRegisterWorld()
  await world.api.app.listen({ port: 0, host: '127.0.0.1' })
  address = `http://127.0.0.1:${(world.api.app.server.address() as AddressInfo).port}`
})
afterAll(() => world[Symbol.asyncDispose]())

const upload = async (by: TestPerson, entry: string, [name, bytes, key]: readonly [string, Buffer, string?]) => {
  const to = uploadAddress(`entry/${entry}`, name, key === undefined ? {} : { key })
  const headers = { 'content-type': 'application/octet-stream', cookie: by.cookie }
  return answered(await fetch(address + to, { method: 'POST', headers, body: new Uint8Array(bytes) }))
}
const download = (by: Pick<TestPerson, 'cookie'>, id: string) =>
  fetch(`${address}/api/evidence/${id}`, { headers: { cookie: by.cookie } })
const files = async (by: TestPerson, entry: string) =>
  (await by.query('reporting.attachment.list', { entry })).data as {
    items: readonly EvidenceItem[]
    can: readonly string[]
  }
const change = (by: TestPerson, verb: 'remove' | 'restore', evidence: string) =>
  by.mutate(`reporting.attachment.${verb}`, keyed({ evidence }))

describe('a file of a row', () => {
  it('is added by who may change the row, and seen by who may see it', async () => {
    const entry = await world.add({ county: '章贡区' })
    expect((await upload(world.county, entry, ['现场.png', png(1)])).status).toBe(200)
    expect((await upload(world.other, entry, ['现场.png', png(1)])).status).toBe(404)
    expect((await upload(await world.api.person('office'), entry, ['现场.png', png(1)])).status).toBe(403)
    const { items, can } = await files(world.county, entry)
    expect(items).toMatchObject([{ name: '现场.png', preview: true, can: ['remove'], hash: sha256(png(1)) }])
    expect(can).toEqual(['add'])
    const id = items[0]?.id ?? ''
    const got = await download(world.county, id)
    expect(Buffer.from(await got.arrayBuffer())).toEqual(png(1))
    expect((await download(world.other, id)).status).toBe(404)
    expect((await download(await world.api.person('office'), id)).status).toBe(200)
    expect((await download({ cookie: '' }, id)).status).toBe(401)
    expect((await files(await world.api.person('office'), entry)).can).toEqual([])
  })

  it('is there once, however often it is sent, and told where it hangs on another row too', async () => {
    const [first, second] = [await world.add(), await world.add({ name: '邻村' })]
    const key = keyed({}).key
    const [one, again, otherKey] = [
      await upload(world.keeper, first, ['报告.pdf', pdf(), key]),
      await upload(world.keeper, first, ['报告.pdf', pdf(), key]),
      await upload(world.keeper, first, ['又名.pdf', pdf()]),
    ]
    expect([one.status, again.status, otherKey.status]).toEqual([200, 200, 200])
    await upload(world.keeper, second, ['报告.pdf', pdf()])
    const { items } = await files(world.keeper, first)
    expect(items.map(({ name, others }) => [name, others.map(({ text }) => text.zh)])).toEqual([['报告.pdf', ['邻村']]])
  })

  it('is taken off and put back; then neither seen nor lost', async () => {
    const entry = await world.add()
    await upload(world.county, entry, ['现场.png', png(7)])
    const id = (await files(world.county, entry)).items[0]?.id ?? ''
    expect((await change(world.other, 'remove', id)).status).toBe(404)
    expect((await change(world.county, 'remove', id)).status).toBe(200)
    expect((await files(world.county, entry)).items).toEqual([])
    expect((await download(world.county, id)).status).toBe(404)
    expect((await change(world.county, 'remove', id)).status).toBe(404)
    expect((await change(world.county, 'restore', id)).status).toBe(200)
    expect((await download(world.county, id)).status).toBe(200)
    expect(codeOf(await change(world.county, 'restore', id))).toBe('reporting.attachment-back')
  })

  it('is refused where it is not what it says, or the row is gone or full', async () => {
    const entry = await world.add()
    expect((await upload(world.county, entry, ['a.png', pdf()])).code).toBe('reporting.evidence-name')
    expect((await upload(world.county, entry, ['a.exe', png(3)])).code).toBe('reporting.bad-file')
    const row = await world.row(entry)
    for (let n = 0; n < mostFiles; n++)
      expect((await upload(world.keeper, entry, [`${n}.png`, png(1000 + n)])).status).toBe(200)
    expect((await upload(world.county, entry, ['多.png', png(5)])).code).toBe('reporting.attachments-many')
    await world.call(world.county, 'entry.remove', {
      entries: [{ id: entry, version: row.version }],
      reason: '重复登记',
    })
    expect((await upload(world.county, entry, ['晚.png', png(6)])).code).toBe('registers.no-entry')
    expect((await files(world.county, entry)).items).toHaveLength(mostFiles)
  })
})
