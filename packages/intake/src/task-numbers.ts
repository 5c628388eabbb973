import type { Doubt, TaskNumber } from './intake.ts'
import type { AreaDraft } from './plan-draft.ts'
import { spanOf } from './source-map.ts'

/**
 * Settles the numbers of areas and tasks: tasks as printed when they count through the document, `"area.number"`
 * when they start again in each area. A number that a scan damaged is put right from its neighbours and doubted.
 */
export function settleNumbers(areas: readonly AreaDraft[]): {
  areas: { number: number; draft: AreaDraft; tasks: TaskNumber[] }[]
  doubts: Doubt[]
} {
  const doubts: Doubt[] = []
  for (const area of areas) mendRepeats(area, doubts)
  const printed = areas.map((area) => area.number)
  const repeated = new Set(printed).size < printed.length
  if (repeated)
    doubts.push({
      kind: 'numbering',
      message: '领域的序号有重复，已按出现的先后重新编号。',
      span: spanOf(areas[0]?.title ?? { norm: '', print: '', at: [] }),
    })
  const all = areas.flatMap((area) => area.tasks.map((task) => task.number))
  const restarts = new Set(all).size < all.length
  if (!restarts) gapDoubts(areas, doubts)
  return {
    areas: areas.map((draft, i) => {
      const number = repeated ? i + 1 : draft.number
      return { number, draft, tasks: draft.tasks.map((task) => (restarts ? `${number}.${task.number}` : task.number)) }
    }),
    doubts,
  }
}

function mendRepeats(area: AreaDraft, doubts: Doubt[]): void {
  area.tasks.forEach((task, i) => {
    const before = area.tasks[i - 1]
    if (!before || task.number > before.number) return
    doubts.push({
      kind: 'numbering',
      message: `序号“${task.number}”重复或倒退，已改为“${before.number + 1}”，请核对。`,
      span: spanOf(task.text),
    })
    task.number = before.number + 1
  })
}

function gapDoubts(areas: readonly AreaDraft[], doubts: Doubt[]): void {
  let last = 0
  for (const task of areas.flatMap((area) => area.tasks)) {
    if (last > 0 && task.number !== last + 1)
      doubts.push({
        kind: 'numbering',
        message: `任务序号从“${last}”跳到“${task.number}”，中间可能有缺漏。`,
        span: spanOf(task.text),
      })
    last = task.number
  }
}
