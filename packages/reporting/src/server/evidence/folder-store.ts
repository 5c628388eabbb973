import { mkdir, open, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { BlobHash, BlobStore } from './blob-store.ts'
import { openIncoming } from './incoming.ts'
import { fileMissing } from './store-errors.ts'

/** Where files are kept in a folder, and by which hash they are named. */
export interface FolderStoreOptions {
  readonly folder: string
  readonly algorithm: BlobHash
  /** Bytes that have to stay free on its disk; a gigabyte unless told otherwise. */
  readonly free?: number | undefined
}

/**
 * Keeps files in a folder: `ab/ab12…`. A file is written beside, synced, renamed, and the folder synced, before anybody is told that it is
 * kept; so after a power cut it is there whole or not at all.
 */
export async function openFolderStore({ folder, algorithm, free }: FolderStoreOptions): Promise<BlobStore> {
  const incoming = await openIncoming(join(folder, 'incoming'), free)
  const placeOf = (hash: string) => join(folder, hash.slice(0, 2), hash)
  const sizeOf = async (hash: string): Promise<number | null> =>
    (await stat(placeOf(hash)).catch(() => null))?.size ?? null
  return {
    algorithm,
    put: (body, { bytes, check }) =>
      incoming.take(body, { bytes, algorithm }, async ({ path, hash, file }) => {
        const checked = await check(file)
        const home = join(folder, hash.slice(0, 2))
        await mkdir(home, { recursive: true, mode: 0o700 })
        if ((await sizeOf(hash)) !== bytes) await rename(path, placeOf(hash))
        // Also where the file is there already: whoever put it may not have come so far yet.
        for (const one of [home, folder]) await syncFolder(one)
        return { hash, bytes, checked }
      }),
    async get(hash, range) {
      const handle = await open(placeOf(hash)).catch((cause: unknown) => {
        throw fileMissing(cause)
      })
      return handle.createReadStream(range === undefined ? {} : { start: range.from, end: range.to })
    },
    has: async (hash) => (await sizeOf(hash)) !== null,
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
