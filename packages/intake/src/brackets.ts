import { LABEL_PREFIX, LABEL_WORD, TIME_LABEL } from './labels.ts'
import { coverOf, coversAny, within } from './places.ts'
import { type Mapped, sliceMapped } from './source-map.ts'
import { looksLikeUnit } from './unit-names.ts'

/** A place in a text that names the parties of a task: a bracket, or a line that starts with 责任单位: and the like. */
export interface UnitClause {
  readonly start: number
  readonly end: number
  /** What stands between the brackets, label included. */
  readonly inner: Mapped
  /** False when the closing bracket is missing. */
  readonly closed: boolean
}

const LABEL = new RegExp(`^${LABEL_WORD}[:]?`)
const LABELLED = new RegExp(`[[(]\\s*(?=${LABEL_WORD}\\s*[:]|(?:责任|牵头|配合)(?:单位|部门)[市县区各])`, 'g')
const BARE_LABEL = new RegExp(
  `(?:^|[。;!\\])])\\s*(?=${LABEL_PREFIX}(?:(?:责任|牵头|主责|配合)(?:单位|部门|主体)(?:[及和与、]${TIME_LABEL})?|${TIME_LABEL})\\s*[:])`,
  'g',
)
const LABEL_LINE = new RegExp(
  `(?:${LABEL_PREFIX}(?:责任|牵头|主责|配合)(?:单位|部门|主体)(?:[及和与、]${TIME_LABEL})?|${TIME_LABEL})\\s*[:]`,
  'y',
)
const ROLE_ENDING =
  /(?:(?:分别|共同|具体|按职责(?:分工)?)?负责(?:组织)?(?:落实|实施)?|牵头|配合|参与|落实|实施|协同|按职责分工负责|等)(?:[,;]?(?:下同|不再(?:单列|列出|一一列出)))?$/

