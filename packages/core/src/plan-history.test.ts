import { describe, expect, it } from 'vitest'
import { exampleCase, exampleIndicator, exampleTarget, figure } from './judging/example.ts'
import type { ObservationFact } from './observation.ts'
import { asClosed, closingOf, historyOf, monthEnds } from './plan-history.ts'
import { type Case, type PlanFacts, thresholdsOn } from './plan-judgement.ts'

const target = exampleTarget({ kind: 'at-least', value: '120' })
const { thresholds, year } = exampleCase({ kind: 'at-least', value: '120' })

/** One unit that builds 120 in the year, 10 a month being on pace. */
function caseOf(observations: readonly ObservationFact[], dated?: PlanFacts['thresholds']) {
  const judged: Case = { id: target.id, unit: null, target, indicator: exampleIndicator(), units: ['a'], observations }
  const plan = { year, thresholds } as PlanFacts['plan']
  const facts = { plan, ...(dated === undefined ? {} : { thresholds: dated }) } as unknown as PlanFacts
  return { facts, judged }
}

const month = (number: number, value: number, more: Partial<ObservationFact> = {}) =>
  figure(`2025-0${number}`, value, { recordedAt: `2025-0${number + 1}-05T01:00:00.000Z`, ...more })

const lights = ({ facts, judged }: ReturnType<typeof caseOf>, versions: readonly ObservationFact[] = []) =>
  historyOf(facts, judged, { versions, on: '2025-03-31' })

describe('the lights of a case over the months', () => {
  it('are those of each month’s end, with a sentence where one turned', () => {
    const months = lights(caseOf([month(1, 10), month(2, 6), month(3, 16)]))
    expect(months.map(({ light }) => light)).toEqual(['green', 'yellow', 'green'])
    expect(months.map(({ reason }) => reason?.zh.includes('序时应达') ?? null)).toEqual([null, true, true])
    expect(months.every(({ closed }) => closed === null)).toBe(true)
  })

  it('say what a month closed with where a correction came after its closing', () => {
    const first = month(2, 6, { id: 'first' })
    const correction = month(2, 12, { id: 'second', supersedes: 'first', recordedAt: '2025-04-02T01:00:00.000Z' })
    const made = caseOf([month(1, 10), correction])
    const [, february] = lights(made, [first, correction])
    expect(february).toMatchObject({ light: 'green', closed: { light: 'yellow' } })
    expect(february?.closed?.reason.zh).toContain('进度滞后')
  })

  it('take a correction before the closing, and a first figure however late, for what they are', () => {
    const first = month(2, 6, { id: 'first' })
    const early = month(2, 12, { id: 'second', supersedes: 'first', recordedAt: '2025-03-14T01:00:00.000Z' })
    expect(lights(caseOf([month(1, 10), early]), [first, early])[1]?.closed).toBeNull()
    const late = month(2, 6, { recordedAt: '2025-08-01T01:00:00.000Z' })
    expect(lights(caseOf([month(1, 10), late]))[1]?.closed).toBeNull()
  })

  it('go by the settings that held at the end of the month', () => {
    const strict = { ...thresholds, green: 1, yellow: 0.9 }
    const dated = [
      { from: '2025-01-01', thresholds },
      { from: '2025-03-01', thresholds: strict },
    ]
    const figures = [month(1, 10), month(2, 9), month(3, 9)]
    expect(lights(caseOf(figures, dated)).map(({ light }) => light)).toEqual(['green', 'green', 'yellow'])
    expect(thresholdsOn(caseOf([], dated).facts, '2025-02-28')).toEqual(thresholds)
  })
})

describe('a month', () => {
  it('closes at the end of the fifteenth day after it, China time', () => {
    expect(closingOf('2025-02').toISOString()).toBe('2025-03-15T15:59:59.999Z')
  })

  it('is judged on its last day, the one under way on the day itself', () => {
    expect(monthEnds(2025, '2025-03-20')).toEqual([
      { month: '2025-01', day: '2025-01-31' },
      { month: '2025-02', day: '2025-02-28' },
      { month: '2025-03', day: '2025-03-20' },
    ])
  })

  it('that nothing was corrected of closed with what is known now', () => {
    expect(asClosed([month(1, 10)], [], { month: '2025-01', day: '2025-01-31' })).toBeUndefined()
  })
})
