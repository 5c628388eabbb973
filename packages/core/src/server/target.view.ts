import {
  type Accumulation,
  type Demand,
  demandText,
  type Headroom,
  type Light,
  type Target,
  type Text,
} from '../index.ts'
import { printedText } from './typesetting.ts'
import type { View } from './view.ts'

/** A target with its judgement, as every page shows it; `light` is null where its module is not enabled. */
export interface TargetView {
  readonly id: string
  readonly source: string
  readonly indicator: string
  readonly name: Text
  readonly scope: Text
  readonly unit: Text
  /** What kind of demand it is, and how its indicator is counted and rounded: how a value of it is put into words. */
  readonly kind: Demand['kind']
  readonly accumulation: Accumulation
  readonly decimals: number
  readonly demand: Text
  /** The number asked for, where there is one, for drawing. */
  readonly goalValue: string | null
  readonly direction: 'higher' | 'lower'
  readonly commitment: Target['commitment']
  readonly due: string
  readonly quote: string
  readonly light: Light | null
  readonly previousLight: Light | null
  readonly value: string | null
  readonly expected: string | null
  readonly attainment: string | null
  readonly reason: Text | null
  readonly headroom: Headroom | null
  readonly forecast: { readonly value: string; readonly low: string; readonly high: string; readonly text: Text } | null
  readonly coverage: { readonly received: number; readonly expected: number } | null
  readonly through: string | null
}

const goalValue = ({ demand }: Target): string | null => {
  if ('value' in demand) return String(demand.value)
  if (demand.kind === 'close') return String(demand.total)
  return demand.kind === 'zero' || demand.kind === 'dynamic-zero' ? '0' : null
}

/** Puts a target and its judgement together: that of the whole, or of one county with the county's own share as the target. */
export function targetView(view: View, target: Target, judgement = view.whole.get(target.id)): TargetView {
  const indicator = view.facts.indicators.get(target.indicator)
  const assessment = judgement?.assessment
  const unit = indicator?.unit ?? { zh: '—', en: '—' }
  const asked = demandText(target.demand, indicator?.unit ?? { zh: '', en: '' })
  return {
    id: target.id,
    source: target.source,
    indicator: target.indicator,
    name: target.name,
    scope: target.scope.name,
    unit,
    kind: target.demand.kind,
    accumulation: indicator?.accumulation ?? 'level',
    decimals: indicator?.decimals ?? 2,
    demand: { zh: asked.zh.trim(), en: asked.en.trim() },
    goalValue: goalValue(target),
    direction: indicator?.direction ?? 'higher',
    commitment: target.commitment,
    due: target.due,
    quote: printedText(target.quote),
    light: judgement?.light ?? null,
    previousLight: judgement?.previousLight ?? null,
    value: assessment?.value ?? null,
    expected: assessment?.expected ?? null,
    attainment: assessment?.attainment ?? null,
    reason: assessment?.reason ?? null,
    headroom: assessment?.headroom ?? null,
    forecast: assessment?.forecast ?? null,
    coverage: assessment?.coverage ?? null,
    through: assessment?.through ?? null,
  }
}
