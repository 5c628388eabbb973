import { big, type Day, monthOf, type Text } from '@workpoints/core'
import type { Named } from '@workpoints/registers'
import type { ControlLineRow } from '../registers/control-lines.ts'
import { type GreenShieldRow, shieldStateOn } from '../registers/green-shield.ts'
import { isClueOpen, judgeClueEntry, type LineClueRow } from '../registers/line-clues.ts'
import { type GreenShieldState, greenShieldStates, greenShieldSummary } from '../rules/clue.ts'
import { isLineHeld, type RedLine, redLines } from '../rules/red-line.ts'

/** A row that somebody must look at, and why. */
export interface Finding {
  readonly id: string
  readonly label: string
  readonly unit: string
  readonly text: Text
}

/** States in which the rectification itself is still to be done. */
const undone: readonly GreenShieldState[] = ['clue', 'field-check', 'problem', 'plan']

/** Green Shield points on a day: how many stand at each state, what is still open, and those past the day of their plan. */
export function shieldStanding(
  entries: readonly Named<GreenShieldRow>[],
  on: Day,
): ReturnType<typeof greenShieldSummary> & {
  readonly byState: readonly { readonly state: GreenShieldState; readonly name: Text; readonly count: number }[]
  readonly overdue: readonly (Finding & { readonly dueOn: Day })[]
} {
  const standing = entries.flatMap((entry) => {
    const state = shieldStateOn(entry, monthOf(on))
    return state === null ? [] : [{ entry, state }]
  })
  const late = standing.flatMap(({ entry: { id, label, unit, data }, state }) =>
    data.dueOn !== null && data.dueOn < on && undone.includes(state)
      ? [{ id, label, unit, text: greenShieldStates[state], dueOn: data.dueOn }]
      : [],
  )
  return {
    ...greenShieldSummary(standing.map(({ state }) => state)),
    byState: (Object.keys(greenShieldStates) as GreenShieldState[]).map((state) => ({
      state,
      name: greenShieldStates[state],
      count: standing.filter((one) => one.state === state).length,
    })),
    overdue: late.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn)),
  }
}

/** Whether a point is a problem that is not closed. */
export const isShieldOpen = (entry: Named<GreenShieldRow>, on: Day): boolean => {
  const state = shieldStateOn(entry, monthOf(on))
  return state !== null && !['clue', 'field-check', 'no-problem', 'closed'].includes(state)
}

/** The latest rows of each county's lines that were measured by the day. */
function latestLines(entries: readonly Named<ControlLineRow>[], on: Day): Named<ControlLineRow>[] {
  const measured = entries.filter(({ data }) => data.measuredOn === null || data.measuredOn <= on)
  const byLine = Map.groupBy(measured, ({ unit, data }) => `${unit}/${data.line}`)
  return [...byLine.values()].flatMap((rows) =>
    rows.toSorted((a, b) => Number(b.data.year) - Number(a.data.year)).slice(0, 1),
  )
}

/** The three lines: areas in km², counties in which one is not held, and how many were not measured. */
export function linesStanding(
  entries: readonly Named<ControlLineRow>[],
  on: Day,
): readonly {
  readonly line: RedLine
  readonly name: Text
  readonly assigned: string
  readonly present: string
  readonly short: readonly { readonly unit: string; readonly missing: string }[]
  readonly unmeasured: number
}[] {
  const latest = latestLines(entries, on)
  return (Object.keys(redLines) as RedLine[]).map((line) => {
    const own = latest.filter(({ data }) => data.line === line)
    const measured = own.filter(({ data }) => data.present !== null)
    const sum = (key: 'assigned' | 'present') =>
      measured.reduce((total, { data }) => total.plus(data[key] ?? 0), big(0))
    const short = measured.flatMap(({ unit, data: { present, assigned } }) =>
      isLineHeld({ area: present, assigned }).held === false
        ? [
            {
              unit,
              missing: big(assigned)
                .minus(present ?? 0)
                .toFixed(),
            },
          ]
        : [],
    )
    return {
      ...{ line, name: redLines[line], assigned: sum('assigned').toFixed(), present: sum('present').toFixed() },
      // 城镇开发边界 is a limit and not an area to be kept: only the two red lines can be short.
      short: line === 'urban' ? [] : short,
      unmeasured: own.length - measured.length,
    }
  })
}

/** Clues found by the day: those still to be checked, and the disturbances that are not closed. */
export function cluesStanding(
  entries: readonly Named<LineClueRow>[],
  on: Day,
): {
  readonly found: number
  readonly unchecked: number
  readonly open: readonly (Finding & { readonly late: boolean })[]
} {
  const period = monthOf(on)
  const standing = entries
    .filter((entry) => isClueOpen(entry, period))
    .map((entry) => ({ entry, ...judgeClueEntry(entry, period) }))
  return {
    found: entries.filter(({ data }) => data.foundOn <= on).length,
    unchecked: standing.filter(({ result }) => result === null).length,
    open: standing.flatMap(({ entry: { id, label, unit, data }, result }) =>
      result === 'disturbance'
        ? [{ id, label, unit, text: redLines[data.line], late: data.dueOn !== null && data.dueOn < on }]
        : [],
    ),
  }
}
