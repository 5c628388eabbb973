import { z } from 'zod'

/** A decimal number kept as text, so that 98.63 stays 98.63: no binary floating point between source and screen. */
export const Decimal = z.string().regex(/^-?\d+(\.\d+)?$/, '应为数字，如 25.5 / must be a number such as 25.5')
export type Decimal = z.infer<typeof Decimal>
