import { withAlignedRows } from './aligned-rows.ts'
import { concatMapped, filterMapped, type Mapped, sliceMapped, splitMapped, trimMapped } from './source-map.ts'
import { looksLikeUnit } from './unit-names.ts'

/** The lines of a text, trimmed, without the empty ones. Tabs inside a line stay: they mark table cells. */
export function textLines(text: Mapped): Mapped[] {
  return withAlignedRows(splitMapped(text, /\r\n|[\n\r\f\v\u2028\u2029]/g).flatMap(splitAtBreakTags))
    .flatMap(splitRunTogether)
    .map((line) => withoutMarkdown(trimSpaces(line)))
    .filter((line) => line.norm.trim() !== '')
}

const BREAK_TAG = /<br\s?\/?>/g

/** A `<br>` ends a line, except in a row of a drawn table, where it only wraps the words of a cell. */
function splitAtBreakTags(line: Mapped): Mapped[] {
  if (!line.norm.includes('<br')) return [line]
  const parts = splitMapped(line, BREAK_TAG)
  return /^\s*\|/.test(line.norm) ? [joinWrapped(parts)] : parts
}

/** A wrapped cell in one line: 、 between two units, ; behind a count that another deed follows. */
function joinWrapped(parts: readonly Mapped[]): Mapped {
  return concatMapped(
    parts.flatMap((part, i) => {
      const next = parts[i + 1]
      const joint = next ? jointOf(part.norm.slice(-40), next.norm.slice(0, 40)) : ''
      return joint === '' ? [part] : [part, { norm: joint, print: joint, at: [part.at[part.at.length - 1] ?? 0] }]
    }),
  )
}

function jointOf(before: string, after: string): string {
  const last = /[^、,;。|:]*$/.exec(before)?.[0].trim() ?? ''
  const first = /^[^、,;。|:]*/.exec(after)?.[0].trim() ?? ''
  if (looksLikeUnit(last) && looksLikeUnit(first)) return '、'
  return /\d(?:%|[一-龥]{1,3})$/.test(last) &&
    /^[一-龥]{2}/.test(first) &&
    !/^[下上]?[降升增减提压至到以左的之及或]/.test(first)
    ? ';'
    : ''
}

/** Cuts a line where a new numbered item or a —— item starts after a full stop or a closing bracket. */
function splitRunTogether(line: Mapped): Mapped[] {
  if (line.norm.includes('\t')) return [line]
  return splitMapped(
    line,
    /(?<=[。;:\])])[ ]*(?=——\s*[^\d\s—])|(?<=[。\])])[ ]*(?=\d{1,3}[.、][ ]*[^\d\s.、,%)\]])|(?<=[。\])])[ ]*(?=\([一二三四五六七八九十]{1,3}\)[^、,。;)])|(?<=[。\])])[ ]+(?=[一二三四五六七八九十]{1,3}、)/g,
  )
}

/** Drops surrounding spaces but not tabs: a table row may begin with an empty cell. */
function trimSpaces(line: Mapped): Mapped {
  if (!line.norm.trim().includes('\t')) return trimMapped(line)
  const start = line.norm.length - line.norm.replace(/^ +/, '').length
  return sliceMapped(line, start, line.norm.replace(/[ \n]+$/, '').length)
}

/** A page number between dashes (- 3 -) is no item of a list. */
const PAGE_IN_DASHES = /^[-*·•]\s*\d{1,4}\s*[-*·•]$/

/** Drops what Markdown and converters put in front of a line: `#`, `>`, `-`, `*`, `•` followed by a space. */
function withoutMarkdown(line: Mapped): Mapped {
  if (PAGE_IN_DASHES.test(line.norm)) return line
  const prefix = /^(?:[-*+•●◆■□▪·>][ ]+|#{1,6}[ ]*)+/.exec(line.norm)
  return prefix ? trimSpaces(sliceMapped(line, prefix[0].length)) : line
}

/**
 * Joins lines of running text into one, without the hard breaks and stray spaces inside Chinese; a space stays only
 * between two Latin words. `breaks` holds the positions in the joined text where a line of the source ended.
 */
export function joinLines(lines: readonly Mapped[]): { text: Mapped; breaks: number[] } {
  const norm: string[] = []
  const print: string[] = []
  const at: number[] = []
  const breaks: number[] = []
  let length = 0
  for (const line of lines) {
    const before = norm.length > 0 ? (norm[norm.length - 1] ?? '') : ''
    const gap = /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(line.norm)
    const clean = withoutSpaces(line)
    if (length > 0) breaks.push(length + (gap ? 1 : 0))
    if (gap) {
      norm.push(' ')
      print.push(' ')
      at.push((clean.at[0] ?? 1) - 1)
    }
    norm.push(clean.norm)
    print.push(clean.print)
    for (const offset of clean.at) at.push(offset)
    length += clean.norm.length + (gap ? 1 : 0)
  }
  return { text: { norm: norm.join(''), print: print.join(''), at }, breaks }
}

/** The same text without white space, except one space between two Latin words or two separate numbers. */
export function withoutSpaces(text: Mapped): Mapped {
  const needed = new Set<number>()
  for (const match of text.norm.matchAll(/(?<=[A-Za-z])\s+(?=[A-Za-z])|(?<=\d)\s+(?!\s|\d{3}(?!\d))(?=\d)/g))
    needed.add(match.index)
  return filterMapped(text, (i) => needed.has(i) || !/\s/.test(text.norm.charAt(i)))
}
