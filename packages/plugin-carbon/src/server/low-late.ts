import type { Day } from '@workpoints/core'
import { type Register, stateOn } from '@workpoints/registers'
import { fateOf } from '../capacity.ts'
import { byDelay, type Late, lateAt, lateRows, type Named } from '../late.ts'
import { projectBoard } from '../projects.ts'
import { agreements, clauses } from '../registers/compensation.ts'
import { dualControl } from '../registers/dual-control.ts'
import { newEnergy } from '../registers/new-energy.ts'
import { peakMeasures } from '../registers/peak-measures.ts'
import { powerProjects } from '../registers/power-projects.ts'
import { superChargers } from '../registers/super-chargers.ts'
import { valueMatters } from '../registers/value.ts'

/** The rows of a register. */
export type RowsOf = <D>(register: Register<D>) => readonly Named<D>[]

/** Everything of this area that was due before a day and has not come, the longest overdue first. */
export function lateOf(rows: RowsOf, on: Day): Late[] {
  const projects = rows(powerProjects)
  const board = projectBoard(projects, on).flatMap(({ id, cells }) => {
    const entry = projects.find((one) => one.id === id)
    const cell = cells.find(({ isLate }) => isLate)
    return entry === undefined || cell === undefined ? [] : lateAt(powerProjects, entry, { due: cell.planned, on })
  })
  const energy = rows(newEnergy)
    .filter(({ data }) => fateOf(data, on) === 'late')
    .flatMap((entry) => lateAt(newEnergy, entry, { due: entry.data.expectedOn, on }))
  const stations = rows(superChargers)
    .filter(({ data }) => data.openedOn === null || data.openedOn > on)
    .flatMap((entry) => lateAt(superChargers, entry, { due: entry.data.expectedOn, on }))
  const unsigned = rows(agreements)
    .filter((entry) => /^(talks|agreed)$/.test(stateOn(entry, on) ?? 'talks'))
    .flatMap((entry) => lateAt(agreements, entry, { due: entry.data.signBy, on }))
  return byDelay([
    ...[...board, ...energy, ...stations, ...unsigned],
    ...lateRows(peakMeasures, rows(peakMeasures), on),
    ...lateRows(dualControl, rows(dualControl), on),
    ...lateRows(valueMatters, rows(valueMatters), on),
    ...lateRows(clauses, rows(clauses), on),
  ])
}
