import { appendFileSync, mkdirSync, readFileSync, rmdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { keepAnchors } from './anchor-keeper.ts'
import { type Anchor, anchorOf, createAnchors, parseAnchor, readAnchors } from './anchors.ts'
import { appendAudit } from './append.ts'
import { createTestTrail, entryOf } from './example.ts'
import { verifyAudit } from './verify.ts'

const hashOf = (digit: string) => digit.repeat(64)
const all = async (anchors: AsyncIterable<Anchor>): Promise<number[]> => {
  const seqs: number[] = []
  for await (const { seq } of anchors) seqs.push(seq)
  return seqs
}

it('writes a line at once, then at most one a second, and the last at the end', async () => {
  using folder = temporaryFolder()
  const path = join(folder.path, 'data', 'audit-anchors.jsonl')
  const anchors = createAnchors(path)
  anchors.note('ganzhou', { seq: 1, hash: hashOf('1') })
  await expect.poll(() => statSync(path, { throwIfNoEntry: false })?.size ?? 0).toBeGreaterThan(0)
  const started = performance.now()
  let seq = 1
  for (; performance.now() - started < 1300; await pause(10)) anchors.note('ganzhou', { seq: ++seq, hash: hashOf('2') })
  anchors.note('elsewhere', { seq: 3, hash: hashOf('3') })
  anchors.note('ganzhou', { seq: 1, hash: hashOf('1') })
  await anchors.close()
  const lines = readFileSync(path, 'utf8').trim().split('\n')
  expect(lines.length).toBeGreaterThanOrEqual(3)
  expect(lines.length).toBeLessThanOrEqual(5)
  expect(JSON.parse(lines[0] ?? '')).toEqual({ at: expect.any(String), org: 'ganzhou', seq: 1, hash: hashOf('1') })
  expect((await all(readAnchors(path, 'ganzhou'))).at(-1)).toBe(seq)
  expect(await all(readAnchors(path, 'elsewhere'))).toEqual([3])
  expect(statSync(path).mode & 0o777).toBe(0o600)
})

it('is added to by the next start, also after a write that was cut short', async () => {
  using folder = temporaryFolder()
  const path = join(folder.path, 'anchors.jsonl')
  for (const seq of [1, 2]) {
    const anchors = createAnchors(path)
    anchors.note('ganzhou', { seq, hash: hashOf('a') })
    await anchors.close()
    appendFileSync(path, '{"at":"2025-06-30T01')
  }
  expect(await all(readAnchors(path, 'ganzhou'))).toEqual([1, 2])
  expect(await all(readAnchors(join(folder.path, 'none'), 'ganzhou'))).toEqual([])
})

it('reads no further than the file went when it was asked', async () => {
  using folder = temporaryFolder()
  const path = join(folder.path, 'anchors.jsonl')
  const line = (seq: number) =>
    `${JSON.stringify({ at: '2025-06-30T01:00:00.000Z', org: 'ganzhou', seq, hash: hashOf('a') })}\n`
  writeFileSync(path, line(1))
  const anchors = readAnchors(path, 'ganzhou')
  appendFileSync(path, line(2))
  expect(await all(anchors)).toEqual([1])
})

it('tells when the file cannot be written, goes on, and makes up for it', async () => {
  using folder = temporaryFolder()
  const path = join(folder.path, 'anchors.jsonl')
  mkdirSync(path)
  const told: string[] = []
  const log = { info: () => undefined, warn: (_: object, message: string) => void told.push(message) }
  const anchors = createAnchors(path, { log })
  anchors.note('ganzhou', { seq: 7, hash: hashOf('7') })
  await expect.poll(() => told).toEqual(['the head of the audit trail could not be noted'])
  rmdirSync(path)
  await anchors.close()
  expect(await all(readAnchors(path, 'ganzhou'))).toEqual([7])
})

it('keeps up with a trail without being told its heads', async () => {
  using folder = temporaryFolder()
  await using trail = await createTestTrail()
  const path = join(folder.path, 'anchors.jsonl')
  const keeper = keepAnchors(trail.owner, { org: 'ganzhou', path })
  await appendAudit(trail.db, entryOf())
  keeper.touch()
  await expect.poll(() => all(readAnchors(path, 'ganzhou'))).toEqual([1])
  await appendAudit(trail.db, [entryOf(), entryOf()])
  await keeper.close()
  expect(await all(readAnchors(path, 'ganzhou'))).toEqual([1, 3])
  const report = await verifyAudit(trail.db, { anchors: readAnchors(path, 'ganzhou') })
  expect(report).toMatchObject({ entries: 3, faults: [], anchors: { agreeing: 2, disagreeing: 0 } })
})

it('is printed short and read again', async () => {
  await using trail = await createTestTrail()
  const head = await appendAudit(trail.db, entryOf())
  const printed = anchorOf(head)
  expect(printed).toMatch(/^1( [0-9a-f]{8}){4}$/)
  const anchor = parseAnchor(`  ${printed.toUpperCase()} `)
  expect(await verifyAudit(trail.db, { anchors: [anchor] })).toMatchObject({
    anchors: { agreeing: 1, disagreeing: 0 },
    faults: [],
  })
  const wrong = parseAnchor(printed.replace(/.{8}$/, '00000000'))
  expect((await verifyAudit(trail.db, { anchors: [wrong] })).faults).toMatchObject([
    { kind: 'rewritten', seq: 1, to: 1 },
  ])
})

it.each(['', '1024', '12 abc', 'x 66c7f0f4 62eeedd9 d1f2d46b dc10e4e2', `1 ${'a'.repeat(65)}`])(
  'refuses %j as an anchor',
  (text) => {
    expect(() => parseAnchor(text)).toThrow(/锚点[\s\S]*no anchor/)
  },
)
