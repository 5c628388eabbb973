import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readSecret } from './secret.ts'

describe('the server’s own secret', () => {
  let dataDir: string
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'workpoints-secret-'))
  })
  afterEach(() => rm(dataDir, { recursive: true, force: true }))
  const read = (secret?: string) => readSecret({ secret, dataDir })

  it('is made at the first start for the owner’s eyes only, and kept', async () => {
    const folder = join(dataDir, 'new')
    const first = await readSecret({ secret: undefined, dataDir: folder })
    expect(first).toHaveLength(32)
    const file = await stat(join(folder, 'secret.key'))
    expect(file.mode & 0o777).toBe(0o600)
    expect(await readSecret({ secret: undefined, dataDir: folder })).toEqual(first)
    expect(await readFile(join(folder, 'secret.key'), 'utf8')).toBe(Buffer.from(first).toString('base64url'))
  })

  it('is another one in every installation', async () => {
    const other = await mkdtemp(join(tmpdir(), 'workpoints-secret-'))
    expect(await read()).not.toEqual(await readSecret({ secret: undefined, dataDir: other }))
    await rm(other, { recursive: true })
  })

  it('is one for twenty servers that start at once, and leaves nothing else behind', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => read()))
    expect(new Set(all.map((bytes) => Buffer.from(bytes).toString('hex'))).size).toBe(1)
    expect(await readdir(dataDir)).toEqual(['secret.key'])
  })

  it('may be given in base64 or hex', async () => {
    const bytes = randomBytes(32)
    for (const encoding of ['base64', 'base64url', 'hex'] as const)
      expect(Buffer.from(await read(bytes.toString(encoding)))).toEqual(bytes)
    expect(await readdir(dataDir)).toEqual([])
  })

  it('is not refused by accident: 300 made by chance are all taken', async () => {
    const made = Array.from({ length: 300 }, () => randomBytes(32))
    const taken = await Promise.all(made.map((bytes) => read(bytes.toString('base64'))))
    expect(taken.map((bytes) => Buffer.from(bytes))).toEqual(made)
  })

  it.each([
    'secret',
    'changeme-changeme-changeme-changeme-changeme',
    'ChangeMe-0123456789-abcdefghijklmnopqrstuvwxyz-ABCDEF',
    'please-write-your-own-sentence-here-before-going-live-today',
    'A'.repeat(64),
    '0'.repeat(64),
    '0123456789abcdef'.repeat(4),
    randomBytes(16).toString('base64'),
    'Workpoints2025Workpoints2025Workpoints2025XYZabcDEF',
    '这是一个很长很长的中文口令，任何人都可能会想到它，所以不能使用它。',
  ])('refuses %j in both languages, and says how to make one', async (weak) => {
    const refused = await read(weak).catch((error: unknown) => error)
    expect(refused).toMatchObject({ name: 'InvalidError', code: 'api.bad-secret' })
    expect(String(refused)).toContain('openssl rand -base64 32')
    expect(String(refused)).not.toContain(weak)
  })

  it('refuses a file that was emptied or overwritten, and names it instead of making another', async () => {
    await read()
    const path = join(dataDir, 'secret.key')
    await chmod(path, 0o600)
    await writeFile(path, '')
    await expect(read()).rejects.toThrow('secret.key')
    expect(await readFile(path, 'utf8')).toBe('')
  })
})
