import type { PlanFacts, Text } from '@workpoints/core'
import type { View } from '@workpoints/core/server'
import { type Named, stateOn } from '@workpoints/registers'
import { noiseSources, noiseTracing } from '../registers/noise-works.ts'
import {
  type ComplaintRow,
  complaintsStanding,
  reviewEvery,
  reviewsStanding,
  type TracingRow,
  tracingStanding,
} from '../standing/complaints.ts'
import { noiseYear } from '../standing/noise.ts'
import { failingBelow, noisePointsStanding } from '../standing/noise-points.ts'
import type { PointYear } from '../standing/point-year.ts'

/** Points and rows of the ledgers that the reader may see. */
export interface NoiseRows {
  /** The last day that is shown. */
  readonly through: string
  readonly points: readonly PointYear[]
  /** Points that name a site which cannot be theirs. */
  readonly wrongSites: readonly string[]
  readonly tracing: readonly Named<TracingRow>[]
  readonly actions: readonly Named<{ readonly source: keyof typeof noiseSources; readonly dueOn: string | null }>[]
  readonly complaints: readonly Named<ComplaintRow>[]
  readonly reviews: readonly Named<{
    readonly kind: string
    readonly on: string
    readonly name: string
    readonly document: string | null
  }>[]
}

function targetOf({ plan }: PlanFacts, key: string): string | null {
  const demand = plan.targets.find(({ indicator }) => indicator === `air.${key}`)?.demand
  return demand?.kind === 'at-least' ? demand.value : null
}

const stateText = (key: string): Text =>
  noiseTracing.states.find((state) => state.key === key)?.title ?? { zh: key, en: key }

/** How the actions against each kind of noise stand on a day. */
const actionsOf = (rows: NoiseRows['actions'], on: string) =>
  Object.entries(noiseSources).map(([source, text]) => {
    const own = rows.filter(({ data, states }) => data.source === source && (states[0]?.on ?? on) <= on)
    const done = own.filter((one) => stateOn(one, on) === 'done').length
    const late = own.filter((one) => stateOn(one, on) !== 'done' && one.data.dueOn !== null && one.data.dueOn < on)
    return { source, text, count: own.length, done, late: late.length }
  })

/** What the page shows; `units` are those whose rows the reader sees, null for all. A rate of some points is no figure of the city. */
export function noiseView({ facts, at, whole }: View, rows: NoiseRows, units: readonly string[] | null) {
  const { on } = at
  const named = (unit: string): Text => facts.units.get(unit)?.name ?? { zh: unit, en: unit }
  const withName = <T extends { readonly unit: string }>(list: readonly T[]) =>
    list.map((row) => ({ ...row, county: named(row.unit) }))
  const asked = (key: string) => (units === null ? targetOf(facts, key) : null)
  const lightOf = (key: string) => {
    const target = facts.plan.targets.find(({ indicator }) => indicator === `air.${key}`)
    return (units === null ? whole.get(target?.id ?? '')?.light : undefined) ?? 'grey'
  }
  const { year } = facts.plan
  const { points, ...standing } = noisePointsStanding(rows.points, year)
  const tracing = tracingStanding(rows.tracing, on).map((one) => ({ ...one, stateText: stateText(one.state) }))
  const complaints = complaintsStanding(rows.complaints, on)
  const sourceText = (source: string): Text => noiseSources[source as keyof typeof noiseSources]
  return {
    ...{ on, isPart: units !== null, seesNone: units?.length === 0, failingBelow, reviewEvery },
    ...{ through: rows.through, wrongSites: rows.wrongSites },
    year: noiseYear(rows.points, year, { day: asked('noise-day'), night: asked('noise-night') }),
    lights: { day: lightOf('noise-day'), night: lightOf('noise-night') },
    points: withName(points).map((point) => ({
      ...point,
      tracing: tracing.filter(({ unit, code }) => unit === point.unit && code === point.code).at(0) ?? null,
    })),
    ...standing,
    tracing: withName(tracing),
    actions: actionsOf(rows.actions, on),
    complaints: {
      ...complaints,
      keyOpen: withName(complaints.keyOpen).map((one) => ({ ...one, sourceText: sourceText(one.source) })),
    },
    reviews: reviewsStanding(rows.reviews, on),
  }
}
