import { z } from 'zod'

/** The two languages of the screens. Chinese is the office's own; English is complete and short. */
export const Language = z.enum(['zh', 'en'])
export type Language = z.infer<typeof Language>

/** One piece of wording in both languages; the type keeps either from being forgotten. */
export const Text = z.object({ zh: z.string().min(1), en: z.string().min(1) })
export type Text = z.infer<typeof Text>

/** A place in a source text: start (inclusive) and end (exclusive) offsets in UTF-16 units. */
export const Span = z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()])
export type Span = z.infer<typeof Span>
