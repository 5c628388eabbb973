import type { Named } from '@workpoints/registers'
import { describe, expect, it } from 'vitest'
import type { NoiseMonthRow } from '../registers/noise-points.ts'
import { checkStanding, checksOf } from './checks.ts'
import { type ComplaintRow, complaintsStanding, reviewsStanding, tracingStanding } from './complaints.ts'
import { cityFigure, noiseHeadroom, noiseYear } from './noise.ts'
import { noisePointsStanding } from './noise-points.ts'
import type { NoiseHoursOfDay, NoisePointRow, NoiseSources } from './noise-sources.ts'
import { pointYears } from './point-year.ts'

let next = 0
const named = <D>(unit: string, data: D, states: Named<D>['states'] = []): Named<D> => ({
  ...{ id: String(next++), unit, data, states, state: states.at(-1)?.state ?? '', label: '' },
})

const month = (code: string, on: string, nights: string | null): NoiseMonthRow => ({
  ...{ code, month: on, ld: '54', ln: '50.1', dayInvalid: null, dayFailed: null },
  ...{ nightInvalid: null, nightFailed: nights },
})
const point = (code: string, zone: NoisePointRow['zone']): NoisePointRow => ({
  ...{ code, name: code, zone, automatic: true, until: null },
})

/** The points of ledger rows of one unit, and of sites with hours. */
const yearsOf = (through: string, more: Partial<NoiseSources>) =>
  pointYears({ points: [], months: [], sites: [], hours: new Map(), ...more }, through)
const rowsOf = (rows: readonly NoiseMonthRow[]) => rows.map((row) => named('u', row))

describe('the year of noise', () => {
  const rows = [month('a', '2025-01', '1-31'), month('b', '2025-01', null), month('b', '2025-02', null)]
  const targets = { day: null, night: '85' }

  it('is the mean of all days, and says what the days that are left must bring', () => {
    const { night, day, last } = noiseYear(yearsOf('2025-03-10', { months: rowsOf(rows) }), 2025, targets)
    // 31 days of 50 % and 28 of 100 %: 73.7; (85 × 365 − 50 × 31 − 100 × 28) ÷ 306 = 87.17, rounded up.
    expect([last, night.rate, night.days, day.rate]).toEqual(['2025-02', '73.7', 59, '100'])
    expect(night.headroom).toEqual({ needed: '87.2', daysLeft: 306, reachable: true })
    expect(night.months.slice(0, 3).map(({ rate }) => rate)).toEqual(['50.0', '100', null])
  })

  it('counts no month of the ledger before it is over', () => {
    expect(noiseYear(yearsOf('2025-02-27', { months: rowsOf(rows) }), 2025, targets).last).toBe('2025-01')
  })

  it('says when the target is out of reach, and asks nothing without one', () => {
    expect(noiseHeadroom({ exact: '60', days: 334 }, { target: '85', last: '2025-11' })).toMatchObject({
      reachable: false,
      daysLeft: 31,
    })
    expect(noiseHeadroom({ exact: '60', days: 344 }, { target: '85', last: '2025-12-10' }).daysLeft).toBe(21)
    expect(noiseHeadroom({ exact: '60', days: 31 }, { target: null, last: '2025-01' }).needed).toBeNull()
    expect(noiseHeadroom({ exact: '100', days: 334 }, { target: '85', last: '2025-11' }).needed).toBe('0.0')
  })

  it('judges each point by its zone, and names those without results or without a zone', () => {
    const points = [named('u', point('a', '2')), named('u', point('c', '4a')), named('u', point('b', '2'))]
    const years = yearsOf('2025-03-10', { points, months: rowsOf([...rows, month('x', '2025-01', null)]) })
    const { points: listed, unlisted, silent, zones } = noisePointsStanding(years, 2025)
    expect(listed.map(({ code, fails, night }) => [code, fails, night.rate, night.limit, night.isAbove])).toEqual([
      ['a', true, '0.0', 50, true],
      ['b', false, '100', 50, true],
      ['c', false, null, 55, false],
    ])
    expect([unlisted, silent]).toEqual([['x'], ['a', 'c']])
    expect(zones).toEqual([
      { zone: '2', points: 2, day: '100', night: '65.6' },
      { zone: '4a', points: 1, day: null, night: null },
    ])
  })
})

