import { initTRPC, TRPCError } from '@trpc/server'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import {
  ConflictError,
  InvalidError,
  NotAllowedError,
  NotFoundError,
  NotSignedInError,
  type Text,
  TooManyError,
  UnavailableError,
  WorkpointsError,
} from '../index.ts'
import type { Context } from './context.ts'
import { type Needs, passGate } from './gate.ts'
import type { CoreTables } from './tables.ts'

/** What a procedure says of itself. */
export interface Meta {
  /** Whom it serves; without it, nobody. */
  readonly needs?: Needs
  /** Queries that depend on the plan's facts and the reader's grants alone: the server may answer 304 by the revision, without running them. */
  readonly revisable?: boolean
  /** Calls that cost much more than others (exports, imports, verification): how many one person may make in a minute. */
  readonly perMinute?: number
  /** Calls that bring a file: their body may be larger than others', in bytes. */
  readonly bodyLimit?: number
}

const trpcCodes = [
  [InvalidError, 'BAD_REQUEST'],
  [NotSignedInError, 'UNAUTHORIZED'],
  [NotAllowedError, 'FORBIDDEN'],
  [TooManyError, 'TOO_MANY_REQUESTS'],
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

/** One of our errors with its code; also for those thrown around a procedure, such as a used-up allowance. */
export function codedError(cause: WorkpointsError): TRPCError {
  const code = trpcCodes.find(([type]) => cause instanceof type)?.[1] ?? 'INTERNAL_SERVER_ERROR'
  return new TRPCError({ code, message: cause.text.zh, cause })
}

/** Our errors get their code here, once. */
const coded = t.procedure.use(async ({ next }) => {
  const result = await next()
  if (!result.ok && result.error.cause instanceof WorkpointsError) throw codedError(result.error.cause)
  return result
})

/** What every procedure is made of: the gate stands before it and before its input is read. Say whom it serves: `.meta({ needs: 'read' })`. */
export const procedure = coded.use(({ path, ctx, meta, next }) => {
  passGate(ctx, { path, needs: meta?.needs })
  return next()
})

/** The same procedure for a plugin with tables of its own: `ctx.db` knows them too. Types only. */
export function procedureWith<T extends Record<string, object>>() {
  return procedure.use(({ ctx, next }) => next({ ctx: { db: ctx.db as unknown as Kysely<CoreTables & T> } }))
}
