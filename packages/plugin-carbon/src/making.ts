import type { Day } from '@workpoints/core'
import type { Entry } from '@workpoints/registers'
import { type GreenKind, type GreenRow, namingOf } from './registers/green-making.ts'
import {
  type GreenLevel,
  type GreenStage,
  greenCount,
  greenCountingDefaults,
  greenPipeline,
} from './rules/green-making.ts'

/** Factories or parks on their way: how many stand at each stage, and how many were first named in the year, by level. */
export interface GreenStanding {
  readonly stages: Readonly<Record<GreenStage, number>>
  readonly count: number
  readonly byLevel: Readonly<Record<GreenLevel, number>>
  /** Recommended and new: those that would count if they were named this year. */
  readonly coming: number
}

/** Where factories or parks stand on a day. A factory that goes on to a higher level is not new and is not among those coming. */
export function greenStanding(
  entries: readonly Entry<GreenRow>[],
  kind: GreenKind,
  { year, on }: { readonly year: number; readonly on: Day },
): GreenStanding {
  const namings = entries.filter(({ data }) => data.kind === kind).map((entry) => namingOf(entry, on))
  const { count, byLevel } = greenCount({ namings, year })
  const { levels } = greenCountingDefaults
  const named = new Set(namings.filter(({ stage }) => stage === 'named').map(({ name }) => name.trim()))
  const coming = namings.filter(
    ({ stage, level, name }) => stage === 'recommended' && levels.includes(level) && !named.has(name.trim()),
  )
  return { stages: greenPipeline(namings), count, byLevel, coming: new Set(coming.map(({ name }) => name.trim())).size }
}
