import type { Context } from '@workpoints/core/server'
import { type BlobStore, openEvidence } from '@workpoints/reporting/server'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { disposition, policyOf, rangeOf } from './evidence-headers.ts'

/** A request for a file; with `preview` in the address it is to be looked at. */
export type EvidenceRequest = FastifyRequest<{ Params: { id: string }; Querystring: { preview?: unknown } }>

/** Answers a file, a part of it, or that what the browser holds is still it. Throws what opening it throws. */
export async function handOut(
  ctx: Context,
  files: BlobStore,
  { request, reply }: { readonly request: EvidenceRequest; readonly reply: FastifyReply },
): Promise<FastifyReply> {
  const { headers, query, params } = request
  const file = await openEvidence(ctx, params.id)
  const tag = `"${file.hash}"`
  const kept = { etag: tag, 'cache-control': 'private, no-cache', vary: 'cookie', 'accept-ranges': 'bytes' }
  if (headers['if-none-match'] === tag) return reply.code(304).headers(kept).send()
  // Another content than the one of which a part is held: then all of it.
  const isSame = headers['if-range'] === undefined || headers['if-range'] === tag
  const range = isSame ? rangeOf(headers.range, file.bytes) : null
  if (range === 'none') return reply.code(416).header('content-range', `bytes */${file.bytes}`).send()
  const part = range ?? { from: 0, to: file.bytes - 1 }
  const content = await files.get(file.hash, range ?? undefined)
  const isPreview = query.preview !== undefined && file.format.preview
  if (range !== null) reply.code(206).header('content-range', `bytes ${part.from}-${part.to}/${file.bytes}`)
  return reply
    .headers(kept)
    .header('content-disposition', disposition(isPreview ? 'inline' : 'attachment', file.name))
    .header('content-security-policy', policyOf(file, isPreview))
    .header('x-frame-options', 'SAMEORIGIN')
    .header('content-length', part.to - part.from + 1)
    .type(file.format.mediaType)
    .send(content)
}
