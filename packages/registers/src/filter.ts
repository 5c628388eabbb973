import { z } from 'zod'

/** Columns that every register has beside its fields: the state, when it last changed, who changed it. */
export const systemColumns = ['$state', '$changed'] as const

const Column = z.string().max(64)
const Words = z.string().trim().min(1).max(200)
const Bound = z.string().max(40).nullable()

/** One condition on a column. Bounds belong to the range; null leaves its end open. */
export const Condition = z.discriminatedUnion('is', [
  z.object({ column: Column, is: z.literal('any'), of: z.array(z.string().max(200)).min(1).max(100) }),
  z.object({ column: Column, is: z.literal('containing'), text: Words }),
  z.object({ column: Column, is: z.literal('between'), from: Bound, to: Bound }),
  z.object({ column: Column, is: z.literal('empty') }),
  z.object({ column: Column, is: z.literal('filled') }),
])
export type Condition = z.infer<typeof Condition>

/** Which rows: all conditions hold, and the words are found. */
export const Filter = z.object({
  search: z.string().trim().max(100).default(''),
  conditions: z.array(Condition).max(30).default([]),
  /** Rows that were taken out of the register, and no others. */
  removed: z.boolean().default(false),
})
export type Filter = z.infer<typeof Filter>

export const Sort = z.object({ column: Column, direction: z.enum(['up', 'down']) })
export type Sort = z.infer<typeof Sort>

/** How somebody looks at a register. */
export const ViewBody = z.object({
  filter: Filter,
  sort: Sort.nullable(),
  group: z.enum(['unit', 'state']).nullable(),
  /** Columns shown, in order; null for the usual ones. */
  columns: z.array(Column).max(200).nullable(),
})
export type ViewBody = z.infer<typeof ViewBody>