describe('points with hourly levels', () => {
  const energy = (level: number, hours: number) => ({ there: hours, hours, energy: hours * 10 ** (level / 10) })
  const nothing = { there: 0, hours: 0, energy: 0 }
  const night = (level: number, hours = 8): NoiseHoursOfDay => ({ day: nothing, night: energy(level, hours) })
  const site = (id: string, zone: string) => ({ id, name: id, unit: 'u', zone })
  const hours = (days: Readonly<Record<string, NoiseHoursOfDay>>, id = 's1') =>
    new Map([[id, new Map(Object.entries(days))]])
  const nights = (more: Partial<NoiseSources>, through = '2025-01-31') =>
    noisePointsStanding(yearsOf(through, more), 2025).points.map(({ code, night: one }) => [
      code,
      one.rate,
      one.validDays,
      one.days,
    ])

  it('are judged by these, night by night, and by the ledger where they have none', () => {
    const points = [named('u', { ...point('a', '2'), site: 's1' })]
    const months = rowsOf([month('a', '2025-01', '1-3')])
    const days = { '2025-01-01': night(49.9), '2025-01-02': night(50.1), '2025-01-04': night(60, 5) }
    const found = nights({ points, months, sites: [site('s1', '2')], hours: hours(days) })
    // The 1st is kept and the 2nd above by hours, the 3rd above by the ledger, the 4th has five hours: 28 of 30 valid nights.
    expect(found).toEqual([['a', '93.3', 30, { hours: 2, ledger: 28 }]])
  })

  it('decide no other period than their own', () => {
    const points = [named('u', { ...point('a', '2'), site: 's1' })]
    const months = rowsOf([{ ...month('a', '2025-01', null), dayFailed: '1' }])
    const years = yearsOf('2025-01-31', {
      points,
      months,
      sites: [site('s1', '2')],
      hours: hours({ '2025-01-01': night(55) }),
    })
    const [found] = noisePointsStanding(years, 2025).points
    expect([found?.day.days, found?.night.days]).toEqual([
      { hours: 0, ledger: 31 },
      { hours: 1, ledger: 30 },
    ])
    expect([found?.day.attaining, found?.night.attaining]).toEqual([30, 30])
  })

  it('need no ledger, are found by their number too, and belong to one point', () => {
    const days = hours({ '2025-01-01': night(45), '2025-01-02': night(51) })
    expect(nights({ sites: [site('s1', '2')], hours: days })).toEqual([['s1', '50.0', 2, { hours: 2, ledger: 0 }]])
    const byNumber = [named('u', point('s1', '4a')), named('u', { ...point('b', '4a'), site: 's1' })]
    expect(nights({ points: byNumber, sites: [site('s1', '4a')], hours: days })).toEqual([
      ['b', '100', 2, { hours: 2, ledger: 0 }],
      ['s1', null, 0, { hours: 0, ledger: 0 }],
    ])
  })

  it('are judged by the zone of the site, and not at all without a zone', () => {
    const days = hours({ '2025-01-01': night(52) })
    const points = [named('u', { ...point('a', '2'), site: 's1' })]
    const of = (zone: string) => {
      const [first] = noisePointsStanding(
        yearsOf('2025-01-31', { points, sites: [site('s1', zone)], hours: days }),
        2025,
      ).points
      return [first?.zone, first?.zoneDiffers, first?.night.attaining]
    }
    expect([of('4a'), of('2'), of('')]).toEqual([
      ['4a', true, 1],
      ['2', false, 0],
      ['2', false, 0],
    ])
    expect(nights({ sites: [site('s1', '')], hours: days })).toEqual([['s1', null, 0, { hours: 0, ledger: 0 }]])
  })

  it('have a last day of their own, and what is left is counted from it', () => {
    const years = yearsOf('2025-01-20', { sites: [site('s1', '2')], hours: hours({ '2025-01-19': night(45) }) })
    const { last, night: year } = noiseYear(years, 2025, { day: null, night: '85' })
    expect([last, year.days, year.headroom.daysLeft]).toEqual(['2025-01-19', 1, 346])
    expect(cityFigure(years, 'night', '2025-01')).toMatchObject({ value: '100', weight: '1' })
    expect(cityFigure(years, 'day', '2025-01')).toBeNull()
  })
})

