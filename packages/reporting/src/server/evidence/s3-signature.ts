import { createHash, createHmac } from 'node:crypto'

/** Who signs, and for which region and service. */
export interface S3Keys {
  readonly accessKey: string
  readonly secretKey: string
  readonly region: string
  /** `s3`, unless told otherwise. */
  readonly service?: string
}

/** A request to be signed; all its headers are. */
export interface S3Request {
  readonly method: string
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  /** The SHA-256 of the body, 64 hexadecimal digits. */
  readonly payload: string
  readonly at: Date
}

const hmac = (key: Buffer | string, text: string): Buffer => createHmac('sha256', key).update(text).digest()

/** Signs encoded as RFC 3986 wants them: everything but letters, digits and `-._~`. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

/**
 * The headers of a request signed by AWS Signature Version 4, as S3 and its likes ask for it. `url.pathname` is taken as it stands: keys
 * of ours are hexadecimal digits.
 */
export function signed({ method, url, headers, payload, at }: S3Request, keys: S3Keys): Record<string, string> {
  const moment = at.toISOString().replace(/[:-]|\.\d+/g, '')
  const { service = 's3' } = keys
  const day = moment.slice(0, 8)
  const all: Record<string, string> = { ...headers, host: url.host, 'x-amz-date': moment }
  if (service === 's3') all['x-amz-content-sha256'] = payload
  const names = Object.keys(all).toSorted()
  const query = [...url.searchParams].map(([name, value]) => `${encoded(name)}=${encoded(value)}`).toSorted()
  const canonical = [
    ...[method, url.pathname, query.join('&')],
    ...names.map((name) => `${name}:${(all[name] ?? '').trim().replace(/ +/g, ' ')}`),
    ...['', names.join(';'), payload],
  ].join('\n')
  const scope = `${day}/${keys.region}/${service}/aws4_request`
  const text = ['AWS4-HMAC-SHA256', moment, scope, createHash('sha256').update(canonical).digest('hex')].join('\n')
  const key = [keys.region, service, 'aws4_request'].reduce<Buffer>(hmac, hmac(`AWS4${keys.secretKey}`, day))
  const signature = hmac(key, text).toString('hex')
  const { host: _host, ...sent } = all
  return {
    ...sent,
    authorization: `AWS4-HMAC-SHA256 Credential=${keys.accessKey}/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}`,
  }
}
