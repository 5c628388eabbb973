import type { Block } from './blocks.ts'
import { hasUnitClause } from './brackets.ts'
import { joinLines } from './lines.ts'
import { type MarkerKind, RANK } from './markers.ts'
import type { Mapped } from './source-map.ts'
import { isTableLine } from './tables.ts'

export type SectionRole = 'front' | 'goals' | 'tasks' | 'general'

/** A block with the part of the document it belongs to. `opens` marks the heading that began that part. */
export interface PlacedBlock extends Block {
  readonly role: SectionRole
  readonly opens: boolean
}

const GOAL_TITLE = /^[^,、。"“”《》()]{0,12}(?:目标|指标)(?:任务|要求|安排|体系)?$/
const NOT_GOAL_TITLE = /责任|考核办法|确保|完成|实现|落实/
const GENERAL_TITLE =
  /^(?:强化|加强|严格|落实|做好)?(?:总体要求|总体思路|工作思路|指导思想|基本原则|工作原则|基本情况|工作要求|有关要求|保障措施|工作保障|组织保障|组织领导|组织实施|实施保障|工作步骤|工作机制|附则|考核评价|编制依据|基本思路|工作措施和要求)(?:[和与及][一-龥]{2,6}|措施)?$/

/**
 * Tells for each block whether it is front matter, a goal, a task part, or general talk (总体要求, 保障措施) that
 * gives no tasks. General parts that assign units are task parts all the same.
 */
export function placeBlocks(blocks: readonly Block[]): PlacedBlock[] {
  const placed: PlacedBlock[] = []
  let role: SectionRole = 'front'
  let rank = Number.POSITIVE_INFINITY
  blocks.forEach((block, i) => {
    if (!block.marker) {
      placed.push({ ...block, role: 'front', opens: false })
      return
    }
    const level = RANK[block.marker.kind]
    const title = blockTitle(block).norm
    const opened = level > RANK.pcn && role === 'tasks' ? 'tasks' : openedRole(title, blocks, i)
    const leaves = level <= rank || role === 'front'
    const opens = opened !== 'tasks' ? leaves || role === 'general' : leaves
    if (opens) {
      role = block.marker.kind === 'dash' && opened === 'tasks' ? 'goals' : opened
      rank = role === 'tasks' ? Number.POSITIVE_INFINITY : level
    }
    placed.push({ ...block, role, opens })
  })
  return placed
}

function openedRole(title: string, blocks: readonly Block[], index: number): SectionRole {
  const plain = title.replace(/^20\d\d年(?:度)?/, '')
  if (GOAL_TITLE.test(plain) && !NOT_GOAL_TITLE.test(plain)) return 'goals'
  if (GENERAL_TITLE.test(plain) && !assignsUnits(blocks, index)) return 'general'
  return 'tasks'
}

/** Whether a heading or anything beneath it, up to the next heading of its level, names responsible units. */
function assignsUnits(blocks: readonly Block[], index: number): boolean {
  const level = rankOf(blocks[index])
  for (let i = index; i < blocks.length; i++) {
    if (i > index && rankOf(blocks[i]) <= level) return false
    if (hasUnitClause(joinLines(blocks[i]?.lines ?? []))) return true
  }
  return false
}

function rankOf(block: Block | undefined): number {
  return block?.marker ? RANK[block.marker.kind] : -1
}

/** The heading words of a block: its first line up to a full stop, or the whole of a short wrapped heading. */
export function blockTitle(block: Block): Mapped {
  const first = joinLines(block.lines.slice(0, 1)).text
  const joined = joinLines(block.lines.filter((line) => !isTableLine(line)))
  const whole = joined.text
  const short = whole.norm.length <= 44 && !/[。:;\t]/.test(whole.norm) && !hasUnitClause(joined)
  return cutTitle(short ? whole : first)
}

function cutTitle(text: Mapped): Mapped {
  const stop = text.norm.search(/[。:;]|[[(](?:责任|牵头|配合|主责)/)
  const end = stop < 0 ? text.norm.length : stop
  return { norm: text.norm.slice(0, end), print: text.print.slice(0, end), at: text.at.slice(0, end) }
}

export type TaskKind = Exclude<MarkerKind, 'dash'>
