import { big, type Day, type Text } from '@workpoints/core'
import type { Named } from '@workpoints/registers'
import type { EqiRow } from '../registers/eqi.ts'
import type { GreenShieldRow } from '../registers/green-shield.ts'
import type { LineClueRow } from '../registers/line-clues.ts'
import type { MineRow } from '../registers/mines.ts'
import { type DatedAmount, type FlowAsked, flowStanding } from './flow.ts'
import { cluesStanding, isShieldOpen } from './lines.ts'
import { minesStanding } from './mines.ts'
import { eqiStanding } from './results.ts'

/** An amount of the year with each unit's own share of the target. */
export interface SharedFlow extends Pick<FlowAsked, 'curve'> {
  readonly amounts: readonly DatedAmount[]
  readonly shares: ReadonlyMap<string, string>
}

/** Everything that is told of counties. */
export interface CountiesAsked {
  readonly year: number
  readonly on: Day
  readonly forest: SharedFlow
  readonly erosion: SharedFlow
  readonly mines: readonly Named<MineRow>[]
  readonly shield: readonly Named<GreenShieldRow>[]
  readonly clues: readonly Named<LineClueRow>[]
  readonly eqi: readonly Named<EqiRow>[]
}

/** What a county has done of an amount, and what it should have by the day; null where it has no share. */
export interface CountyFlow {
  readonly done: string
  readonly target: string | null
  /** Done ÷ share × 100, one decimal. */
  readonly percent: string | null
  /** Done ÷ due by the day × 100, one decimal: below 100 is behind its pace. */
  readonly pace: string | null
}

/** A county over all ledgers of this area. */
export interface CountyRow {
  readonly unit: string
  readonly forest: CountyFlow
  readonly erosion: CountyFlow
  readonly minesOverdue: number
  readonly shieldOpen: number
  readonly disturbances: number
  readonly eqiDelta: string | null
  readonly eqiGrade: Text | null
  readonly eqiStable: boolean | null
}

/** What there is of a county besides its shares. */
const countOf = ({ forest, erosion, minesOverdue, shieldOpen, disturbances }: CountyRow): number =>
  Number(forest.done) + Number(erosion.done) + minesOverdue + shieldOpen + disturbances

const share = (part: string, whole: string | null): string | null =>
  whole === null || big(whole).eq(0) ? null : big(part).times(100).div(whole).round(1).toFixed(1)

function countyFlow(
  { amounts, shares, curve }: SharedFlow,
  unit: string,
  at: Pick<FlowAsked, 'year' | 'on'>,
): CountyFlow {
  const own = amounts.filter((one) => one.unit === unit)
  const { done, target, due } = flowStanding(own, { ...at, target: shares.get(unit) ?? null, curve })
  return { done, target, percent: share(done, target), pace: share(done, due) }
}

/** Each county that has anything in the ledgers or a share of a target, the one farthest behind its forest pace first. */
export function countyRows(asked: CountiesAsked, units: readonly string[]): CountyRow[] {
  const { forest, erosion, mines, shield, clues, eqi, year, on } = asked
  const of = <E extends { readonly unit: string }>(entries: readonly E[], unit: string) =>
    entries.filter((entry) => entry.unit === unit)
  const rows = units.map((unit): CountyRow => {
    const { delta, grade, stable } = eqiStanding(of(eqi, unit), on)
    return {
      unit,
      forest: countyFlow(forest, unit, { year, on }),
      erosion: countyFlow(erosion, unit, { year, on }),
      minesOverdue: minesStanding(of(mines, unit), on).states.overdue,
      shieldOpen: of(shield, unit).filter((entry) => isShieldOpen(entry, on)).length,
      disturbances: cluesStanding(of(clues, unit), on).open.length,
      ...{ eqiDelta: delta, eqiGrade: grade, eqiStable: stable },
    }
  })
  const isTold = (row: CountyRow): boolean =>
    forest.shares.has(row.unit) || erosion.shares.has(row.unit) || row.eqiDelta !== null || countOf(row) > 0
  const paceOf = ({ forest: { pace } }: CountyRow): number => (pace === null ? Number.POSITIVE_INFINITY : Number(pace))
  return rows.filter(isTold).toSorted((a, b) => Math.sign(paceOf(a) - paceOf(b)) || a.unit.localeCompare(b.unit))
}
