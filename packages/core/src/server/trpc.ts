import { initTRPC, TRPCError } from '@trpc/server'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import {
  ConflictError,
  InvalidError,
  NotAllowedError,
  NotFoundError,
  type Text,
  UnavailableError,
  WorkpointsError,
} from '../index.ts'
import type { Context } from './context.ts'
import type { CoreTables } from './tables.ts'

/** `revisable` queries depend on the plan's facts alone: the server may answer 304 by the revision, without running them. */
export interface Meta {
  readonly revisable?: boolean
}

const trpcCodes = [
  [InvalidError, 'BAD_REQUEST'],
  [NotAllowedError, 'FORBIDDEN'],
  [NotFoundError, 'NOT_FOUND'],
  [ConflictError, 'CONFLICT'],
  [UnavailableError, 'SERVICE_UNAVAILABLE'],
] as const

/** What the browser is told: our own errors in both languages, a refused input by field, and of anything else only that it failed. */
export interface ErrorDetail {
  readonly code: string
  readonly text: Text
  readonly fields: Readonly<Record<string, string>>
}

function detailOf(error: TRPCError): ErrorDetail {
  const { cause } = error
  if (cause instanceof WorkpointsError) return { code: cause.code, text: cause.text, fields: {} }
  if (cause instanceof z.ZodError) {
    const fields = Object.fromEntries(cause.issues.map((issue) => [issue.path.join('.'), issue.message]))
    return {
      code: 'core.invalid-input',
      text: { zh: '提交的内容有误，请按提示修改。', en: 'Some of what was sent cannot be accepted.' },
      fields,
    }
  }
  if (error.code === 'NOT_FOUND')
    return {
      code: 'core.not-found',
      text: { zh: '没有找到，或本单位未启用该模块。', en: 'Not found, or the module is not enabled for this unit.' },
      fields: {},
    }
  return {
    code: 'core.failed',
    text: {
      zh: '系统未能完成此操作，数据未改动。请稍后再试。',
      en: 'This could not be completed; nothing was changed. Please try again.',
    },
    fields: {},
  }
}

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    isDev: false,
    errorFormatter: ({ shape, error }) => ({
      code: shape.code,
      message: detailOf(error).text.zh,
      data: {
        code: shape.data.code,
        httpStatus: shape.data.httpStatus,
        path: shape.data.path,
        detail: detailOf(error),
      },
    }),
  })

export const router = t.router

/** The gate of the platform: a plugin that is off for this view answers as if it were not there. Our errors get their code here, once. */
export const procedure = t.procedure.use(async ({ path, ctx, next }) => {
  const [owner = ''] = path.split('.')
  if (owner !== 'core' && !ctx.enabled.has(owner)) throw new TRPCError({ code: 'NOT_FOUND' })
  const result = await next()
  if (!result.ok && result.error.cause instanceof WorkpointsError) {
    const { cause } = result.error
    const code = trpcCodes.find(([type]) => cause instanceof type)?.[1] ?? 'INTERNAL_SERVER_ERROR'
    throw new TRPCError({ code, message: cause.text.zh, cause })
  }
  return result
})

/** The same procedure for a plugin with tables of its own: `ctx.db` knows them too. Types only. */
export function procedureWith<T extends Record<string, object>>() {
  return procedure.use(({ ctx, next }) => next({ ctx: { db: ctx.db as unknown as Kysely<CoreTables & T> } }))
}
