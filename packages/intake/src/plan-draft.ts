import { findUnitClauses } from './brackets.ts'
import { readDueCell } from './deadlines.ts'
import { joinLines } from './lines.ts'
import type { Outline, RawArea } from './outline.ts'
import { EMPTY, type Mapped } from './source-map.ts'
import { areasOfRows, type RowTask, rowTasks } from './table-tasks.ts'
import { listsTasks, type Table } from './tables.ts'
import { taskParts } from './task-parts.ts'
import { type ReadClause, readUnitClause } from './units.ts'

/** A task with words, parties and tables, before numbers are settled and its words are read. */
export interface TaskDraft {
  number: number
  readonly text: Mapped
  clauses: readonly ReadClause[]
  readonly due: string | null
  readonly unclosed: readonly Mapped[]
  /** Indicator tables printed under the task. */
  readonly tables: readonly Table[]
  readonly row: RowTask | null
}

export interface AreaDraft {
  readonly number: number
  readonly title: Mapped
  readonly tasks: TaskDraft[]
}

/** Turns the outline into areas of task drafts, and gives the closing lines that belong to no task. */
export function draftAreas(outline: Outline, year: number | null): { areas: AreaDraft[]; closing: readonly Mapped[] } {
  const drafts = outline.areas.map((area, i) => draftArea(area, i === outline.areas.length - 1, year))
  const areas = drafts.flatMap((draft) => draft.areas)
  const closing = drafts.flatMap((draft) => draft.closing)
  const fromFront = [...outline.frontTables, ...outline.goalTables].filter(listsTasks)
  const rows = fromFront.flatMap((table) => rowTasks(table, year))
  if (areas.length === 0 || areas.every((area) => area.tasks.length === 0))
    return {
      areas: areasOfRows(rows, EMPTY).map((each, i) => ({
        number: i + 1,
        title: each.title,
        tasks: each.rows.map(rowDraft),
      })),
      closing,
    }
  return { areas, closing }
}

function draftArea(
  area: RawArea,
  isLastArea: boolean,
  year: number | null,
): { areas: AreaDraft[]; closing: readonly Mapped[] } {
  const closing: Mapped[] = []
  const tasks = area.tasks.map((task, i): TaskDraft => {
    const parts = taskParts(task, isLastArea && i === area.tasks.length - 1)
    closing.push(...parts.rest)
    const said = parts.read.flatMap((clause) => clause.deadlines).map((text) => readDueCell(text.norm, year))
    return {
      number: task.number,
      text: parts.text,
      clauses: parts.read,
      due: said.findLast((each) => each !== null) ?? null,
      unclosed: parts.clauses.filter((clause) => !clause.closed).map((clause) => clause.inner),
      tables: task.tables.filter((table) => !listsTasks(table)),
      row: null,
    }
  })
  const rows = [...area.tables, ...area.tasks.flatMap((task) => task.tables.filter(listsTasks))].flatMap((table) =>
    rowTasks(table, year),
  )
  const groups = areasOfRows(rows, area.title)
  if (tasks.length === 0 && groups.length > 1)
    return {
      areas: groups.map((each, i) => ({ number: i + 1, title: each.title, tasks: each.rows.map(rowDraft) })),
      closing,
    }
  const all = [...tasks, ...rows.map(rowDraft), ...(tasks.length + rows.length === 0 ? introTask(area) : [])]
  shareAreaUnits(area, all)
  return { areas: [{ number: area.number, title: area.title, tasks: all }], closing }
}

function rowDraft(row: RowTask): TaskDraft {
  return { number: row.number, text: row.text, clauses: row.read, due: row.due, unclosed: [], tables: [], row }
}

/** An area without numbered tasks whose prose names units is a task of its own. */
function introTask(area: RawArea): TaskDraft[] {
  const parts = taskParts({ number: 1, lines: [...area.intro], tables: [] }, false)
  return parts.text.norm === ''
    ? []
    : [{ number: 1, text: parts.text, clauses: parts.read, due: null, unclosed: [], tables: [], row: null }]
}

/** Units given once, at the heading of an area or behind its last task, hold for all its tasks that name none. */
function shareAreaUnits(area: RawArea, tasks: TaskDraft[]): void {
  const named = tasks.filter((task) => hasUnits(task.clauses))
  const { text, breaks } = joinLines(area.intro)
  const given = area.tasks.length > 0 ? findUnitClauses(text, breaks).map((clause) => readUnitClause(clause.inner)) : []
  const last = tasks[tasks.length - 1]
  const shared = hasUnits(given)
    ? given
    : named.length === 1 && named[0] === last && tasks.length > 1
      ? (last?.clauses ?? [])
      : []
  for (const task of tasks) if (!hasUnits(task.clauses)) task.clauses = shared
}

function hasUnits(clauses: readonly ReadClause[]): boolean {
  return clauses.some((clause) => clause.units.length > 0)
}
