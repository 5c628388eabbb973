import { type HeldPhrase, phrasesIn, type Text } from '../index.ts'
import type { Context } from './context.ts'
import type { ServerHalf } from './define.ts'

/** A register as a page links to it. */
export interface RegisterLink {
  readonly href: string
  readonly title: Text
}

/** A phrase of a module's tasks with its registers. */
export interface HeldRow extends HeldPhrase {
  readonly plugin: string
  readonly links: readonly RegisterLink[]
}

/** What a module says of where the phrases of its tasks are held. */
export function heldBy({ plugin, held = [], registers = [] }: ServerHalf): readonly HeldRow[] {
  const links = new Map(
    registers.map(({ register: { path, title } }) => [path, { href: `/${plugin.id}/${path}`, title }] as const),
  )
  return held.map((one) => ({
    ...one,
    plugin: plugin.id,
    links: one.registers.flatMap((path) => links.get(path) ?? []),
  }))
}

/** Where the phrases of a text are held, as far as the reader has the modules; in the text's own order. */
export const heldIn = (ctx: Pick<Context, 'mounted' | 'enabled'>, text: string) =>
  phrasesIn(
    text,
    ctx.mounted.held.filter(({ plugin }) => ctx.enabled.has(plugin)),
  ).map(({ phrase, links }) => ({ phrase, links }))
