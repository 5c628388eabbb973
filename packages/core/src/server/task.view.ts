import { countLights, type Light, pluginOf, type Task, type Text, worstLight } from '../index.ts'
import { type TargetView, targetView } from './target.view.ts'
import { printedText } from './typesetting.ts'
import type { LightCounts, View } from './view.ts'

/** A unit's part in a task, with its name. */
export interface PartView {
  readonly id: string
  readonly name: Text
  readonly role: 'lead' | 'support' | 'responsible'
  readonly assumedLead: boolean
  /** Whether the reader may open the unit. */
  readonly readable: boolean
}

/** A row of the task list. */
export interface TaskRow {
  readonly number: string
  readonly area: number
  readonly title: Text
  readonly text: string
  readonly units: readonly PartView[]
  readonly light: Light | null
  readonly counts: LightCounts
  readonly targets: readonly TargetView[]
  /** False where the module of its area is not enabled for the reader. */
  readonly enabled: boolean
}

/** The units of a task in the order of its bracket. */
export const partsOf = (view: View, task: string): PartView[] =>
  view.facts.plan.assignments
    .filter((assignment) => assignment.task === task)
    .map(({ unit, role, assumedLead }) => ({
      id: unit,
      name: view.facts.units.get(unit)?.name ?? { zh: unit, en: unit },
      role,
      assumedLead,
      readable: view.isReadable(unit),
    }))

/** The targets of a task or goal, judged. */
export const targetsOf = (view: View, source: string): TargetView[] =>
  view.facts.plan.targets.filter((target) => target.source === source).map((target) => targetView(view, target))

/** The lights among targets, without those that are not judged. */
export const lightsOf = (targets: readonly TargetView[]): Light[] => targets.flatMap((target) => target.light ?? [])

/** One task with its units, targets and the worst of their lights. */
export function taskRow(view: View, task: Task, enabled: ReadonlySet<string>): TaskRow {
  const targets = targetsOf(view, task.number)
  const lights = lightsOf(targets)
  const area = view.facts.plan.areas.find((candidate) => candidate.number === task.area)
  return {
    number: task.number,
    area: task.area,
    title: task.title,
    text: printedText(task.text),
    units: partsOf(view, task.number),
    light: lights.length === 0 ? null : worstLight(lights),
    counts: countLights(lights),
    targets,
    enabled: enabled.has(area?.plugin ?? '') || targets.some((target) => enabled.has(pluginOf(target.indicator))),
  }
}
