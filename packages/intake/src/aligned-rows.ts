import { columnRole } from './columns.ts'
import { concatMapped, type Mapped, sliceMapped } from './source-map.ts'

/** A cell of an aligned line: where it stands in the line, and the screen column it begins in. */
interface Piece {
  readonly from: number
  readonly to: number
  readonly column: number
}

/**
 * Turns tables that are aligned by runs of two or more spaces into tab-separated lines. Only below a head of at least
 * three such cells, two of them known as columns; a table ends at the first line of one piece that is no heading
 * between its rows. A row with empty cells is placed by the screen columns of the head.
 */
export function withAlignedRows(lines: readonly Mapped[]): Mapped[] {
  let head: readonly Piece[] | null = null
  return lines.map((line) => {
    if (line.norm.includes('\t') || line.norm.trim() === '') return line
    const pieces = piecesOf(line.norm)
    if (isHead(line.norm, pieces)) head = pieces
    else if (
      pieces.length < 2 &&
      !/^\s*(?:\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}、)/.test(line.norm)
    )
      head = null
    return head && pieces.length > 1 && pieces.length <= head.length ? asRow(line, pieces, head) : line
  })
}

/** Parts of a line between runs of spaces; a character of Chinese takes two screen columns. */
function piecesOf(norm: string): Piece[] {
  const pieces: Piece[] = []
  let column = 0
  let at = 0
  for (const match of norm.matchAll(/\S+(?: \S+)*/g)) {
    column += widthOf(norm.slice(at, match.index))
    pieces.push({ from: match.index, to: match.index + match[0].length, column })
    at = match.index
  }
  return pieces
}

function widthOf(text: string): number {
  return Array.from(text).reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), 0)
}

function isHead(norm: string, pieces: readonly Piece[]): boolean {
  if (pieces.length < 3 || /[:。;,]/.test(norm)) return false
  return pieces.filter((piece) => columnRole(norm.slice(piece.from, piece.to)) !== null).length >= 2
}

function asRow(line: Mapped, pieces: readonly Piece[], head: readonly Piece[]): Mapped {
  const cells: (Mapped | null)[] = head.map(() => null)
  pieces.forEach((piece, i) => {
    const left = pieces.length - 1 - i
    const first = pieces.length === head.length ? i : cells.findLastIndex((cell) => cell !== null) + 1
    const nearest =
      pieces.length === head.length ? i : Math.min(nearestColumn(piece.column, head, first), head.length - 1 - left)
    cells[nearest] = sliceMapped(line, piece.from, piece.to)
  })
  const at = line.at[0] ?? 0
  const tab: Mapped = { norm: '\t', print: '\t', at: [at] }
  return concatMapped(cells.flatMap((cell, i) => [...(i > 0 ? [tab] : []), ...(cell ? [cell] : [])]))
}

/** The column of the head, from `first` on, whose beginning is nearest. */
function nearestColumn(column: number, head: readonly Piece[], first: number): number {
  let best = first
  for (let i = first; i < head.length; i++)
    if (Math.abs((head[i]?.column ?? 0) - column) < Math.abs((head[best]?.column ?? 0) - column)) best = i
  return best
}