describe('what follows from noise', () => {
  const complaint = (on: string, weight: string, reviewedOn: string | null): ComplaintRow => ({
    ...{ number: on, on, source: 'social', weight, owner: null, dueOn: '2025-03-01', reviewedOn },
  })

  it('is a key complaint that nobody reviewed for more than a month, until it is closed', () => {
    const rows = [
      named('u', complaint('2025-01-10', 'repeated', '2025-02-20')),
      named('u', complaint('2025-01-11', 'group', '2025-03-25')),
      named('u', complaint('2025-01-12', 'ordinary', null)),
      named('u', complaint('2025-01-13', 'group', null), [{ state: 'closed', on: '2025-03-20' }]),
      named('u', complaint('2025-04-01', 'group', null)),
    ]
    const standing = complaintsStanding(rows, '2025-03-24')
    expect([standing.received, standing.closed, standing.open, standing.late, standing.key]).toEqual([4, 1, 3, 3, 3])
    // The second was reviewed the day after: that was not known yet.
    expect(standing.keyOpen.map(({ number, isUnreviewed }) => [number, isUnreviewed])).toEqual([
      ['2025-01-10', true],
      ['2025-01-11', true],
    ])
    expect(standing.months.at(-1)).toEqual({ month: '2025-03', received: 0, closed: 1 })
    expect(complaintsStanding(rows, '2025-03-26').unreviewed).toBe(1)
  })

  it('is a case as it stood on the day, late once its day has passed', () => {
    const data = { code: 'a', foundOn: '2025-01-05', dueOn: '2025-02-01', owner: null }
    const states = ['tracing', 'mending', 'closed'].map((state, at) => ({ state, on: `2025-0${at + 1}-20` }))
    const on = (day: string) => tracingStanding([named('u', data, states)], day).map((one) => [one.state, one.isLate])
    expect([on('2025-01-04'), on('2025-02-25'), on('2025-03-25')]).toEqual([
      [],
      [['mending', true]],
      [['closed', false]],
    ])
  })

  it('is an arrangement with its reviews of the year', () => {
    const row = (kind: string, on: string) => named('u', { kind, on, name: on, document: kind })
    const rows = [row('session', '2025-03-18'), row('system', '2024-12-01'), row('session', '2024-12-20')]
    expect(reviewsStanding(rows, '2025-03-28')).toMatchObject({
      ...{ system: { on: '2024-12-01' }, sessions: 1, last: '2025-03-18', daysSince: 10 },
    })
  })
})

describe('checks', () => {
  const check = (unit: string, on: string, row: { readonly plate: string; readonly retestedOn?: string }) =>
    named(unit, {
      ...{ on, plate: row.plate, retestedOn: row.retestedOn ?? null },
      result: row.retestedOn === undefined ? ('pass' as const) : ('fail' as const),
    })
  const rows = [
    check('u', '2025-01-05', { plate: 'A' }),
    check('u', '2025-03-05', { plate: 'A ', retestedOn: '2025-03-20' }),
    check('v', '2025-03-06', { plate: 'A' }),
    check('u', '2024-12-31', { plate: 'B' }),
    check('u', '2025-03-30', { plate: 'C' }),
  ]
  const asked = { year: 2025, on: '2025-03-15', target: '365', curve: null }

  it('count a truck once a year and county, and each check where every one counts', () => {
    const heavy = checkStanding(
      checksOf(rows, asked.on, ({ plate }) => plate),
      asked,
    )
    expect([heavy.done, heavy.months.slice(0, 4).map(({ done }) => done)]).toEqual([2, [1, 1, 2, null]])
    expect(checkStanding(checksOf(rows, asked.on, null), asked).done).toBe(3)
  })

  it('fail until they pass again, and say what is due and what each month must bring', () => {
    const standing = checkStanding(checksOf(rows, asked.on, null), asked)
    expect([standing.failed, standing.open, standing.due, standing.left, standing.monthsLeft, standing.aMonth]).toEqual(
      [1, 1, '74', 362, 10, 37],
    )
    expect(checkStanding(checksOf(rows, '2025-03-20', null), { ...asked, on: '2025-03-20' }).open).toBe(0)
    expect(checkStanding([], { ...asked, target: null })).toMatchObject({ due: null, left: null, aMonth: null })
  })
})
