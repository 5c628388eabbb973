import { createHash, randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { createRoundWorld, type RoundWorld } from './round-world.ts'
import type { TestPerson } from './test-app.ts'

/** A file of a report as `reporting.evidence.list` answers it. */
export interface EvidenceItem {
  readonly id: string
  readonly field: string
  readonly name: string
  readonly bytes: number
  readonly hash: string
  readonly version: number | null
  readonly lastVersion: number | null
  readonly preview: boolean
  readonly others: readonly { submission: string | null; field: string | null; text: { zh: string } }[]
  readonly can: readonly string[]
}

export interface UploadAnswer {
  readonly status: number
  readonly evidence: string
  readonly code: string
  readonly text: { readonly zh: string; readonly en: string }
}

/** How an upload differs from the usual one. */
export interface UploadFields {
  readonly field?: string
  readonly key?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** A file as it is sent. */
export type UploadedFile = readonly [name: string, bytes: Buffer, fields?: UploadFields]

type Cookied = Pick<TestPerson, 'cookie'>

/** The world of rounds, on a socket. */
export interface EvidenceWorld extends RoundWorld {
  readonly address: string
  upload(by: Cookied, to: string, file: UploadedFile): Promise<UploadAnswer>
  /** Fetches a file; to be looked at where its id ends with `?preview`. */
  download(by: Cookied, id: string, headers?: Record<string, string>): Promise<Response>
  list(by: Pick<TestPerson, 'query'>, submission: string): Promise<readonly EvidenceItem[]>
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Where a file is sent to. */
export const uploadAddress = (to: string, name: string, { field = 'report', key = randomUUID() }: UploadFields = {}) =>
  `/api/evidence/${to}?${new URLSearchParams({ key, field, name })}`

/** An answer of the upload route, taken apart. */
export async function answered(answer: Response): Promise<UploadAnswer> {
  const body = (await answer.json()) as {
    result?: { data: { evidence: string } }
    error?: { data: { detail: { code: string; text: UploadAnswer['text'] } } }
  }
  const detail = body.error?.data.detail
  return {
    ...{ status: answer.status, evidence: body.result?.data.evidence ?? '' },
    ...{ code: detail?.code ?? '', text: detail?.text ?? { zh: '', en: '' } },
  }
}

export async function createEvidenceWorld(): Promise<EvidenceWorld> {
  const world = await createRoundWorld()
  await world.api.app.listen({ port: 0, host: '127.0.0.1' })
  const address = `http://127.0.0.1:${(world.api.app.server.address() as AddressInfo).port}`
  return {
    ...world,
    address,
    async upload({ cookie }, to, [name, bytes, fields]) {
      const headers = { 'content-type': 'application/octet-stream', cookie, ...fields?.headers }
      const body = new Uint8Array(bytes)
      return answered(await fetch(address + uploadAddress(to, name, fields), { method: 'POST', headers, body }))
    },
    download: ({ cookie }, id, headers = {}) =>
      fetch(`${address}/api/evidence/${id}`, { headers: { cookie, ...headers } }),
    async list(by, submission) {
      const { status, data, error } = await by.query('reporting.evidence.list', { submission })
      if (status !== 200) throw new Error(`no list: ${JSON.stringify(error)}`)
      return (data as { items: EvidenceItem[] }).items
    },
  }
}
