/** What can be searched: a label, and other words that lead to it, such as pinyin initials. */
export interface Searchable {
  readonly label: string
  readonly keywords?: readonly string[] | undefined
}

/** How well a query fits; `range` marks the place in the label, where the match is there and in one piece. */
export interface Fit {
  readonly score: number
  readonly range: readonly [start: number, end: number] | null
}

/**
 * Ranks items by how well they fit; every word of the query must fit somewhere. Whole label before its beginning, before
 * its middle, before keywords, before scattered letters; shorter labels first among equals. An empty query keeps all, in their order.
 */
export function searchItems<Item extends Searchable>(
  items: readonly Item[],
  query: string,
): readonly { readonly item: Item; readonly fit: Fit }[] {
  return items
    .flatMap((item) => {
      const fit = fitOf(item, query)
      return fit ? [{ item, fit }] : []
    })
    .sort((a, b) => b.fit.score - a.fit.score)
}

/** The fit of one item, or undefined where a word of the query is not found. */
export function fitOf(item: Searchable, query: string): Fit | undefined {
  const words = fold(query).split(/\s+/).filter(Boolean)
  if (words.length === 0) return { score: 0, range: null }
  const fits = words.map((word) => fitWord(item, word))
  if (!fits.every((fit) => fit !== undefined)) return undefined
  const total = fits.reduce((sum, fit) => sum + fit.score, 0) / words.length
  return {
    score: total - Math.min(item.label.length, 100) / 100,
    range: fits.find((fit) => fit.range !== null)?.range ?? null,
  }
}

function fitWord({ label, keywords = [] }: Searchable, word: string): Fit | undefined {
  const text = fold(label)
  const at = text.indexOf(word)
  if (at !== -1) {
    const score = text === word ? 100 : at === 0 ? 80 : 60
    return { score, range: text.length === label.length ? [at, at + word.length] : null }
  }
  const folded = keywords.map(fold)
  if (folded.includes(word)) return { score: 55, range: null }
  if (folded.some((keyword) => keyword.startsWith(word))) return { score: 50, range: null }
  if (folded.some((keyword) => keyword.includes(word))) return { score: 40, range: null }
  return word.length > 1 && isScattered(word, text) ? { score: 20, range: null } : undefined
}

/** True where the letters of the word stand in the text in this order, with others between them. */
function isScattered(word: string, text: string): boolean {
  let from = 0
  for (const letter of word) {
    const at = text.indexOf(letter, from)
    if (at === -1) return false
    from = at + letter.length
  }
  return true
}

/** Lower case, and full-width letters and digits as half-width ones. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim()
}
