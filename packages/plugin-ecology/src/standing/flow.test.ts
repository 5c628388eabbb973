import type { Named } from '@workpoints/registers'
import { describe, expect, it } from 'vitest'
import type { ForestWorkRow } from '../registers/forest-works.ts'
import { improvementCurve } from '../rules/forest.ts'
import { flowStanding, forestAmounts, forestInHand } from './flow.ts'

const parcel = (id: string, data: Partial<ForestWorkRow>): Named<ForestWorkRow> => ({
  ...{ id, unit: 'a', label: id, state: '', states: [] },
  data: {
    ...{ kind: 'tending', area: '10000', design: '批复', startedOn: null, finishedOn: null, acceptedOn: null },
    ...data,
  },
})
const dates = { startedOn: '2025-01-05', finishedOn: '2025-02-01' }
const parcels = [
  parcel('accepted', { ...dates, acceptedOn: '2025-02-20', area: '300000' }),
  parcel('last year', { ...dates, acceptedOn: '2024-12-30', area: '90000' }),
  parcel('later', { ...dates, acceptedOn: '2025-07-02', area: '20000' }),
  parcel('no design', { ...dates, acceptedOn: '2025-03-02', design: null }),
  parcel('finished', dates),
  parcel('under way', { startedOn: '2025-06-30' }),
  parcel('designed', {}),
]
const asked = { year: 2025, on: '2025-06-30', target: '100', curve: improvementCurve.map(Number) }

describe('an amount of the year', () => {
  it('counts from January to the day, and says what each month that is left must bring', () => {
    const standing = flowStanding(forestAmounts(parcels), asked)
    expect(standing).toMatchObject({ done: '30', due: '60', left: '70', monthsLeft: 6, aMonth: '11.67', meets: false })
    expect(standing.months.map(({ actual }) => actual)).toEqual([
      ...['0', '30', '30', '30', '30', '30'],
      ...Array.from({ length: 6 }, () => null),
    ])
    expect(standing.months.map(({ due }) => Number(due))).toEqual([8, 22, 40, 50, 55, 60, 65, 70, 76, 84, 92, 100])
  })

  it('still has the running month until its last day, and no month after December', () => {
    const of = (on: string) => flowStanding(forestAmounts(parcels), { ...asked, on })
    expect([of('2025-06-29').monthsLeft, of('2025-12-31').monthsLeft]).toEqual([7, 0])
    expect(of('2025-12-31')).toMatchObject({ done: '32', left: '68', aMonth: null })
  })

  it('asks for nothing more once it is reached, and for nothing at all without a target', () => {
    const amounts = forestAmounts(parcels)
    expect(flowStanding(amounts, { ...asked, target: '30' })).toMatchObject({ left: '0', aMonth: null, meets: true })
    expect(flowStanding(amounts, { ...asked, target: null })).toMatchObject({ done: '30', due: null, left: null })
  })

  it('is due evenly without a curve', () => {
    const { months } = flowStanding([], { ...asked, curve: null })
    expect(months.filter((_, month) => month % 3 === 2).map(({ due }) => Number(due).toFixed(3))).toEqual([
      ...['25.000', '50.000', '75.000', '100.000'],
    ])
  })
})

describe('forest in hand', () => {
  it('is what does not count yet, by how far it is', () => {
    expect(forestInHand(parcels, '2025-06-30')).toEqual({
      ...{ designed: '1', underWay: '1', finished: '3', withoutDesign: '1', whole: '6' },
    })
  })
})
