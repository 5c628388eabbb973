import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A store as S3 describes it, in memory: path-style, one bucket, PUT, GET with a range, HEAD; it believes no signature unseen. */
export interface S3Server extends AsyncDisposable {
  readonly endpoint: string
  readonly objects: Map<string, Buffer>
  /** What was refused, by its code. */
  readonly refused: string[]
  /** Answers everything with 503 while true. */
  away: boolean
}

const sha256 = (data: Buffer | string): string => createHash('sha256').update(data).digest('hex')
const mac = (key: Buffer | string, data: string): Buffer => createHmac('sha256', key).update(data).digest()

/** The check as a store does it: everything is taken from the request as it arrived. */
function signatureOf(request: IncomingMessage, secret: string): string {
  const authorization = request.headers.authorization ?? ''
  const [, credential = '', names = ''] = /Credential=([^,]+), SignedHeaders=([^,]+)/.exec(authorization) ?? []
  const [, date = '', region = '', service = ''] = credential.split('/')
  const [path = '', query = ''] = (request.url ?? '').split('?')
  const headers = names.split(';').map((name) => `${name}:${String(request.headers[name] ?? '').trim()}\n`)
  const payload = String(request.headers['x-amz-content-sha256'])
  const canonical = `${request.method}\n${path}\n${query}\n${headers.join('')}\n${names}\n${payload}`
  const toSign = `AWS4-HMAC-SHA256\n${String(request.headers['x-amz-date'])}\n${date}/${region}/${service}/aws4_request\n${sha256(canonical)}`
  const key = mac(mac(mac(mac(`AWS4${secret}`, date), region), service), 'aws4_request')
  return mac(key, toSign).toString('hex')
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}

export async function createS3Server(secret: string): Promise<S3Server> {
  const objects = new Map<string, Buffer>()
  const state = { away: false }
  const refused: string[] = []
  const refuse = (response: ServerResponse, status: number, code: string) => {
    refused.push(code)
    response.writeHead(status).end(`<Error><Code>${code}</Code></Error>`)
  }
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await bodyOf(request)
    const [, given = ''] = /Signature=([0-9a-f]{64})/.exec(request.headers.authorization ?? '') ?? []
    const signed = /SignedHeaders=([^,]+)/.exec(request.headers.authorization ?? '')?.[1]?.split(';') ?? []
    if (state.away) return refuse(response, 503, 'SlowDown')
    if (given !== signatureOf(request, secret)) return refuse(response, 403, 'SignatureDoesNotMatch')
    if (!['host', 'x-amz-date', 'x-amz-content-sha256'].every((name) => signed.includes(name)))
      return refuse(response, 403, 'AccessDenied')
    if (sha256(body) !== request.headers['x-amz-content-sha256'])
      return refuse(response, 400, 'XAmzContentSHA256Mismatch')
    if (request.method === 'PUT' && request.headers['content-length'] === undefined)
      return refuse(response, 411, 'MissingContentLength')
    const key = request.url ?? ''
    if (!key.startsWith('/evidence-bucket/')) return refuse(response, 404, 'NoSuchBucket')
    if (request.method === 'PUT') objects.set(key, body)
    const object = objects.get(key)
    if (object === undefined) return refuse(response, 404, 'NoSuchKey')
    if (request.method === 'PUT') return void response.writeHead(200).end()
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? []
    const part = from === undefined ? object : object.subarray(Number(from), Number(to) + 1)
    response.writeHead(from === undefined ? 200 : 206, { 'content-length': part.length })
    response.end(request.method === 'HEAD' ? undefined : part)
  }
  const server = createServer((request, response) => void handle(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    refused,
    get away() {
      return state.away
    },
    set away(away) {
      state.away = away
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
