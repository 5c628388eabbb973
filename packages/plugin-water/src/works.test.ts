import type { Named } from '@workpoints/registers'
import { rowOf } from '@workpoints/registers/server'
import { describe, expect, it } from 'vitest'
import { emergencyStock } from './registers/emergency-stock.ts'
import { type OutfallRow, outfalls } from './registers/outfalls.ts'
import { hasInletMonitor, type ParkWorksRow, parkWorks } from './registers/park-works.ts'
import { type SourceSampleRow, sourceSamples } from './registers/source-samples.ts'
import { type SourceRow, sources } from './registers/sources.ts'
import { outfallsStanding, parksStanding, sourceQuality, sourcesStanding } from './works.ts'

const named = <D>(label: string, data: D, states: Named<D>['states'] = []): Named<D> => ({
  ...{ id: label, unit: '360702', label, data, states, state: states.at(-1)?.state ?? '' },
})

describe('outfalls', () => {
  const outfall = (name: string, more: Partial<OutfallRow>, states: Named<OutfallRow>['states']) =>
    named(name, rowOf(outfalls, { county: '360702', name, river: '章江', isKey: true, ...more }), states)
  const verified = [
    { state: 'surveyed', on: '2025-01-01' },
    { state: 'verified', on: '2025-05-20' },
  ]

  it('are done by the day they were verified and open again from the day they were sent back', () => {
    const rows = [
      outfall('a', {}, verified),
      outfall('b', {}, [...verified, { state: 'classified', on: '2025-06-10' }]),
      outfall('c', { isKey: false, river: '贡江' }, [{ state: 'surveyed', on: '2025-01-01' }]),
    ]
    expect(outfallsStanding(rows, '2025-04').key).toEqual({ done: 0, of: 2 })
    expect(outfallsStanding(rows, '2025-05')).toMatchObject({ key: { done: 2, of: 2 }, open: [] })
    const june = outfallsStanding(rows, '2025-06')
    expect([june.key, june.open.map(({ label }) => label)]).toEqual([{ done: 1, of: 2 }, ['b']])
    expect(june.progress.reached).toMatchObject({ surveyed: 3, traced: 2, verified: 1 })
    const [count] = outfalls.counts
    expect(['2025-04', '2025-05', '2025-06'].map((period) => count?.tally?.(rows, period))).toEqual([
      { value: 0 },
      { value: 1 },
      { value: 0 },
    ])
  })
})

describe('sources', () => {
  const source = (name: string, more: Partial<SourceRow>) =>
    named(name, rowOf(sources, { county: '360702', name, level: 'county', kind: 'river', ...more }))
  const result = (of: string, more: Pick<SourceSampleRow, 'item' | 'value'> & { readonly month?: string }) =>
    named<SourceSampleRow>(
      of,
      rowOf(sourceSamples, { county: '360702', source: of, month: '2025-05', kind: 'river', ...more }),
    )

  it('of a township are asked for zone and signs alone, urban ones for everything', () => {
    const whole = {
      zonedOn: '2024-01-01',
      markedOn: '2025-02-01',
      standardisedOn: '2025-03-01',
      monitoredOn: '2025-01-01',
    }
    const rows = [
      source('a', { ...whole, connectedOn: '2025-03-01', videoOn: '2025-07-01', cameras: '2' }),
      source('b', { level: 'township', zonedOn: '2024-01-01', markedOn: null, problems: ['farming'] }),
    ]
    const { standard, video, zonedTownship, lacking, problems } = sourcesStanding(rows, '2025-06')
    expect({ standard, video, zonedTownship }).toEqual({
      standard: { done: 1, of: 1 },
      video: { done: 0, of: 1 },
      zonedTownship: { done: 0, of: 1 },
    })
    expect(lacking.map(({ label, missing }) => [label, missing])).toEqual([
      ['a', ['video']],
      ['b', ['zoned']],
    ])
    expect(problems.map(({ label }) => label)).toEqual(['b'])
    expect(sourcesStanding(rows, '2025-07').video).toEqual({ done: 1, of: 1 })
  })

  it('attain by their latest month; rates are by source and by water', () => {
    const held = [source('a', { withdrawal: '300' }), source('b', { withdrawal: '100' })]
    const results = [
      ...[
        result('a', { item: '锰', value: '0.3', month: '2025-04' }),
        result('a', { item: '锰', value: '0.05' }),
        result('a', { item: '铊', value: '0.00002L' }),
      ],
      ...[result('b', { item: 'Tl', value: '0.0002' }), result('b', { item: '总磷', value: '0.1' })],
    ]
    const { rates, failing, sampled } = sourceQuality(results, held, '2025-06')
    expect([sampled, rates.sourceRatePercent, rates.volumeRatePercent]).toEqual([2, '50.0', '75.0'])
    expect(failing.map(({ label, exceeding }) => [label, exceeding])).toEqual([['b', ['铊(1.0)']]])
    expect(sourceQuality(results, held, '2025-04').failing.map(({ label }) => label)).toEqual(['a'])
  })
})

describe('works of parks with heavy metals', () => {
  const works = (name: string, more: Partial<ParkWorksRow>) =>
    named(
      name,
      rowOf(parkWorks, { county: '360702', name, park: '园区', hasMetals: true, metals: ['Pb', 'Cd'], ...more }),
    )

  it('have their monitor when every metal of theirs is measured, and are told of stock that is short or past its day', () => {
    const built = { monitorBuiltOn: '2025-05-01' }
    const rows = [
      works('a', { ...built, monitored: ['Pb', 'Cd'], stockedOn: '2025-05-01' }),
      works('b', { ...built, monitored: ['Pb'], stockedOn: '2025-07-01' }),
      works('c', { hasMetals: false, metals: null }),
    ]
    expect(rows.map(({ data }) => hasInletMonitor(data, '2025-06'))).toEqual([true, false, false])
    const stock = (item: string, quantity: string, expiresOn: string | null) =>
      named(
        item,
        rowOf(emergencyStock, { county: '360702', works: 'a', item, measure: '吨', quota: '2', quantity, expiresOn }),
      )
    const held = [stock('片碱', '1.5', null), stock('硫化钠', '3', '2025-06-29'), stock('捕集剂', '2', '2025-06-30')]
    const { monitors, stocks, lacking, faults } = parksStanding(rows, held, '2025-06')
    expect([monitors, stocks]).toEqual([
      { done: 1, of: 2 },
      { done: 1, of: 2 },
    ])
    expect(lacking.map(({ label, missing }) => [label, missing])).toEqual([['b', ['monitor', 'stock']]])
    expect(faults.map(({ label, fault }) => [label, fault])).toEqual([
      ['片碱', 'short'],
      ['硫化钠', 'expired'],
    ])
  })
})
