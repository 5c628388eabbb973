import { describe, expect, it } from 'vitest'
import { defaultThresholds, type Thresholds } from '../assessment.ts'
import { exampleCase, exampleIndicator, exampleTarget, judge, kinds, months } from './example.ts'
import { standingsOf } from './standing.ts'

const points: Thresholds = { green: 0.9, yellow: 0.7, by: 'points' }
const flow = { demand: { kind: 'at-least', value: '365' }, indicator: kinds.flow } as const

/** Half a year of a target that asks one a day, so many days behind. */
const behind = (days: number) => ({ ...flow, observations: months([31, 28, 31, 30, 31, 30 - days]) })
const lightOf = (days: number, thresholds: Thresholds) => judge({ ...behind(days), more: { thresholds } })

describe('lights that go by points of the target', () => {
  it.each([
    [0, 'green'],
    [36.5, 'green'],
    [36.6, 'yellow'],
    [109.5, 'yellow'],
    [109.6, 'red'],
  ])('%s of 365 behind', (days, light) => {
    expect(lightOf(days, points).light).toBe(light)
  })

  it('can leave the limit itself to the worse side', () => {
    expect(lightOf(36.5, { ...points, exclusive: ['green'] }).light).toBe('yellow')
    expect(lightOf(109.5, { ...points, exclusive: ['yellow'] }).light).toBe('red')
  })

  it('say so in points', () => {
    expect(lightOf(73, points).reason.zh).toContain('落后 20 个百分点，进度滞后')
    expect(lightOf(73, defaultThresholds).reason.zh).not.toContain('百分点')
  })
})

describe('settings of what is not paced', () => {
  const deliverable = { demand: { kind: 'done' }, indicator: kinds.deliverable, target: { due: '2025-07-10' } } as const
  const on = (nearDueDays: number) =>
    judge({
      ...deliverable,
      observations: months([0, 0, 0, 0, 0, 0]),
      more: { thresholds: { ...defaultThresholds, nearDueDays } },
    }).light

  it('say from how many days on a milestone is near its due day, or never', () => {
    expect([on(30), on(10), on(9), on(0)]).toEqual(['yellow', 'yellow', 'green', 'green'])
  })

  it('say after how many periods something open is red', () => {
    const open = (openPeriods: number) =>
      judge({
        demand: { kind: 'dynamic-zero' },
        indicator: kinds.open,
        observations: months([0, 0, 0, 0, 1, 1]),
        more: { thresholds: { ...defaultThresholds, openPeriods } },
      })
    expect([open(2).light, open(3).light]).toEqual(['red', 'yellow'])
    expect(open(2).reason.zh).toContain('连续 2 期')
  })
})

describe('a standing', () => {
  const standing = (days: number) => {
    const { observations } = behind(days)
    const input = exampleCase(flow.demand, {
      observations,
      indicator: exampleIndicator(),
      target: exampleTarget(flow.demand),
    })
    return standingsOf(input, [defaultThresholds, points])
  }

  it('measures the lag both ways, whatever the settings', () => {
    const [byPace, byPoints] = standing(73)
    expect([byPace?.lagPoints, byPace?.toDue]).toEqual([20, 184])
    expect(byPace?.lagShare).toBeCloseTo((73 / 181) * 100, 4)
    expect([byPace?.light, byPoints?.light]).toEqual(['red', 'yellow'])
  })

  it('has no lag once it is met or overdue', () => {
    const met = exampleCase({ kind: 'at-least', value: '10' }, { observations: months([20]) })
    expect(standingsOf(met, [defaultThresholds])[0]).toMatchObject({ light: 'blue', lagPoints: null, toDue: null })
    const due = exampleTarget({ kind: 'at-least', value: '100' }, { due: '2025-03-31' })
    const late = exampleCase(due.demand, { target: due, observations: months([20, 20, 20]) })
    expect(standingsOf(late, [defaultThresholds])[0]).toMatchObject({ light: 'red', lagPoints: null, toDue: -91 })
  })
})
