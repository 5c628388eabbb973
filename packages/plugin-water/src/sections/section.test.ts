import { Site, siteSpans } from '@workpoints/readings'
import { rowOf } from '@workpoints/registers/server'
import { describe, expect, it } from 'vitest'
import { samples } from '../registers/samples.ts'
import { sectionPlans } from '../registers/section-plans.ts'
import { groupsOf, ratioStanding, riversOf } from './city-standing.ts'
import { rolesOf, sectionsOf } from './section.ts'
import { sectionDetail } from './section-detail.ts'
import { joinMonths, measuredMonths } from './section-months.ts'
import { sectionStanding } from './section-standing.ts'
import { strayRows } from './stray-rows.ts'
import { trophicStanding } from './trophic-standing.ts'

const site = (id: string, more: object = {}) =>
  Site.parse({
    ...{ id, name: id, kind: 'river-section', unit: '360702', longitude: null, latitude: null },
    ...{ basin: '赣江流域 贡水', zone: '国控', waterBody: 'river', targetClass: 2, validFrom: '2024-01-01', ...more },
  })
const row = (section: string, month: string, more: object) =>
  rowOf(samples, { county: '360702', section, month, condition: 'sampled', pH: '7', dissolvedOxygen: '8', ...more })

describe('sections', () => {
  it('are judged for what their zone says, however it is parted', () => {
    expect(rolesOf('国控、赣江干流')).toEqual(['national', 'gan-stem'])
    expect(rolesOf('省考 市界断面')).toEqual(['provincial', 'city-border'])
    expect(rolesOf('东江出境断面')).toEqual(['dong-border', 'city-border'])
    expect(rolesOf('国控、出境断面', '东江')).toEqual(['national', 'dong-border', 'city-border'])
    expect(rolesOf('省控、出境断面', '赣江')).toEqual(['provincial', 'city-border'])
    expect(rolesOf('县控')).toEqual([])
  })

  it('stand on their river in the order that the office gave, the others behind; closed ones are none', () => {
    const plan = (section: string, order: string) =>
      rowOf(sectionPlans, { county: '360702', section, river: '贡江', order })
    const sites = [
      site('c'),
      site('b'),
      site('a'),
      site('old', { validTo: '2024-12-31' }),
      site('air', { kind: 'air-station' }),
    ]
    const found = sectionsOf(sites, { plans: [plan('a', '2'), plan('b', '1')], on: '2025-06-30' })
    expect(found.map(({ id, river, basin }) => `${id} ${river} ${basin}`)).toEqual([
      'b 贡江 赣江',
      'a 贡江 赣江',
      'c 贡江 赣江',
    ])
  })

  it('are told with what their class stands on: what counts, what does not, what is missing', () => {
    const [section] = sectionsOf([site('s')], { plans: [], on: '2025-06-30' })
    if (section === undefined) throw new Error('no section')
    const months = joinMonths([row('s', '2025-06', { ammonia: '1.3', nitrogen: '3.1', arsenic: '<0.0003' })], new Map())
    const { items, month } = sectionDetail(section, months, '2025-06')
    const of = (key: string) => items.find((item) => item.key === key)
    expect(month).toBe('Ⅳ')
    expect(of('NH3N')).toMatchObject({ counts: true, limit: '≤ 0.5', month: { value: '1.3', class: 'Ⅳ' } })
    expect(of('As')).toMatchObject({ month: { detected: false, class: 'Ⅰ' } })
    expect(of('TN')).toMatchObject({ counts: false, limit: null, month: { value: null } })
    expect(of('Hg')).toMatchObject({ counts: true, month: null, toDate: null })
    const standing = sectionStanding(section, months, '2025-06')
    expect(standing).toMatchObject({
      attains: false,
      toDate: { pollutants: ['氨氮(0.3)'] },
      warning: { state: 'lost' },
    })
    expect(standing.strip.map((each) => each.class)).toEqual([null, null, null, null, null, 'Ⅳ'])
  })

  it('come to a ratio with what it leaves; one without data is in neither number', () => {
    const sections = sectionsOf([site('a'), site('b'), site('c', { basin: '东江 定南水' })], {
      plans: [],
      on: '2025-06-30',
    })
    const rows = [row('a', '2025-06', { ammonia: '0.1' }), row('b', '2025-06', { ammonia: '1.8' })]
    const standings = sections.map((section) => sectionStanding(section, joinMonths(rows, new Map()), '2025-06'))
    expect(ratioStanding(standings, '98.63')).toMatchObject({
      ...{ good: 1, assessed: 2, notAssessed: 1, ratioPercent: '50.00', meets: false, failing: ['b'] },
      headroom: { needed: 2, left: -1 },
    })
    const basins = groupsOf(standings, ({ section }) => section.basin)
    expect(basins.map(({ group, ratioPercent, worst }) => [group, ratioPercent, worst])).toEqual([
      ['赣江', '50.00', 'Ⅴ'],
      ['东江', null, null],
    ])
    expect(riversOf(standings).map(({ river, quality }) => [river, quality])).toEqual([
      ['贡江', '良好'],
      ['定南水', null],
    ])
  })

  it('are what they were in the month: county, target, kind of water, and whether they were measured at all', () => {
    const spans = siteSpans([
      { site: site('s', { targetClass: 3 }), holdsFrom: '2024-01-01' },
      { site: site('s', { unit: '360703', waterBody: 'lake' }), holdsFrom: '2025-03-01' },
      { site: site('s', { unit: '360703', waterBody: 'lake', validTo: '2025-05-20' }), holdsFrom: '2025-05-20' },
    ])
    const at = (on: string) =>
      sectionsOf(spans, { plans: [], on }).map(({ unit, target, body }) => [unit, target, body])
    expect([at('2025-02-28'), at('2025-03-31'), at('2025-05-31')]).toEqual([
      [['360702', 'Ⅲ', 'river']],
      [['360703', 'Ⅱ', 'lake']],
      [],
    ])
    const rows = ['2025-02', '2025-03', '2025-05'].map((month) => row('s', month, { phosphorus: '0.04' }))
    const months = measuredMonths(joinMonths(rows, new Map()), spans)
    const [lake] = sectionsOf(spans, { plans: [], on: '2025-03-31' })
    if (lake === undefined) throw new Error('no section')
    expect(sectionStanding(lake, months, '2025-03').strip.map((each) => each.class)).toEqual([null, 'Ⅱ', 'Ⅲ'])
    expect([...(months.get('s')?.keys() ?? [])]).toEqual(['2025-02', '2025-03'])
    expect(strayRows({ sites: spans, rows }).map(({ why, first }) => [why, first])).toEqual([
      ['other-county', '2025-03'],
      ['not-measured', '2025-05'],
    ])
  })

  it('in a lake have a trophic index of each month and of the means, and none where an item is missing', () => {
    const lake = site('l', { kind: 'lake-point', waterBody: 'lake', basin: '赣江 陡水湖' })
    const [point] = sectionsOf([lake, site('r')], { plans: [], on: '2025-06-30' }).filter(({ id }) => id === 'l')
    if (point === undefined) throw new Error('no section')
    const measured = { permanganate: '4', nitrogen: '1.0', phosphorus: '0.05', chlorophyll: '10', transparency: '100' }
    const rows = [row('l', '2025-01', measured), row('l', '2025-02', { ...measured, chlorophyll: null })]
    const station = new Map([
      ['l', new Map([['2025-03', { ...{ TP: '0.05', TN: '1', CODMn: '4' }, chla: '30', SD: '1' }]])],
    ])
    const found = trophicStanding(point, joinMonths(rows, station), '2025-03')
    // The worked example of the standards: 48.02, 中营养; 30 mg/m³ of chlorophyll a add 10 × 1.086 × ln 3 × 0.2663.
    expect(found?.months.map(({ TLI, state }) => [TLI, state])).toEqual([
      ['48.02', '中营养'],
      [null, null],
      ['51.20', '轻度富营养'],
    ])
    // Means: 20 mg/m³ over the two months that have it.
    expect(found?.toDate).toMatchObject({ TLI: '50.02', state: '轻度富营养' })
    const [river] = sectionsOf([site('r')], { plans: [], on: '2025-06-30' })
    expect(river === undefined ? undefined : trophicStanding(river, new Map(), '2025-03')).toBeNull()
  })

  it('that nobody registered, or of another county, are pointed out', () => {
    const rows = [row('a', '2025-01', {}), row('x', '2025-01', {}), row('x', '2025-03', {})]
    const data = { sites: [site('a', { unit: '360703' })], rows }
    expect(strayRows(data).map(({ section, why, rows: count, last }) => [section, why, count, last])).toEqual([
      ['a', 'other-county', 1, '2025-01'],
      ['x', 'unregistered', 2, '2025-03'],
    ])
  })
})
