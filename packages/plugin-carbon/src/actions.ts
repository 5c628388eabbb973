import type { Day, Text } from '@workpoints/core'
import { type Entry, stateOn } from '@workpoints/registers'
import { type PeakAction, peakActions, peakMeasures } from './registers/peak-measures.ts'

/** A measure under its action. */
export interface MeasureLine {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly state: Text
  /** Percent, as reported. */
  readonly progress: string | null
  readonly dueOn: Day | null
  readonly isLate: boolean
}

/** One of the ten actions with its measures. */
export interface ActionBranch {
  readonly action: PeakAction
  readonly name: Text
  readonly done: number
  readonly late: number
  readonly measures: readonly MeasureLine[]
}

export interface MeasureRow {
  readonly action: PeakAction
  readonly name: string
  readonly progress: string | null
  readonly dueOn: Day | null
}

/** The ten actions as a tree, all ten of them in their order, with what is done and what is late on a day; measures that were stopped are left out. */
export function actionTree(entries: readonly Entry<MeasureRow>[], on: Day): ActionBranch[] {
  const lines = entries.flatMap((entry) => {
    const key = stateOn(entry, on) ?? 'planned'
    const state = peakMeasures.states.find((one) => one.key === key)
    if (key === 'stopped' || state === undefined) return []
    const { action, name, progress, dueOn } = entry.data
    const isLate = key !== 'done' && dueOn !== null && dueOn < on
    return [{ key, action, id: entry.id, name, unit: entry.unit, state: state.title, progress, dueOn, isLate }]
  })
  return (Object.keys(peakActions) as PeakAction[]).map((action) => {
    const own = lines.filter((line) => line.action === action)
    return {
      ...{ action, name: peakActions[action] },
      done: own.filter(({ key }) => key === 'done').length,
      late: own.filter(({ isLate }) => isLate).length,
      measures: own.map(({ key: _key, action: _action, ...line }) => line),
    }
  })
}
