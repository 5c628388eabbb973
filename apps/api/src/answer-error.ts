import type { Text } from '@workpoints/core'
import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify'

/** Refusals that are made before any procedure is called, by their stable code. */
const refusals = {
  'api.bad-request': [400, { zh: '请求的格式有误。', en: 'The request cannot be read.' }],
  'api.bad-json': [400, { zh: '提交的内容不是有效的 JSON。', en: 'What was sent is not valid JSON.' }],
  'api.not-signed-in': [401, { zh: '请先登录。', en: 'Please sign in.' }],
  'api.foreign-site': [
    403,
    {
      zh: '该请求来自其他网站，已拒绝。请在本平台的页面上操作。',
      en: 'This request came from another site and was refused.',
    },
  ],
  'api.metrics-closed': [
    403,
    {
      zh: '运行指标只向本机提供。从其他机器读取，请设置 WORKPOINTS_METRICS_TOKEN 并随请求提供。',
      en: 'Metrics are for this machine only; from elsewhere, set WORKPOINTS_METRICS_TOKEN and send it as a bearer token.',
    },
  ],
  'api.no-address': [404, { zh: '没有这个地址。', en: 'There is no such address.' }],
  'api.no-length': [
    411,
    { zh: '未登录时须先说明内容长度（Content-Length）。', en: 'Before signing in, say the length of what you send.' },
  ],
  'api.too-large': [
    413,
    {
      zh: '提交的内容过大：登录后不超过 4 MB，未登录不超过 16 KB。请分批提交。',
      en: 'Too much was sent: at most 4 MB when signed in, 16 kB before. Send it in parts.',
    },
  ],
  'api.no-file-length': [
    411,
    {
      zh: '上传文件须先说明长度（Content-Length）。',
      en: 'Say the length of a file before it is sent (Content-Length).',
    },
  ],
  'api.file-too-large': [
    413,
    {
      zh: '文件超过 200 MB。请压缩图片或拆分文件后再上传。',
      en: 'The file is larger than 200 MB. Make it smaller or split it.',
    },
  ],
  'api.not-bytes': [
    415,
    {
      zh: '文件须以 application/octet-stream 上传。请在本平台的页面上操作。',
      en: 'Files are taken as application/octet-stream only.',
    },
  ],
  'api.not-json': [415, { zh: '只接受 JSON（application/json）。', en: 'Only JSON (application/json) is accepted.' }],
  'api.too-many-streams': [
    429,
    {
      zh: '打开的页面过多，本页不再自动更新，请关闭一些页面后刷新。',
      en: 'Too many pages are open: this one does not follow by itself. Close some and reload it.',
    },
  ],
  'core.failed': [
    500,
    {
      zh: '系统未能完成此操作，数据未改动。请稍后再试。',
      en: 'This could not be completed; nothing was changed. Please try again.',
    },
  ],
} as const satisfies Readonly<Record<string, readonly [number, Text]>>

/** A refusal made before any procedure is called. */
export type EarlyRefusal = keyof typeof refusals

/** Answers an error in the shape of a procedure's, in both languages and with nothing of the inside. */
export function answerError(reply: FastifyReply, code: EarlyRefusal): FastifyReply {
  const [status, text] = refusals[code]
  const data = { code, httpStatus: status, path: null, detail: { code, text, fields: {} } }
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .send({ error: { code: -32_000 - status, message: `${text.zh} / ${text.en}`, data } })
}

const byStatus: Readonly<Record<number, EarlyRefusal>> = {
  404: 'api.no-address',
  411: 'api.no-length',
  413: 'api.too-large',
  415: 'api.not-json',
}

/** The refusal that an error of the framework is told as. */
export function refusalOf({ statusCode = 500, code }: FastifyError): EarlyRefusal {
  if (statusCode >= 500) return 'core.failed'
  if (/JSON/.test(code ?? '')) return 'api.bad-json'
  return byStatus[statusCode] ?? 'api.bad-request'
}

/** Answers whatever goes wrong outside a procedure; what it was stands in the log and not in the answer. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const refusal = refusalOf(error)
    if (refusal === 'core.failed') request.log.error({ err: error, url: request.url }, 'request failed')
    return answerError(reply, refusal)
  })
}
