import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { InvalidError } from '@workpoints/core'
import type { Config } from './config.ts'

const shortest = 32 // bytes

/**
 * The server's own secret, kept outside the database: WORKPOINTS_SECRET, else the file `secret.key` of the data folder, which is made at
 * the first start for the owner's eyes only. There is no default one. Throws InvalidError `api.bad-secret` for one that can be guessed.
 */
export async function readSecret({ secret, dataDir }: Pick<Config, 'secret' | 'dataDir'>): Promise<Uint8Array> {
  if (secret !== undefined) return checked(secret, 'WORKPOINTS_SECRET')
  const path = join(dataDir, 'secret.key')
  if (!existsSync(path)) await make(path)
  return checked((await readFile(path, 'utf8')).trim(), path)
}

/** Of two servers starting at once on one folder, one makes it and both read it; nobody reads half of it. */
async function make(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`
  await writeFile(draft, randomBytes(shortest).toString('base64url'), { mode: 0o600, flag: 'wx' })
  try {
    await link(draft, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await rm(draft)
  }
}

/** Words that stand in examples and in what people make up; chance writes one of them once in some million secrets. */
const made = /change|secret|password|example|workpoints|administrator|default|qwerty|123456|huanbao|ganzhou/i

function bytesOf(text: string): Buffer | undefined {
  if (/^[0-9a-f]{64,}$/i.test(text)) return Buffer.from(text, 'hex')
  const mixed = (text.match(/[A-Z]/g)?.length ?? 0) > 2 && (text.match(/[a-z]/g)?.length ?? 0) > 2
  return mixed && /^[\w+/-]+=*$/.test(text) ? Buffer.from(text, 'base64url') : undefined
}

function checked(text: string, where: string): Uint8Array {
  const bytes = bytesOf(text)
  // Words and repetitions decode to bytes of few kinds; 32 bytes of chance have about 30 different ones.
  if (bytes !== undefined && !made.test(text) && bytes.length >= shortest && new Set(bytes).size >= 20) return bytes
  throw new InvalidError('api.bad-secret', {
    zh: `${where} 太短、容易猜到或不是 base64：请用“openssl rand -base64 32”生成，或不设置 WORKPOINTS_SECRET，由平台在数据目录生成。`,
    en: `${where} is too short, can be guessed or is no base64: make one with "openssl rand -base64 32", or leave WORKPOINTS_SECRET out.`,
  })
}
