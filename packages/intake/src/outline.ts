import { type Block, groupBlocks } from './blocks.ts'
import { hasUnitClause } from './brackets.ts'
import { joinLines } from './lines.ts'
import { RANK } from './markers.ts'
import { blockTitle, type PlacedBlock, placeBlocks } from './sections.ts'
import { concatMapped, type Mapped, sliceMapped } from './source-map.ts'
import { isTableLine, listsTasks, readTable, type Table } from './tables.ts'
import { chooseTaskKind } from './task-kind.ts'

export interface RawGoal {
  readonly text: Mapped
}

/** A task before its words are read: lines of prose (sub-items included) and the tables under it. */
export interface RawTask {
  readonly number: number
  readonly lines: Mapped[]
  readonly tables: Table[]
}

export interface RawArea {
  readonly number: number
  readonly title: Mapped
  /** Prose between the heading and the first task. */
  readonly intro: Mapped[]
  readonly tables: Table[]
  readonly tasks: RawTask[]
}

/** The skeleton of a document: what stands before the first heading, goals, and areas with their tasks. */
export interface Outline {
  readonly front: readonly Mapped[]
  readonly frontTables: readonly Table[]
  readonly goals: readonly RawGoal[]
  readonly goalTables: readonly Table[]
  readonly areas: readonly RawArea[]
}

/** Sorts the lines of a document into front matter, goals, areas and tasks by their heading marks. */
export function readOutline(lines: readonly Mapped[]): Outline {
  const placed = placeBlocks(groupBlocks(lines))
  const frontBlock = placed[0]?.lines ?? []
  const tables = tablesOf(placed)
  const goalBlocks = placed.filter((block) => block.role === 'goals')
  return {
    front: frontBlock.filter((line) => !isTableLine(line)),
    frontTables: tables.get(placed[0] ?? null) ?? [],
    goals: [...frontGoals(frontBlock), ...readGoals(goalBlocks)],
    goalTables: goalBlocks.flatMap((block) => tables.get(block) ?? []),
    areas: readAreas(
      placed.filter((block) => block.role === 'tasks'),
      tables,
    ),
  }
}

/** The table of each block that has one; a block under the same table as the one before goes on with its columns. */
function tablesOf(blocks: readonly PlacedBlock[]): Map<PlacedBlock | null, Table[]> {
  const tables = new Map<PlacedBlock | null, Table[]>()
  let columns: Table['columns'] | null = null
  for (const block of blocks) {
    const first = block.lines.findIndex(isTableLine)
    if (first < 0) continue
    const table = readTable(block.lines.slice(first, block.lines.findLastIndex(isTableLine) + 1), columns)
    if (!table) continue
    columns = table.columns
    tables.set(block, [table])
  }
  return tables
}

/** Goals said in a paragraph before the first heading: 总体目标:…. */
function frontGoals(lines: readonly Mapped[]): RawGoal[] {
  const start = lines.findIndex((line) => /^(?:总体|工作|主要|年度)目标(?:是)?[:。]/.test(line.norm.replace(/\s/g, '')))
  if (start < 0) return []
  const end = lines.findIndex((line, i) => i >= start && /。$/.test(line.norm))
  return [{ text: joinLines(lines.slice(start, end < 0 ? lines.length : end + 1)).text }]
}

function readGoals(blocks: readonly PlacedBlock[]): RawGoal[] {
  const goals: Mapped[][] = []
  let itemRank: number | null = null
  for (const block of blocks) {
    const prose = block.lines.filter((line) => !isTableLine(line))
    const rank = block.marker ? RANK[block.marker.kind] : 0
    if (block.opens && block.marker?.kind !== 'dash') {
      itemRank = null
      goals.push(...paragraphsAfterTitle(block, prose))
    } else {
      itemRank ??= rank
      const last = goals[goals.length - 1]
      if (rank > itemRank && last) last.push(...withMark(block, prose))
      else goals.push([...prose])
    }
  }
  return goals.map((parts) => ({ text: joinLines(parts).text })).filter((goal) => goal.text.norm.length >= 4)
}

/** Paragraphs under a goal heading that no item mark introduces; a line that ends a sentence ends a paragraph. */
function paragraphsAfterTitle(block: Block, prose: readonly Mapped[]): Mapped[][] {
  const title = blockTitle(block)
  const consumed = title.at[title.at.length - 1] ?? -1
  const rest = prose.map((line) =>
    sliceMapped(
      line,
      line.at.findIndex((at) => at > consumed) < 0 ? line.norm.length : line.at.findIndex((at) => at > consumed),
    ),
  )
  const paragraphs: Mapped[][] = [[]]
  for (const line of rest) {
    const text = sliceMapped(line, /^\s*[。:]?\s*/.exec(line.norm)?.[0].length ?? 0)
    if (text.norm === '') continue
    paragraphs[paragraphs.length - 1]?.push(text)
    if (/[。!]$/.test(text.norm)) paragraphs.push([])
  }
  return paragraphs.filter((parts) => parts.length > 0)
}

/** The lines of a sub-item with its mark put back, since the mark is part of the text of the item above it. */
function withMark(block: Block, prose: readonly Mapped[]): Mapped[] {
  const first = prose[0]
  return first && block.marker?.kind !== 'dash' ? [concatMapped([block.mark, first]), ...prose.slice(1)] : [...prose]
}

function readAreas(blocks: readonly PlacedBlock[], allTables: ReadonlyMap<PlacedBlock | null, Table[]>): RawArea[] {
  const hasTaskTable = blocks.some((block) =>
    (allTables.get(block) ?? []).some((table) => listsTasks(table) && table.rows.length > 0),
  )
  const taskKind = chooseTaskKind(blocks, hasTaskTable)
  const areas: RawArea[] = []
  let area: RawArea | null = null
  let task: RawTask | null = null
  for (const block of blocks) {
    if (!block.marker) continue
    const prose = block.lines.filter((line) => !isTableLine(line))
    const tables = allTables.get(block) ?? []
    if (block.marker.kind === taskKind) {
      area ??= openArea(areas, { number: 1, title: { norm: '', print: '', at: [] }, intro: [], tables: [], tasks: [] })
      task = { number: block.marker.number, lines: [...prose], tables: [...tables] }
      area.tasks.push(task)
    } else if (RANK[block.marker.kind] > RANK[taskKind]) {
      if (task) {
        task.lines.push(...withMark(block, prose))
        task.tables.push(...tables)
      } else area?.intro.push(...withMark(block, prose))
    } else {
      task = null
      area = openArea(areas, {
        number: block.marker.number,
        title: blockTitle(block),
        intro: [...prose],
        tables: [...tables],
        tasks: [],
      })
    }
  }
  return areas.filter(
    (each) =>
      each.tasks.length > 0 ||
      each.tables.some((table) => table.rows.length > 0) ||
      hasUnitClause(joinLines(each.intro)),
  )
}

function openArea(areas: RawArea[], area: RawArea): RawArea {
  areas.push(area)
  return area
}
