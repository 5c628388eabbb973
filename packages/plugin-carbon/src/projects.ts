import type { Day, Text } from '@workpoints/core'
import { type Entry, reachedOn } from '@workpoints/registers'
import { namedWorks, type PowerProjectRow, powerProjectKinds, stageOn } from './registers/power-projects.ts'
import { type ProjectStage, projectStages } from './rules/new-energy.ts'

/** Stages with a day of their own, in order, and the field that plans each. */
export const datedStages = ['approved', 'started', 'connected', 'running'] as const satisfies readonly ProjectStage[]
export type DatedStage = (typeof datedStages)[number]
const planned = { approved: 'approveBy', started: 'startBy', connected: 'connectBy', running: 'runBy' } as const

/** One stage of a project: the day it was reached, or the day it is planned for. */
export interface StageCell {
  readonly stage: DatedStage
  readonly done: Day | null
  readonly planned: Day | null
  /** Planned for a day that has passed, and not reached. */
  readonly isLate: boolean
}

/** A project on the board. */
export interface BoardRow {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly kind: Text
  readonly isNamed: boolean
  readonly stage: Text
  readonly cells: readonly StageCell[]
  /** The first stage not reached that has a plan; null where nothing is planned any more. */
  readonly next: StageCell | null
  /** When the receiving place of a long-distance line was fixed; null where it has not been, or for other projects. */
  readonly sitedOn: Day | null
}

/** The power and storage projects on a day, the works that the document names first. */
export function projectBoard(entries: readonly Entry<PowerProjectRow>[], on: Day): BoardRow[] {
  const order = Object.keys(namedWorks)
  const placeOf = ({ data }: Entry<PowerProjectRow>) => (data.work === null ? order.length : order.indexOf(data.work))
  return entries
    .toSorted((a, b) => placeOf(a) - placeOf(b) || a.data.name.localeCompare(b.data.name))
    .map((entry) => rowOf(entry, on))
}

function rowOf(entry: Entry<PowerProjectRow>, on: Day): BoardRow {
  const { data } = entry
  const cells = datedStages.map((stage): StageCell => {
    const reached = reachedOn(entry, stage)
    const done = reached !== undefined && reached <= on ? reached : null
    const plan = data[planned[stage]]
    return { stage, done, planned: plan, isLate: done === null && plan !== null && plan < on }
  })
  return {
    ...{ id: entry.id, name: data.name, unit: entry.unit, cells },
    kind: powerProjectKinds[data.kind],
    isNamed: data.work !== null,
    stage: projectStages[stageOn(entry, on)],
    next: cells.find(({ done, planned: plan }) => done === null && plan !== null) ?? null,
    sitedOn: data.sitedOn !== null && data.sitedOn <= on ? data.sitedOn : null,
  }
}
