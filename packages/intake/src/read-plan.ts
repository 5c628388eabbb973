import { normaliseCharacters } from './characters.ts'
import { MAX_INPUT_SIZE } from './decode-text.ts'
import { readHead } from './front-matter.ts'
import type { Doubt, Goal, Intake, NumberMention, Target, Task, UnitRef } from './intake.ts'
import { IntakeError } from './intake-error.ts'
import { textLines } from './lines.ts'
import { withoutPageNoise } from './noise.ts'
import { type Outline, readOutline } from './outline.ts'
import { draftAreas, type TaskDraft } from './plan-draft.ts'
import { nameUnits, unitDoubts } from './plan-units.ts'
import { readText } from './reading.ts'
import { withWholeNumbers } from './scanned-spaces.ts'
import { concatMapped, spanOf } from './source-map.ts'
import { rowTargets } from './table-targets.ts'
import { listsTasks } from './tables.ts'
import { settleNumbers } from './task-numbers.ts'

export interface ReadPlanOptions {
  /** Year of the plan, for deadlines such as 9月底前; by default the year in the title or document number. */
  readonly year?: number
}

/**
 * Reads the text of a yearly plan (work points, year plan) into a draft: head, goals, areas, tasks with units, targets
 * and deliverables, what every number is, and doubts. Deterministic; every span is an offset range of `text`.
 * Throws {@link IntakeError} `empty`, `too-large` (over 20 million characters) or `no-tasks`, and nothing else.
 */
export function readPlan(text: string, options: ReadPlanOptions = {}): Intake {
  if (text.trim() === '') throw new IntakeError('empty')
  if (text.length > MAX_INPUT_SIZE) throw new IntakeError('too-large')
  const outline = readOutline(withoutPageNoise(textLines(withWholeNumbers(normaliseCharacters(text)))))
  const year = options.year ?? readHead(outline.front, []).year
  const { areas: drafts, closing } = draftAreas(outline, year)
  const settled = settleNumbers(drafts)
  const taskDrafts = drafts.flatMap((area) => area.tasks)
  if (taskDrafts.length === 0) throw new IntakeError('no-tasks')
  const { units, names } = nameUnits(taskDrafts.map((task) => task.clauses.flatMap((clause) => clause.units)))
  const goals = readGoals(outline, year)
  const read = taskDrafts.map((task, i) => readTask(task, units[i] ?? [], year))
  const placed = settled.areas.flatMap((area) => area.tasks.map((number) => ({ number, area: area.number })))
  return {
    document: readHead(outline.front, closing),
    goals: goals.map((goal) => goal.goal),
    areas: settled.areas.map((area) => ({ number: area.number, title: area.draft.title.print, tasks: area.tasks })),
    tasks: read.map((each, i) => ({ ...(placed[i] ?? { number: i + 1, area: 1 }), ...each.task })),
    numbers: [...goals, ...read].flatMap((each) => each.numbers),
    doubts: [
      ...settled.doubts,
      ...goals.flatMap((each) => each.doubts),
      ...read.flatMap((each) => each.doubts),
      ...uniqueUnitDoubts(taskDrafts, names),
    ],
  }
}

interface ReadGoal {
  readonly goal: Goal
  readonly numbers: readonly NumberMention[]
  readonly doubts: readonly Doubt[]
}

function readGoals(outline: Outline, year: number | null): ReadGoal[] {
  const prose = outline.goals.map((goal): ReadGoal => {
    const reading = readText(goal.text, year)
    return {
      goal: { text: goal.text.print, span: spanOf(goal.text), targets: reading.targets },
      numbers: reading.numbers,
      doubts: reading.doubts,
    }
  })
  const rows = outline.goalTables
    .filter((table) => !listsTasks(table) || outline.areas.length > 0)
    .flatMap((table) =>
      table.rows.map((row): ReadGoal => {
        const text = concatMapped(row.filter((cell) => cell.norm !== ''))
        const print = row
          .map((cell) => cell.print)
          .filter((cell) => cell !== '')
          .join(' ')
        return {
          goal: { text: print, span: spanOf(text), targets: rowTargets(table, row, year) },
          numbers: [],
          doubts: [],
        }
      }),
    )
  const said = prose.filter((goal) => goal.goal.targets.length > 0 || !/[:：]$/.test(goal.goal.text))
  return [...said, ...rows].sort((a, b) => a.goal.span[0] - b.goal.span[0])
}

/** 防止返黑返臭 in one cell and 动态清零 of the same thing in the next are one target. */
function withoutRepeats(targets: readonly Target[]): Target[] {
  const seen = new Set<string>()
  return targets.filter(({ comparator, name, scope, due }) => {
    if (comparator !== 'zero') return true
    const key = JSON.stringify([name, scope, due])
    return seen.size !== seen.add(key).size
  })
}

interface ReadTask {
  readonly task: Omit<Task, 'number' | 'area'>
  readonly numbers: readonly NumberMention[]
  readonly doubts: readonly Doubt[]
}

function readTask(draft: TaskDraft, units: UnitRef[], year: number | null): ReadTask {
  const reading = readText(draft.text, year, draft.due)
  const tables = draft.tables.flatMap((table) => table.rows.flatMap((row) => rowTargets(table, row, year)))
  const own = draft.row ? rowTargets(draft.row.table, draft.row.row, year) : []
  const span = spanOf(draft.text)
  const doubts: Doubt[] = draft.unclosed.map((inner) => ({
    kind: 'bracket',
    message: `单位括号没有收尾：“${inner.print.slice(0, 20)}…”。`,
    span: spanOf(inner),
  }))
  if (units.length === 0) doubts.push({ kind: 'no-units', message: '这项任务没有写明责任单位。', span })
  return {
    task: {
      text: draft.text.print,
      span,
      units,
      targets: withoutRepeats([...reading.targets, ...tables, ...own]),
      deliverables: reading.deliverables,
    },
    numbers: reading.numbers,
    doubts: [...reading.doubts, ...doubts],
  }
}

/** Doubts about parties, once a place: units shared by a whole area are not doubted for each of its tasks. */
function uniqueUnitDoubts(tasks: readonly TaskDraft[], names: ReadonlyMap<string, string>): Doubt[] {
  const clauses = new Set(tasks.flatMap((task) => task.clauses))
  return unitDoubts([...clauses], names)
}