/** Units named in running words: 由市生态环境局牵头,市财政局按职责分工负责. */
const PROSE = /(^|[,;。])由?[^。;,:(]{2,40}(?:总?牵头|负责)(?:[,;、](?:[^。;()]|\([市区场、]{1,6}\)){0,200})?(?=。|$)/g

/** Longest unlabelled bracket that is examined as a list of units. */
const LONGEST_BARE_LIST = 400
/** Longest labelled bracket: over a hundred units. */
const LONGEST_LIST = 3000

/** Finds every unit clause of a text, in order, none inside another; `breaks` are the places where source lines ended. */
export function findUnitClauses(text: Mapped, breaks: readonly number[] = []): UnitClause[] {
  const norm = text.norm
  const clauses: UnitClause[] = []
  for (const match of norm.matchAll(LABELLED)) {
    if (match.index >= (clauses[clauses.length - 1]?.end ?? 0))
      clauses.push(bracketAt(text, { start: match.index, skip: match[0].length }, { breaks, longest: LONGEST_LIST }))
  }
  const taken = coverOf(clauses, norm.length)
  let done = 0
  for (const at of bareLabels(norm, breaks)) {
    if (at < done || (taken[at] ?? -1) >= 0) continue
    const clause = bareClause(text, at, breaks)
    clauses.push(clause)
    done = clause.end
  }
  for (const match of norm.matchAll(/[[(]/g)) {
    if ((taken[match.index] ?? -1) >= 0) continue
    const clause = bracketAt(text, { start: match.index, skip: 1 }, { breaks: [], longest: LONGEST_BARE_LIST })
    if (clause.closed && namesOnlyUnits(clause, norm)) clauses.push(clause)
  }
  for (const match of norm.matchAll(PROSE)) {
    const clause = {
      start: match.index + (match[1] === ',' || match[1] === ';' ? 0 : (match[1] ?? '').length),
      end: match.index + match[0].length,
      inner: sliceMapped(text, match.index + (match[1] ?? '').length, match.index + match[0].length),
      closed: true,
    }
    if (!coversAny(taken, clause.start, clause.end) && namesOnlyUnits(clause, norm)) clauses.push(clause)
  }
  return withoutOverlap(clauses.sort((a, b) => a.start - b.start))
}

/** Where labels without a bracket begin: behind a sentence, or at the start of a line of the source. */
function bareLabels(norm: string, breaks: readonly number[]): number[] {
  const found = new Set([...norm.matchAll(BARE_LABEL)].map((match) => match.index + match[0].length))
  for (const at of breaks) {
    LABEL_LINE.lastIndex = at
    if (LABEL_LINE.test(norm)) found.add(at)
  }
  return [...found].sort((a, b) => a - b)
}

/** Whether joined lines name responsible units at all. */
export function hasUnitClause({ text, breaks }: { text: Mapped; breaks: readonly number[] }): boolean {
  return /[[(]|责任|牵头|配合/.test(text.norm) && findUnitClauses(text, breaks).length > 0
}

interface Opener {
  readonly start: number
  /** Characters of the bracket and the spaces behind it. */
  readonly skip: number
}

interface Limits {
  readonly breaks: readonly number[]
  readonly longest: number
}

/** Reads from an opening bracket to the one that closes it; kinds may be mixed, inner pairs such as (市、区) are skipped. */
function bracketAt(text: Mapped, opener: Opener, { breaks, longest }: Limits): UnitClause {
  const { start, skip } = opener
  const norm = text.norm.slice(0, start + longest)
  let inner = 0
  let i = start + skip
  let closed = false
  for (; i < norm.length; i++) {
    const char = norm.charAt(i)
    if (char === '(' || char === '[') inner++
    else if (char === ')' || char === ']') {
      const outer = char === ']' && norm.charAt(start) === '[' && !squareOpen(norm, start + skip, i)
      if (inner === 0 || outer) {
        closed = true
        break
      }
      inner--
    } else if (
      char === '。' &&
      i > start + 2 &&
      !/[\])]/.test(norm.charAt(i + 1)) &&
      !LABEL.test(norm.slice(i + 1, i + 20))
    )
      break
  }
  if (!closed) i = lineEndAfterUnit(norm, { from: start + skip, to: i }, breaks)
  return { start, end: closed ? i + 1 : i, inner: sliceMapped(text, start + skip, i), closed }
}

/** Where a list without its closing bracket ends: at the first line end that follows a whole unit name. */
function lineEndAfterUnit(norm: string, { from, to }: { from: number; to: number }, breaks: readonly number[]): number {
  for (const at of within(breaks, from + 1, to)) {
    const last = /[^、,;:]*$/.exec(norm.slice(Math.max(from, at - 40), at))?.[0] ?? ''
    if (last.length >= 3 && looksLikeUnit(last)) return at
  }
  return to
}

function squareOpen(norm: string, from: number, to: number): boolean {
  const part = norm.slice(from, to)
  return part.lastIndexOf('[') > part.lastIndexOf(']')
}

/**
 * A clause that starts with its label and no bracket runs to the end of its sentence, to a stray closing bracket, or to
 * a line end behind a whole name when the next line goes on with something else than units.
 */
function bareClause(text: Mapped, start: number, breaks: readonly number[]): UnitClause {
  const rest = text.norm.slice(start, start + LONGEST_LIST)
  let depth = 0
  let end = rest.length
  for (let i = 0; i < rest.length; i++) {
    const char = rest.charAt(i)
    if (char === '(' || char === '[') depth++
    else if ((char === ')' || char === ']') && depth > 0) depth--
    else if (char === ')' || char === ']' || (char === '。' && !LABEL.test(rest.slice(i + 1)))) {
      end = i
      break
    }
  }
  const line = within(breaks, start + 1, start + end).find((at) => leavesList(text.norm, start, at))
  if (line !== undefined) return { start, end: line, inner: sliceMapped(text, start, line), closed: true }
  const stop = Math.min(text.norm.length, start + end + (end < rest.length ? 1 : 0))
  return { start, end: stop, inner: sliceMapped(text, start, start + end), closed: true }
}

/** Whether a list of units from `start` is over at the line end `at`: no mark joins the lines, nor do they make a name. */
function leavesList(norm: string, start: number, at: number): boolean {
  const last = /[^、,;:。]*$/.exec(norm.slice(Math.max(start, at - 40), at))?.[0] ?? ''
  const first = /^[^、,;:。]*/.exec(norm.slice(at, at + 40))?.[0] ?? ''
  if (last === '' || first === '' || LABEL.test(norm.slice(at, at + 20))) return false
  return looksLikeUnit(last.replace(ROLE_ENDING, '')) && !looksLikeUnit((last + first).replace(ROLE_ENDING, ''))
}

/** A bracket without a label counts when it reads as units: (市生态环境局牵头,市水利局配合) or a list of bureaus. */
function namesOnlyUnits(clause: UnitClause, norm: string): boolean {
  const inner = clause.inner.norm
  if (inner.length < 3 || inner.length > LONGEST_BARE_LIST || /[。《"“\d]/.test(inner)) return false
  const parts = inner.split(/[、,;](?![^(]*\))/).map((part) => part.replace(ROLE_ENDING, ''))
  const units = parts.filter((part) => looksLikeUnit(part)).length
  if (units === 0 || units < parts.length * 0.6) return false
  return ROLE_ENDING.test(inner) || /[。;!]/.test(norm.charAt(clause.start - 1)) || clause.end >= norm.length - 1
}

function withoutOverlap(clauses: readonly UnitClause[]): UnitClause[] {
  const kept: UnitClause[] = []
  for (const clause of clauses) if (clause.start >= (kept[kept.length - 1]?.end ?? 0)) kept.push(clause)
  return kept
}
