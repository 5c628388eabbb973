import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type Indicator, indicatorsOf, Plan, pluginOf, resolveUnits, Unit } from '../packages/core/src/index.ts'
import { formatPlan, seedParts } from './build-seed.ts'
import { readJson, readText } from './installed-plugins.ts'
import { buildPlan } from './seed-plan.ts'
import { squeeze } from './seed-review.ts'

const parts = await seedParts('ganzhou-2025')
const { source, plugins } = parts
const plan = Plan.parse(readJson('seeds/ganzhou-2025/plan.json'))
const units = readJson<unknown[]>('seeds/ganzhou-2025/units.json').map((unit) => Unit.parse(unit))
const unitIds = new Set(units.map((unit) => unit.id))
const indicators: readonly Indicator[] = plugins.flatMap(indicatorsOf)

/** Where a goal outside the ten areas belongs: sound beside air (task 28), radiation beside soil, risk beside inspections. */
const goalPlugins = ['air', 'water', 'soil', 'air', 'ecology', 'soil', 'inspection']

/** The plugin that must own what a task or goal asks for. */
function ownerOf(from: string): string | undefined {
  if (from.startsWith('goal-')) return goalPlugins[Number(from.slice(5)) - 1]
  const task = plan.tasks.find(({ number }) => number === from)
  return plan.areas.find(({ number }) => number === task?.area)?.plugin
}

