import { type Content, emptyContent } from '@workpoints/reporting'

/** A figure as the form asks for it. */
export interface AskedRow {
  readonly key: string
  readonly indicator: string
  readonly accumulation: string
  readonly hasParts: boolean
  readonly computed: boolean
  readonly mayCome: boolean
  readonly totalBefore: string | null
  readonly previous: {
    readonly entry: { value: string | null; numerator: string | null; denominator: string | null }
  } | null
}

/** What a report asks for and begins with. */
interface Begun {
  readonly asked: readonly AskedRow[]
  readonly start: Content | null
}

/** Fills what is asked: the total again of what adds up, the last state again, rates of nine in ten; what may be counted yet is left to come. */
export function filled({ asked, start }: Begun): Content {
  const values = { ...start?.values }
  for (const one of asked) {
    if (one.computed || one.mayCome) continue
    const empty = { value: null, numerator: null, denominator: null, weight: null, blank: null, note: '测试' }
    const last = one.previous?.entry
    if (one.hasParts)
      values[one.key] = { ...empty, numerator: last?.numerator ?? '9', denominator: last?.denominator ?? '10' }
    else if (one.totalBefore !== null) values[one.key] = { ...empty, value: one.totalBefore }
    else values[one.key] = { ...empty, value: last?.value ?? '1' }
  }
  return { ...emptyContent, ...start, progress: '本月按计划推进。', values, unchanged: null }
}
