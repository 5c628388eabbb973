import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, rm, stat, statfs } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import type { BlobHash } from './blob-store.ts'
import { bytesOf, type FileBytes } from './file-bytes.ts'
import { cutOff, diskFull } from './store-errors.ts'

/** Bytes that stay free for the database and its log, whatever is sent. */
const reserve = 1024 * 1024 * 1024
/** Milliseconds after which no upload can be under way any more, also of another machine. */
const longest = 24 * 3_600_000

/** A file that has come in whole and is safe on the disk, under a name that nobody looks at. */
export interface Incoming {
  readonly path: string
  readonly hash: string
  /** The SHA-256 too, where files are named by another hash. */
  readonly sha256: string
  readonly file: FileBytes
}

/** Where files come in before they are known to be whole and wanted. */
export interface IncomingFolder {
  /** Takes a file in, lets `work` decide what becomes of it, and removes what `work` has not moved away. */
  take<T>(
    body: AsyncIterable<Uint8Array>,
    announced: { readonly bytes: number; readonly algorithm: BlobHash },
    work: (incoming: Incoming) => Promise<T>,
  ): Promise<T>
}

/** Opens the folder, and removes what uploads left that a killed program did not finish. `free` is how many bytes have to stay free. */
export async function openIncoming(folder: string, free: number = reserve): Promise<IncomingFolder> {
  await sweep(folder)
  let underWay = 0
  return {
    async take(body, { bytes, algorithm }, work) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const { bavail, bsize } = await statfs(folder)
      if (bavail * bsize - underWay - bytes < free) throw diskFull()
      const path = join(folder, `${hostname()}.${process.pid}.${randomUUID()}.part`)
      const handle = await open(path, 'wx+', 0o600)
      underWay += bytes
      try {
        const hashes = await write(handle, body, { bytes, algorithm })
        return await work({ path, ...hashes, file: bytesOf(handle, bytes) })
      } finally {
        underWay -= bytes
        await handle.close()
        await rm(path, { force: true })
      }
    },
  }
}

/** Writes what comes, hashing on the way; one piece at a time is in memory. */
async function write(
  handle: FileHandle,
  body: AsyncIterable<Uint8Array>,
  { bytes, algorithm }: { readonly bytes: number; readonly algorithm: BlobHash },
): Promise<{ hash: string; sha256: string }> {
  const [named, plain] = [createHash(algorithm), createHash('sha256')]
  let count = 0
  try {
    for await (const piece of body) {
      count += piece.length
      if (count > bytes) throw cutOff()
      named.update(piece)
      if (algorithm !== 'sha256') plain.update(piece)
      await handle.writeFile(piece)
    }
    if (count < bytes) throw cutOff()
    await handle.sync()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw code === 'ENOSPC' ? diskFull(error) : code === 'ECONNRESET' ? cutOff() : error
  }
  const hash = named.digest('hex')
  return { hash, sha256: algorithm === 'sha256' ? hash : plain.digest('hex') }
}

async function sweep(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names) if (await isLeft(folder, name)) await rm(join(folder, name), { force: true })
}

/** Another program on this machine, or another machine on the same folder, may be receiving: theirs is left alone for a day. */
async function isLeft(folder: string, name: string): Promise<boolean> {
  const [, pid] = name.startsWith(`${hostname()}.`) ? name.slice(hostname().length).split('.') : []
  if (pid !== undefined && (Number(pid) === process.pid || !isAlive(Number(pid)))) return true
  const { mtimeMs } = await stat(join(folder, name)).catch(() => ({ mtimeMs: Date.now() }))
  return Date.now() - mtimeMs > longest
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // EPERM: it is there and somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
