import { type Meta, procedure } from '@workpoints/core/server'
import { z } from 'zod'
import { openRegister, type Registers } from './register-access.ts'

const Of = z.object({ register: z.string().max(80) })

/** Largest file of rows, in bytes: 100,000 rows with room. */
export const mostBytes = 16 * 1024 * 1024

type Needs = readonly ['read'] | readonly ['export'] | readonly ['report', 'correct']

const opened = (registers: Registers, needs: Needs, costs: Pick<Meta, 'perMinute' | 'bodyLimit'> = {}) =>
  procedure
    .meta({ needs, ...costs })
    .input(Of)
    .use(({ ctx, input, next }) =>
      next({ ctx: { register: openRegister(ctx, registers, { id: input.register, actions: needs }) } }),
    )

/** Procedures about one register, which `ctx.register` then is: for who reads, writes or exports somewhere in its module. */
export const registerProcedures = (registers: Registers) => ({
  reads: opened(registers, ['read']),
  writes: opened(registers, ['report', 'correct']),
  /** Templates, previews and imports: they cost more. */
  imports: opened(registers, ['report', 'correct'], { perMinute: 20, bodyLimit: Math.ceil(mostBytes * 1.4) }),
  exports: opened(registers, ['export'], { perMinute: 20 }),
})
export type RegisterProcedures = ReturnType<typeof registerProcedures>
