import { findUnitClauses, type UnitClause } from './brackets.ts'
import { joinLines } from './lines.ts'
import type { RawTask } from './outline.ts'
import { concatMapped, type Mapped, sliceMapped } from './source-map.ts'
import { type ReadClause, readUnitClause } from './units.ts'

/** A task with its unit brackets taken out of its words. */
export interface TaskParts {
  readonly text: Mapped
  readonly clauses: readonly UnitClause[]
  readonly read: readonly ReadClause[]
  /** Lines behind the last bracket that are no part of the task: the closing words of the document. */
  readonly rest: readonly Mapped[]
}

const CLOSING =
  /^(?:附件|附:|抄送|主送|\(此件|此件|联系人|联系电话|印发|[一-龥]{4,30}(?:办公室|委员会|局|政府|指挥部)$|20\d\d年\d{1,2}月\d{1,2}日|二[〇零○].{2,12}日$|各(?:县|乡|单位|部门|成员|责任|牵头)[^。]{0,40}(?:要|应|须|请)|[一-龥]{2,30}(?:要|应)(?:加强|切实|高度|进一步|按照|定期))/

/** A sub-item behind the bracket still belongs to the task. */
const ITEM = /^(?:\d{1,2}[.、]|\(\d{1,2}\)|[①-⑳])/

/** Separates the words of a task from its unit brackets and, for the last task, from the closing of the document. */
export function taskParts(task: RawTask, isLast: boolean): TaskParts {
  const { lines, rest: tail } = isLast ? withoutClosing(task.lines) : { lines: task.lines, rest: [] }
  const { text, breaks } = joinLines(lines)
  const clauses = findUnitClauses(text, breaks)
  const end = clauses[clauses.length - 1]?.end ?? 0
  const cut =
    isLast && end > 0 && breaks.some((at) => at >= end - 1 && at <= end) && !ITEM.test(text.norm.slice(end))
      ? end
      : text.norm.length
  const kept: Mapped[] = []
  let from = 0
  for (const clause of clauses) {
    kept.push(sliceMapped(text, from, clause.start))
    from = clause.end
  }
  kept.push(sliceMapped(text, from, Math.max(from, cut)))
  const rest = cut < text.norm.length ? [sliceMapped(text, cut)] : []
  return {
    text: withoutLooseEnds(concatMapped(kept)),
    clauses,
    read: clauses.map((clause) => readUnitClause(clause.inner)),
    rest: [...rest, ...tail],
  }
}

/** Cuts signature, date, annex notes and the appeal to the units off the lines of the last task. */
function withoutClosing(lines: readonly Mapped[]): { lines: readonly Mapped[]; rest: readonly Mapped[] } {
  const at = lines.findIndex(
    (line, i) => i > 0 && /[。\])]\s*$/.test(lines[i - 1]?.norm ?? '') && CLOSING.test(line.norm.replace(/\s/g, '')),
  )
  return at < 0 ? { lines, rest: [] } : { lines: lines.slice(0, at), rest: lines.slice(at) }
}

/** Drops what remains around a bracket that was cut out: a second full stop, a bracket without its pair. */
function withoutLooseEnds(text: Mapped): Mapped {
  let from = 0
  while (/[。,;、\s]/.test(text.norm.charAt(from))) from++
  let to = text.norm.length
  while (to > from && isLoose(text.norm, to)) to--
  return sliceMapped(text, from, to)
}

function isLoose(norm: string, to: number): boolean {
  const last = norm.charAt(to - 1)
  if (/[。;]/.test(last)) return /[。;]/.test(norm.charAt(to - 2))
  const opener = last === ')' ? '(' : last === ']' ? '[' : ''
  return opener !== '' && !norm.slice(Math.max(0, to - 200), to - 1).includes(opener)
}
