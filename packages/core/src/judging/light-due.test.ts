import { describe, expect, it } from 'vitest'
import type { Demand } from '../target.ts'
import { figure, judge, kinds, lightOn, months } from './example.ts'

const { deliverable, flow, rate } = kinds

const atLeast = (value: string): Demand => ({ kind: 'at-least', value })

describe('after the due day', () => {
  const year = (values: readonly number[]) => ({
    demand: atLeast('120'),
    indicator: flow,
    observations: months(values),
  })
  const eleven = Array.from({ length: 11 }, () => 9)

  it('is red when the figures cover it and the target is missed', () => {
    expect(lightOn('2026-01-01', year([...eleven, 9]))).toBe('red')
    expect(lightOn('2025-12-31', year([...eleven, 9]))).toBe('green') // the last day itself, 90 % of the pace
  })

  it('is yellow while only the last month is still being collected, and red afterwards', () => {
    expect(lightOn('2026-01-15', year(eleven))).toBe('yellow')
    expect(lightOn('2026-01-16', year(eleven))).toBe('red')
    expect(lightOn('2026-01-05', year(eleven.slice(1)))).toBe('red') // two months outstanding
    expect(lightOn('2026-01-05', year([9, ...Array.from({ length: 10 }, () => 0)]))).toBe('red') // far off anyway
  })

  it('is red for a state that is missed, and blue for one that is kept', () => {
    const quarter = { demand: atLeast('60'), indicator: rate, target: { due: '2025-06-30' } }
    expect(lightOn('2025-07-01', { ...quarter, observations: [figure('2025-06', [59, 100])] })).toBe('red')
    expect(lightOn('2025-06-30', { ...quarter, observations: [figure('2025-06', [59, 100])] })).toBe('yellow')
    expect(lightOn('2025-07-01', { ...quarter, observations: [figure('2025-06', [60, 100])] })).toBe('blue')
  })
})

describe('a deliverable', () => {
  const on = (day: string, state: number, due = '2025-12-31') =>
    lightOn(day, {
      demand: { kind: 'done' },
      indicator: deliverable,
      observations: [figure('2025-05', state)],
      target: { due },
    })

  it('is green in time, yellow in the last thirty days, red when late, blue when there', () => {
    expect([on('2025-11-30', 0), on('2025-12-01', 0), on('2025-12-31', 0), on('2026-01-01', 0)]).toEqual([
      'green',
      'yellow',
      'yellow',
      'red',
    ])
    expect([on('2025-06-30', 1), on('2026-05-01', 1)]).toEqual(['blue', 'blue'])
  })

  it('asked of several units is done when all of them are', () => {
    const observations = [figure('2025-05', 1), figure('2025-05', 1, { unit: 'b' })]
    const one = { demand: { kind: 'done' } as const, indicator: deliverable, observations }
    expect(judge({ ...one, more: { units: ['a', 'b'] } })).toMatchObject({ light: 'blue', value: '2', attainment: '1' })
    expect(judge({ ...one, more: { units: ['a', 'b', 'c'] } })).toMatchObject({ light: 'green', attainment: '0.6667' })
  })
})
