import { InvalidError } from '@workpoints/core'
import type { S3Settings } from '@workpoints/reporting/server'

/** Reads the S3-compatible store of files; null where none is named. Throws InvalidError `api.bad-s3` for half of the settings. */
export function readS3(read: (name: string) => string | undefined): S3Settings | null {
  const setting = (name: string) => read(`WORKPOINTS_S3_${name}`)
  const [endpoint, bucket] = [setting('ENDPOINT'), setting('BUCKET')]
  const [accessKey, secretKey] = [setting('ACCESS_KEY'), setting('SECRET_KEY')]
  if ([endpoint, bucket, accessKey, secretKey].every((one) => one === undefined)) return null
  const url = endpoint === undefined ? null : URL.parse(endpoint)
  const isPlain = url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === ''
  if (!isPlain || bucket === undefined || accessKey === undefined || secretKey === undefined)
    throw new InvalidError('api.bad-s3', {
      zh: '对象存储设置不完整：WORKPOINTS_S3_ENDPOINT（如 https://oss.example.gov.cn，不带路径）、_BUCKET、_ACCESS_KEY、_SECRET_KEY 须同时给出。',
      en: 'The S3 store is not set up in whole: give WORKPOINTS_S3_ENDPOINT (https://oss.example.gov.cn, without a path), _BUCKET, _ACCESS_KEY and _SECRET_KEY.',
    })
  return { endpoint: url.origin, bucket, accessKey, secretKey, region: setting('REGION') ?? 'us-east-1' }
}
