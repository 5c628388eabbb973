import { lookup as lookupHost } from 'node:dns/promises'
import { request as requestPlain } from 'node:http'
import { request as requestSecure } from 'node:https'
import { isIP } from 'node:net'
import { InvalidError, UnavailableError } from '@workpoints/core'
import { reachOf } from './address-guard.ts'

/** Resolves a host to an address. */
export type Resolve = (host: string) => Promise<string>

/** What may be called. */
export interface OutgoingRules {
  /** Hosts as the operator lists them: `oapi.dingtalk.com`, `10.1.2.3`, `gateway.example.gov.cn:8443`. Nothing else is called. */
  readonly hosts: readonly string[]
  readonly resolve?: Resolve
}

/** An answer, cut to what is worth keeping. */
export interface OutgoingAnswer {
  readonly status: number
  readonly body: string
}

const longestAnswer = 4096 // bytes
const patience = 10_000 // ms

const refused = (url: URL, why: { zh: string; en: string }): InvalidError =>
  new InvalidError('api.outgoing-refused', {
    zh: `不允许访问 ${url.host}：${why.zh}。`,
    en: `${url.host} may not be called: ${why.en}.`,
  })

const firstAddress: Resolve = async (host) => (await lookupHost(host)).address

/**
 * The one door through which the server calls others: to listed hosts only, by http or https, to the very address that was resolved and
 * judged (a name that answers otherwise a moment later changes nothing), and without following where it is sent on to. A listed host may
 * lie in a private network, as governments' do; loopback, link-local and reserved addresses may be called only where they are listed as
 * they are. Throws InvalidError `api.outgoing-refused`, UnavailableError `api.outgoing-failed`.
 */
export function createOutgoing({ hosts, resolve = firstAddress }: OutgoingRules) {
  const listed = new Set(hosts.map((host) => host.toLowerCase()))
  const check = async (url: URL): Promise<string> => {
    if (url.protocol !== 'https:' && url.protocol !== 'http:')
      throw refused(url, { zh: '只支持 http 和 https', en: 'http and https only' })
    if (url.username !== '' || url.password !== '')
      throw refused(url, { zh: '地址中不能带用户名', en: 'the address must not name a user' })
    const bare = url.hostname.replace(/^\[|\]$/g, '')
    if (!listed.has(url.host) && !listed.has(url.hostname) && !listed.has(bare))
      throw refused(url, {
        zh: '不在 WORKPOINTS_OUTGOING_HOSTS 名单中',
        en: 'it is not listed in WORKPOINTS_OUTGOING_HOSTS',
      })
    if (isIP(bare) !== 0) return bare
    const address = await resolve(bare)
    if (reachOf(address) === 'never') throw refused(url, { zh: `它指向 ${address}`, en: `it leads to ${address}` })
    return address
  }
  return {
    /** Sends JSON and answers what came back, whatever its status. */
    async post(url: URL, body: string, headers: Record<string, string> = {}): Promise<OutgoingAnswer> {
      const address = await check(url)
      return send(url, { address, body, headers })
    },
  }
}

export type Outgoing = ReturnType<typeof createOutgoing>

interface Sending {
  readonly address: string
  readonly body: string
  readonly headers: Record<string, string>
}

function send(url: URL, { address, body, headers }: Sending): Promise<OutgoingAnswer> {
  const request = url.protocol === 'https:' ? requestSecure : requestPlain
  const failed = (cause: unknown): UnavailableError =>
    new UnavailableError(
      'api.outgoing-failed',
      { zh: `${url.host} 没有应答。`, en: `${url.host} did not answer.` },
      { cause },
    )
  return new Promise((resolve, reject) => {
    const call = request(
      url,
      {
        method: 'POST',
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'content-length': Buffer.byteLength(body),
          ...headers,
        },
        // The address that was judged, whatever the name resolves to by now; the name stays in the certificate's check and the header.
        lookup: (_host, options, done) => {
          const family = isIP(address)
          if (options.all === true) done(null, [{ address, family }])
          else done(null, address, family)
        },
        signal: AbortSignal.timeout(patience),
      },
      (answer) => {
        const parts: Buffer[] = []
        let size = 0
        answer.on('data', (part: Buffer) => {
          if (size < longestAnswer) parts.push(part)
          size += part.length
          if (size > longestAnswer * 16) answer.destroy()
        })
        answer.on('error', (error) => reject(failed(error)))
        answer.on('close', () =>
          resolve({
            status: answer.statusCode ?? 0,
            body: Buffer.concat(parts).subarray(0, longestAnswer).toString('utf8'),
          }),
        )
      },
    )
    call.on('error', (error) => reject(failed(error)))
    call.end(body)
  })
}
