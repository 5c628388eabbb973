import { z } from 'zod'
import { type Light, type MonthLight, monthBefore, monthOf, Period, type Target, type Text } from '../index.ts'
import type { Context } from './context.ts'
import { areaOfTargets } from './county.view.ts'
import { loadHistories, type View, ViewInput } from './view.ts'

/** Better, worse, or `corrected`: a light of a closed month that figures corrected since then have changed. */
export const ChangeKind = z.enum(['better', 'worse', 'corrected'])
export type ChangeKind = z.infer<typeof ChangeKind>

/** What the list of changes can be narrowed to; `unit` `whole` is the city's own lights. */
export const ChangeFilter = ViewInput.extend({
  area: z.number().int().optional(),
  unit: z.string().max(60).optional(),
  kind: ChangeKind.optional(),
  month: Period.optional(),
  target: z.string().max(100).optional(),
})
export type ChangeFilter = z.infer<typeof ChangeFilter>

/** A light that turned in a month, or was corrected since the month closed. */
export interface ChangeRow {
  readonly month: string
  readonly kind: ChangeKind
  readonly target: string
  readonly source: string
  readonly name: Text
  /** Null for the whole of the target's scope. */
  readonly unit: { readonly id: string; readonly name: Text } | null
  readonly area: number | null
  readonly from: Light
  readonly to: Light
  readonly reason: Text | null
  /** What was said when the month closed; of corrections only. */
  readonly closedReason: Text | null
}

/** Rows of one answer; whoever has more narrows the list. */
const mostRows = 400

const rank: Readonly<Record<Light, number>> = { blue: 0, green: 1, yellow: 2, red: 3, grey: 4 }

type Seen = Pick<ChangeRow, 'kind' | 'from' | 'to' | 'closedReason'>

/** What a month changed. A first light after none is no turn; a light that goes out is for the worse. */
function changesIn(month: MonthLight, before: MonthLight | undefined): Seen[] {
  const turned: Seen[] =
    before === undefined || before.light === 'grey' || before.light === month.light
      ? []
      : [
          {
            kind: rank[month.light] > rank[before.light] ? 'worse' : 'better',
            ...{ from: before.light, to: month.light, closedReason: null },
          },
        ]
  const { closed } = month
  if (closed === null) return turned
  return [...turned, { kind: 'corrected', from: closed.light, to: month.light, closedReason: closed.reason }]
}

const byImportance = (a: ChangeRow, b: ChangeRow): number =>
  b.month.localeCompare(a.month) ||
  Number(b.kind === 'corrected') - Number(a.kind === 'corrected') ||
  Number(a.unit !== null) - Number(b.unit !== null) ||
  Number(b.kind === 'worse') - Number(a.kind === 'worse') ||
  (rank[b.to] % 4) - (rank[a.to] % 4) ||
  (a.area ?? 0) - (b.area ?? 0) ||
  a.target.localeCompare(b.target) ||
  (a.unit?.id ?? '').localeCompare(b.unit?.id ?? '')

function rowsOf(view: View, histories: Awaited<ReturnType<typeof loadHistories>>['histories']): ChangeRow[] {
  const targets = new Map<string, Target>(view.facts.plan.targets.map((target) => [target.id, target]))
  const areas = areaOfTargets(view)
  return histories.flatMap(({ target: id, unit, months }) => {
    const target = targets.get(id)
    if (target === undefined) return []
    const about = {
      ...{ target: id, source: target.source, name: target.name, area: areas.get(id) ?? null },
      unit: unit === null ? null : { id: unit, name: view.facts.units.get(unit)?.name ?? { zh: unit, en: unit } },
    }
    return months.flatMap((month, index) =>
      changesIn(month, months[index - 1]).map((seen) => ({
        ...{ month: month.month, ...seen, ...about, reason: month.reason },
      })),
    )
  })
}

const isAsked =
  ({ area, unit, kind, target }: ChangeFilter) =>
  (row: ChangeRow): boolean =>
    (area === undefined || row.area === area) &&
    (unit === undefined || (unit === 'whole' ? row.unit === null : row.unit?.id === unit)) &&
    (kind === undefined || row.kind === kind) &&
    (target === undefined || row.target === target)

/**
 * The feed of lights: which target turned from which light to which in which month, for the whole and for the counties the reader may see,
 * the newest month first, and the lights of closed months that corrections changed. `months` counts what the other filters leave.
 */
export async function changesOf(ctx: Context, input: ChangeFilter) {
  const { view, histories } = await loadHistories(ctx, input)
  const rows = rowsOf(view, histories)
  const asked = rows.filter(isAsked(input)).toSorted(byImportance)
  const shown = input.month === undefined ? asked : asked.filter(({ month }) => month === input.month)
  const months = histories[0]?.months.map(({ month }) => month) ?? []
  const units = new Map(rows.flatMap(({ unit }) => (unit === null ? [] : [[unit.id, unit] as const])))
  return {
    on: view.at.on,
    month: monthOf(view.at.on),
    monthBefore: monthOf(monthBefore(view.at.on)),
    rows: shown.slice(0, mostRows),
    total: shown.length,
    all: rows.length,
    months: months.toReversed().map((month) => {
      const own = asked.filter((row) => row.month === month)
      const count = (kind: ChangeKind): number => own.filter((row) => row.kind === kind).length
      return { month, better: count('better'), worse: count('worse'), corrected: count('corrected') }
    }),
    areas: view.facts.plan.areas.map(({ number, title }) => ({ number, title })),
    units: [...units.values()].toSorted((a, b) => a.id.localeCompare(b.id)),
    target: view.facts.plan.targets.find(({ id }) => id === input.target)?.name ?? null,
  }
}
