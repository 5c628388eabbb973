/** A phrase of the yearly document, and the registers of a module that hold what it asks for, by their paths below the module. */
export interface HeldPhrase {
  readonly phrase: string
  readonly registers: readonly string[]
}

/** Letters, figures and per cent alone: quotes, brackets and blanks are set differently by the document and by us. */
export const bareText = (text: string): string => text.replace(/[^\p{L}\p{N}%]/gu, '')

/** The phrases that a text holds, in its own order. */
export function phrasesIn<P extends HeldPhrase>(text: string, held: readonly P[]): readonly P[] {
  const bare = bareText(text)
  return held
    .map((one) => ({ one, at: bare.indexOf(bareText(one.phrase)) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one)
}
