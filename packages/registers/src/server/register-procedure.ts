import { type Meta, procedure } from '@workpoints/core/server'
import { z } from 'zod'
import { openRegister } from './register-access.ts'
import type { RegisterHalf } from './register-half.ts'

const Of = z.object({ register: z.string().max(80) })

/** Largest file of rows, in bytes: 100,000 rows with room. */
export const mostBytes = 16 * 1024 * 1024

type Needs = readonly ['read'] | readonly ['export'] | readonly ['report', 'correct']

type Halves = readonly RegisterHalf[]

function opened(halves: Halves, needs: Needs, costs: Pick<Meta, 'perMinute' | 'bodyLimit'> = {}) {
  const registers = new Map(halves.map(({ register }) => [register.id, register]))
  const changedOf = new Map(halves.map(({ register, changed }) => [register.id, changed]))
  return procedure
    .meta({ needs, ...costs })
    .input(Of)
    .use(({ ctx, input, next }) => {
      const register = openRegister(ctx, registers, { id: input.register, actions: needs })
      return next({ ctx: { register, changed: changedOf.get(register.id) ?? null } })
    })
}

/** Procedures about one register, which `ctx.register` then is: for who reads, writes or exports somewhere in its module. */
export const registerProcedures = (halves: Halves) => ({
  reads: opened(halves, ['read']),
  writes: opened(halves, ['report', 'correct']),
  /** Templates, previews and imports: they cost more. */
  imports: opened(halves, ['report', 'correct'], { perMinute: 20, bodyLimit: Math.ceil(mostBytes * 1.4) }),
  exports: opened(halves, ['export'], { perMinute: 20 }),
})
export type RegisterProcedures = ReturnType<typeof registerProcedures>
