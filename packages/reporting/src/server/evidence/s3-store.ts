import { openAsBlob } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import type { BlobHash, BlobStore } from './blob-store.ts'
import { openIncoming } from './incoming.ts'
import { type S3Keys, signed } from './s3-signature.ts'
import { fileMissing, storeAway } from './store-errors.ts'

/** An S3-compatible store: MinIO, Ceph, or a cloud's. */
export interface S3Settings extends S3Keys {
  /** `https://oss.example.gov.cn`, without a path; buckets are named in the path. */
  readonly endpoint: string
  readonly bucket: string
}

export interface S3StoreOptions {
  readonly settings: S3Settings
  readonly algorithm: BlobHash
  /** Where files come in before they are looked at. */
  readonly folder: string
}

const nothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
/** Milliseconds that a call without a file in it may take, and one with 200 MB. */
const [short, long] = [30_000, 600_000]

interface Asking {
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Blob
  readonly payload?: string
}

/**
 * Keeps files in an S3-compatible store under `evidence/ab/ab12…`. A file is received and looked at on this machine's disk first; the store
 * checks the SHA-256 that comes with it, and only what it has answered for is kept.
 */
export async function openS3Store({ settings, algorithm, folder }: S3StoreOptions): Promise<BlobStore> {
  const incoming = await openIncoming(join(folder, 'incoming'))

  /** The answer to a call; undefined where there is no such file. Throws UnavailableError `reporting.store-away`. */
  const ask = async (
    method: 'GET' | 'HEAD' | 'PUT',
    hash: string,
    { headers = {}, body, payload = nothing }: Asking = {},
  ): Promise<Response | undefined> => {
    const url = new URL(`/${settings.bucket}/evidence/${hash.slice(0, 2)}/${hash}`, settings.endpoint)
    const signal = AbortSignal.timeout(method === 'HEAD' ? short : long)
    const answer = await fetch(url, {
      ...{ method, signal, redirect: 'error', ...(body === undefined ? {} : { body }) },
      headers: signed({ method, url, headers, payload, at: new Date() }, settings),
    }).catch((cause: unknown) => {
      throw storeAway(cause)
    })
    if (answer.ok) return answer
    const said = await answer.text()
    if (answer.status === 404 && method !== 'PUT') return undefined
    throw storeAway(new Error(`${method} ${url.href} was answered ${answer.status}: ${said.slice(0, 500)}`))
  }

  return {
    algorithm,
    put: (body, { bytes, check }) =>
      incoming.take(body, { bytes, algorithm }, async ({ path, hash, sha256, file }) => {
        const checked = await check(file)
        const held = await ask('HEAD', hash)
        if (Number(held?.headers.get('content-length') ?? -1) !== bytes) {
          const headers = { 'content-type': 'application/octet-stream' }
          const answer = await ask('PUT', hash, { headers, body: await openAsBlob(path), payload: sha256 })
          await answer?.arrayBuffer()
        }
        return { hash, bytes, checked }
      }),
    async get(hash, range) {
      const headers: Record<string, string> = range === undefined ? {} : { range: `bytes=${range.from}-${range.to}` }
      const answer = await ask('GET', hash, { headers })
      if (answer?.body == null) throw fileMissing()
      return Readable.fromWeb(answer.body as ReadableStream)
    },
    has: async (hash) => (await ask('HEAD', hash)) !== undefined,
  }
}
