import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { InvalidError } from '@workpoints/core'
import type { Config } from './config.ts'

const shortest = 32 // bytes

/**
 * The server's own secret, kept outside the database: WORKPOINTS_SECRET, else the file `secret.key` of the data folder, which is made at
 * the first start for the owner's eyes only. There is no default one. Throws InvalidError `api.bad-secret` for one that can be guessed.
 */
export async function readSecret({ secret, dataDir }: Pick<Config, 'secret' | 'dataDir'>): Promise<Uint8Array> {
  if (secret !== undefined) return checked(secret)
  const path = join(dataDir, 'secret.key')
  if (!existsSync(path)) {
    await mkdir(dataDir, { recursive: true })
    // Of two servers starting at once on one folder, one makes it and both read it.
    await writeFile(path, randomBytes(shortest).toString('base64url'), { mode: 0o600, flag: 'wx' }).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error
      },
    )
  }
  return checked((await readFile(path, 'utf8')).trim())
}

function checked(text: string): Uint8Array {
  const bytes = /^[0-9a-f]{64,}$/i.test(text) ? Buffer.from(text, 'hex') : Buffer.from(text, 'base64url')
  // Words and repetitions decode to bytes of few kinds; 32 bytes of chance have about 30 different ones.
  if (bytes.length >= shortest && new Set(bytes).size >= 20) return bytes
  throw new InvalidError('api.bad-secret', {
    zh: 'WORKPOINTS_SECRET 太短或容易猜到：请用“openssl rand -base64 32”生成，或不设置，由平台在数据目录生成。',
    en: 'WORKPOINTS_SECRET is too short or can be guessed: make one with "openssl rand -base64 32", or leave it out.',
  })
}
