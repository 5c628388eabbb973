import { TRPCError } from '@trpc/server'
import { InvalidError, WorkpointsError } from '@workpoints/core'
import { z } from 'zod'

/** What a procedure called in the process was refused for, as one of our errors; anything else as it came. */
export function plainError(thrown: unknown): unknown {
  const cause = thrown instanceof TRPCError ? thrown.cause : thrown
  if (cause instanceof WorkpointsError) return cause
  if (!(cause instanceof z.ZodError)) return thrown
  const messages = cause.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  return new InvalidError(
    'cli.invalid-input',
    { zh: `填写有误：${messages.join('；')}`, en: `Cannot be accepted: ${messages.join('; ')}` },
    { cause },
  )
}
