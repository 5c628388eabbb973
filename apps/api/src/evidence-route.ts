import type { IncomingMessage } from 'node:http'
import { InvalidError } from '@workpoints/core'
import type { Context } from '@workpoints/core/server'
import { mostBytes } from '@workpoints/reporting'
import { AttachmentUpload, takeAttachment, takeEvidence, Upload } from '@workpoints/reporting/server'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { answerError } from './answer-error.ts'
import { type EvidenceRequest, handOut } from './evidence-download.ts'
import { recordRefusal } from './refusal.ts'
import { refusing } from './refusing.ts'
import { contextOf } from './request-context.ts'
import type { Served } from './served.ts'
import { isSomebody } from './signed-in.ts'

type Sent = FastifyRequest<{
  Params: { submission?: string; entry?: string }
  Querystring: Readonly<Record<string, unknown>>
}>

/** What a request tells of the file it brings. */
function toldOf<T>(schema: z.ZodType<T>, { params, query, headers }: Sent): T {
  const read = schema.safeParse({ ...query, ...params, bytes: Number(headers['content-length']) })
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new InvalidError('reporting.bad-upload', {
    zh: `上传请求有误（${issue?.path.join('.') ?? ''}）。请刷新页面后重新上传。`,
    en: `The upload is not complete (${issue?.path.join('.') ?? ''}). Reload the page and send the file again.`,
  })
}

/**
 * Files that prove something, streamed both ways past the procedures, which answer whole texts: `POST /api/evidence/<report>` with the
 * file as its body and `key`, `field`, `name` in the address, `POST /api/evidence/entry/<row>` for a row of a register;
 * `GET /api/evidence/<file>`, with `?preview` to be looked at. Errors are answered as those of procedures.
 */
export function evidenceRoute(app: FastifyInstance, served: Served): void {
  const refuse = refusing(served.platform)

  const within = async (
    request: FastifyRequest,
    reply: FastifyReply,
    { path, work }: { readonly path: string; readonly work: (ctx: Context) => Promise<FastifyReply> },
  ): Promise<FastifyReply> => {
    let ctx: Context | undefined
    try {
      ctx = await contextOf(request, reply, served)
      return await work(ctx)
    } catch (cause) {
      const refused = await recordRefusal(ctx, { path, cause })
      // What nobody is known for is not read to its end either.
      if (!isSomebody(request.signedIn)) reply.header('connection', 'close')
      return refuse(request, reply, { cause: refused, path, type: request.method === 'GET' ? 'query' : 'mutation' })
    }
  }

  const upload =
    (path: string, take: (ctx: Context, request: Sent) => Promise<object>) => (request: Sent, reply: FastifyReply) => {
      if (request.headers['content-length'] === undefined) return answerError(reply, 'api.no-file-length')
      if (Number(request.headers['content-length']) > mostBytes)
        return answerError(reply.header('connection', 'close'), 'api.file-too-large')
      const work = async (ctx: Context) => {
        const data = await take(ctx, request)
        return reply.header('cache-control', 'no-store').send({ result: { data } })
      }
      return within(request, reply, { path, work })
    }

  const download = (request: EvidenceRequest, reply: FastifyReply) =>
    within(request, reply, {
      path: 'reporting.evidence.open',
      work: (ctx) => handOut(ctx, served.files, { request, reply }),
    })

  void app.register(async (files) => {
    // The body is handed on as it comes; whoever takes it counts.
    files.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload))
    const limit = { bodyLimit: mostBytes }
    const received = ({ body }: Sent) => ({ files: served.files, body: body as IncomingMessage })
    files.post(
      '/api/evidence/:submission',
      limit,
      upload('reporting.evidence.add', (ctx, sent) => takeEvidence(ctx, received(sent), toldOf(Upload, sent))),
    )
    files.post(
      '/api/evidence/entry/:entry',
      limit,
      upload('reporting.attachment.add', (ctx, sent) =>
        takeAttachment(ctx, received(sent), toldOf(AttachmentUpload, sent)),
      ),
    )
    files.get('/api/evidence/:id', { compress: false, exposeHeadRoute: false }, download)
  })
}