describe('the plan of Ganzhou 2025', () => {
  test('stands on the printed document, unchanged', () => {
    const printed = '20f55b173b614cd8d79801b44bbd1eb72fcc080b322a232ee5e38a937a9906b1'
    expect(createHash('sha256').update(source).digest('hex')).toBe(printed)
  })

  test('is what the intake and the review make of it', () => {
    expect(formatPlan(buildPlan(parts))).toBe(readText('seeds/ganzhou-2025/plan.json'))
  })

  test('has 7 goals, 10 areas and 50 tasks', () => {
    expect([plan.goals.length, plan.areas.length, plan.tasks.length]).toEqual([7, 10, 50])
    const sizes = plan.areas.map((area) => plan.tasks.filter((task) => task.area === area.number).length)
    expect(sizes).toEqual([6, 6, 3, 5, 4, 4, 4, 5, 5, 8])
    expect(plan.tasks.map((task) => task.number)).toEqual(Array.from({ length: 50 }, (_, index) => String(index + 1)))
  })

  test('quotes the document word for word', () => {
    const misquoted = plan.targets.filter(({ quote, span }) => {
      return quote === '' || quote.includes('\n') || squeeze(quote) !== squeeze(source.slice(...span))
    })
    expect(misquoted.map(({ id }) => id)).toEqual([])
    const printed = (span: readonly [number, number]) => squeeze(source.slice(...span)).replace('PM_{2.5}', 'PM2.5')
    for (const { text, span } of [...plan.goals, ...plan.tasks]) expect(printed(span)).toContain(squeeze(text))
  })

  test('places every target inside its own task or goal', () => {
    const goals = plan.goals.map(({ id, span }) => [id, span] as const)
    const spans = new Map([...goals, ...plan.tasks.map(({ number, span }) => [number, span] as const)])
    const astray = plan.targets.filter(({ source: from, span }) => {
      const [start, end] = spans.get(from) ?? [0, 0]
      return span[0] < start || end < span[1]
    })
    expect(astray.map(({ id }) => id)).toEqual([])
  })

  test('asks only for indicators of the plugin whose task or goal asks, each declared once', () => {
    const declared = (id: string) => indicators.filter((indicator) => indicator.id === id).length
    const wrong = plan.targets.filter(
      ({ indicator, source: from }) => declared(indicator) !== 1 || pluginOf(indicator) !== ownerOf(from),
    )
    expect(wrong.map(({ id }) => id)).toEqual([])
  })

  test('uses every declared indicator, each declared once', () => {
    const used = new Set(plan.targets.map((target) => target.indicator))
    expect(indicators.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([])
    expect(new Set(indicators.map(({ id }) => id)).size).toBe(indicators.length)
  })

  test('holds the numbers of the document', () => {
    const demand = (id: string) => plan.targets.find((target) => target.id === id)?.demand
    expect(demand('air.pm25.zxcq')).toEqual({ kind: 'at-most', value: '25.5' })
    expect(demand('air.good-days.xjcs')).toEqual({ kind: 'at-least', value: '97.2' })
    expect(demand('water.good-sections')).toEqual({ kind: 'at-least', value: '98.63' })
    expect(demand('rural.toilets')).toEqual({ kind: 'about', value: '4200', tolerance: '0.05' })
    expect(demand('urban.waste-harmless')).toEqual({ kind: 'exactly', value: '100' })
    expect(demand('inspection.central-closed')).toEqual({ kind: 'close', total: 11 })
    expect(demand('carbon.intensity-reduction')?.kind).toBe('pending')
  })

  test('is due at the end of the year, but for task 32 by the end of June', () => {
    const early = plan.targets.filter((target) => target.due !== '2025-12-31')
    expect(early.map(({ source: from, due }) => [from, due])).toEqual([
      ['32', '2025-06-30'],
      ['32', '2025-06-30'],
    ])
  })

  test('strives and supports only where the document does', () => {
    const said = { firm: /./, striving: /力争|争取/, support: /支持/ }
    const unsaid = plan.targets.filter(({ commitment, source: from, span }) => {
      const task = plan.tasks.find(({ number }) => number === from)
      return !said[commitment].test(source.slice(task?.span[0] ?? span[0], span[1]))
    })
    expect(unsaid.map(({ id }) => id)).toEqual([])
    expect(plan.targets.filter(({ commitment }) => commitment !== 'firm').length).toBeGreaterThan(5)
  })
})

describe('the units of Ganzhou 2025', () => {
  test('have one id each, and groups of known members', () => {
    expect(unitIds.size).toBe(units.length)
    expect(units.flatMap((unit) => unit.members).filter((id) => !unitIds.has(id))).toEqual([])
  })

  test('cover every scope and assignment', () => {
    const named = [...plan.targets.flatMap((target) => target.scope.units), ...plan.assignments.map(({ unit }) => unit)]
    expect(named.filter((id) => !unitIds.has(id))).toEqual([])
  })

  test('are 18 counties on 18 tiles, 5 units in the central city', () => {
    const byId = new Map(units.map((unit) => [unit.id, unit]))
    const counties = units.filter((unit) => unit.kind === 'county')
    expect(counties.map((unit) => unit.code)).toEqual(counties.map((unit) => unit.id))
    expect(new Set(counties.map((unit) => String(unit.tile))).size).toBe(18)
    expect(resolveUnits(['zxcq'], byId)).toEqual(['360702', '360703', '360704', 'gzjk', 'rjxq'])
    expect(resolveUnits(['zxcq', 'lnrj', 'qtx'], byId)).toHaveLength(20)
  })

  test('carry the tasks that the brackets print, and the counties carry all', () => {
    const tasksOf = (unit: string) => plan.assignments.filter((a) => a.unit === unit).length
    const named = units.filter((unit) => ['department', 'institution', 'vertical'].includes(unit.kind))
    expect(named.filter((unit) => tasksOf(unit.id) > 0)).toHaveLength(24)
    expect([tasksOf('shj'), tasksOf('fgw'), tasksOf('cgj'), tasksOf('szyg'), tasksOf('xghy')]).toEqual([
      40, 10, 7, 5, 4,
    ])
    expect(tasksOf('gxsq')).toBe(50)
    expect(plan.assignments.filter((a) => a.task === '29')).toHaveLength(10)
  })

  test('have one assumed lead a task, the first-listed unit, since the document names none', () => {
    const leads = plan.assignments.filter((assignment) => assignment.assumedLead)
    expect(leads.map(({ task }) => task)).toEqual(plan.tasks.map(({ number }) => number))
    expect(plan.assignments.every(({ role }) => role === 'responsible')).toBe(true)
    expect(leads.find(({ task }) => task === '25')?.unit).toBe('gaj')
  })
})
