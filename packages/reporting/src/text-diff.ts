/** A piece of a text compared with another: in both, only in the new one, only in the old one. */
export interface DiffPart {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** Longer texts are compared sentence by sentence: the table of a comparison grows with the product of both lengths. */
const mostPieces = 800

const words = (text: string): string[] =>
  [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)].map(({ segment }) => segment)

const piecesOf = (text: string): string[] => {
  const found = words(text)
  return found.length <= mostPieces ? found : text.split(/(?<=[。；\n.;])/)
}

/** What changed from `before` to `after`, word by word, by their longest common subsequence. */
export function textDiff(before: string, after: string): readonly DiffPart[] {
  const [a, b] = [piecesOf(before), piecesOf(after)]
  const length = lengths(a, b)
  const parts: DiffPart[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [old = '', fresh = ''] = [a[i], b[j]]
    if (i < a.length && j < b.length && old === fresh) {
      push(parts, 'same', old)
      i += 1
      j += 1
    } else if (j >= b.length || (i < a.length && (length[i + 1]?.[j] ?? 0) >= (length[i]?.[j + 1] ?? 0))) {
      push(parts, 'removed', old)
      i += 1
    } else {
      push(parts, 'added', fresh)
      j += 1
    }
  }
  return parts
}

/** `lengths[i][j]`: the longest common subsequence of what follows place i and place j. */
function lengths(a: readonly string[], b: readonly string[]): readonly Uint16Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i--) {
    const [row, below] = [table[i], table[i + 1]]
    if (row === undefined || below === undefined) continue
    for (let j = b.length - 1; j >= 0; j--)
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
  }
  return table
}

function push(parts: DiffPart[], kind: DiffPart['kind'], text: string): void {
  const last = parts.at(-1)
  if (last?.kind === kind) parts[parts.length - 1] = { kind, text: last.text + text }
  else parts.push({ kind, text })
}
