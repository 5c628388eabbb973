/** What a menu can be searched by: its words, and others that lead to them, such as pinyin initials. */
export interface MenuWords {
  readonly label: string
  readonly keywords?: readonly string[] | undefined
}

/** The index that a key leads to from item `from` (-1: none yet) of `count`, round at both ends; undefined where the key does not move. */
export function moveInMenu(from: number, count: number, key: string): number | undefined {
  if (count === 0) return undefined
  if (key === 'ArrowDown') return (from + 1) % count
  if (key === 'ArrowUp') return from <= 0 ? count - 1 : from - 1
  if (key === 'Home' || key === 'PageUp') return 0
  if (key === 'End' || key === 'PageDown') return count - 1
  return undefined
}

/**
 * The next item whose words begin with what was typed, beginning after `from` and going round. One letter pressed again
 * and again goes on to the next that begins with it; a longer word stays on `from` as long as that fits.
 */
export function findInMenu(items: readonly MenuWords[], from: number, typed: string): number | undefined {
  const letters = typed.toLocaleLowerCase()
  const first = letters.charAt(0)
  if (first === '') return undefined
  const same = letters === first.repeat(letters.length)
  const sought = same ? first : letters
  const start = same ? from + 1 : Math.max(from, 0)
  const order = items.map((_, step) => (start + step) % items.length)
  return order.find((index) => items[index] !== undefined && begins(items[index], sought))
}

function begins({ label, keywords = [] }: MenuWords, sought: string): boolean {
  return [label, ...keywords].some((word) => word.toLocaleLowerCase().startsWith(sought))
}
