import { expect, test } from 'vitest'
import { defaultThresholds, judgePlan, type PlanFacts, type Unit } from '../index.ts'
import { exampleIndicator, exampleTarget, figure } from '../judging/example.ts'
import { areaOfTargets, countyMap, countyTargets, taskMatrix } from './county.view.ts'
import type { JudgedView } from './view.ts'

const on = '2025-06-30'
const county = (id: string): Unit => ({
  id,
  kind: 'county',
  name: { zh: `${id}县`, en: id },
  full: `${id}县`,
  code: null,
  aliases: [],
  members: [],
  tile: null,
  validFrom: '2025-01-01',
  validTo: null,
})

/** A city of two counties: 30 km of sewers shared out as 20 and 10, asked by task 1 of the second area, whose module is `example`. */
function viewOf(): JudgedView {
  const target = exampleTarget(
    { kind: 'at-least', value: '30' },
    { scope: { name: { zh: '全市', en: 'the city' }, units: ['a', 'b'] } },
  )
  const title = { zh: '某', en: 'Some' }
  const facts: PlanFacts = {
    plan: {
      id: 'example',
      year: 2025,
      title,
      number: '1',
      issuer: '某',
      parent: null,
      thresholds: defaultThresholds,
      goals: [{ id: 'goal-1', ordinal: 1, title, text: '', span: [0, 0] }],
      areas: [
        { number: 1, title, plugin: 'other', span: [0, 0] },
        { number: 2, title, plugin: 'example', span: [0, 0] },
      ],
      tasks: ['1', '2'].map((number) => ({ number, area: number === '1' ? 1 : 2, title, text: '', span: [0, 0] })),
      assignments: [],
      targets: [target, exampleTarget({ kind: 'at-least', value: '1' }, { id: 'example.goal', source: 'goal-1' })],
    },
    units: new Map(['a', 'b'].map((id) => [id, county(id)])),
    indicators: new Map([['example.figure', exampleIndicator()]]),
    disabled: new Set(),
    observations: [figure('2025-06', 12), figure('2025-06', 1, { unit: 'b' })],
    allocations: [
      { target: 'example.target', unit: 'a', value: '20' },
      { target: 'example.target', unit: 'b', value: '10' },
    ],
  }
  const judgements = judgePlan(facts, on)
  return {
    at: { on, asOf: null },
    facts,
    whole: new Map(judgements.filter((one) => one.unit === null).map((one) => [one.target, one])),
    counties: judgements.filter((one) => one.unit !== null),
    isReadable: () => true,
    withheld: new Set(),
    namesPeople: true,
    can: () => [],
  }
}

test('a county is shown its own share, value and coverage, never the city’s', () => {
  const [own] = countyTargets(viewOf(), 'b')
  expect(own).toMatchObject({ light: 'red', value: '1', goalValue: '10', coverage: { received: 1, expected: 1 } })
  expect(own?.demand.zh).toBe('≥ 10 公里')
  expect(viewOf().whole.get('example.target')?.assessment.value).toBe('13')
})

test('a target belongs to its task’s area, and a goal’s target to the area whose module measures it', () => {
  expect(Object.fromEntries(areaOfTargets(viewOf()))).toEqual({ 'example.target': 1, 'example.goal': 2 })
})

test('the matrix holds each county’s light, and nothing where nothing is judged', () => {
  const { counties, rows } = taskMatrix(viewOf())
  expect(counties.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(rows.map(({ cells }) => cells)).toEqual([
    ['green', 'red'],
    [null, null],
  ])
})

test('the map shows each county by its own share, offers what is judged by county, and counts all lights', () => {
  const { target, places, choices } = countyMap(viewOf())
  expect(target?.id).toBe('example.goal')
  expect(choices.map(({ id, area }) => [id, area])).toEqual([
    ['example.target', 1],
    ['example.goal', 2],
  ])
  const asked = countyMap(viewOf(), 'example.target')
  expect(asked.places.map(({ light, value, demand }) => [light, value, demand?.zh])).toEqual([
    ['green', '12', '≥ 20 公里'],
    ['red', '1', '≥ 10 公里'],
  ])
  expect(places.map(({ counts }) => counts.red + counts.green + counts.blue)).toEqual([2, 1])
})

test('the map of the worst has no target, and an unknown one shows the first goal', () => {
  const worst = countyMap(viewOf(), 'worst')
  expect(worst.target).toBeNull()
  expect(worst.places.map(({ light, value }) => [light, value])).toEqual([
    ['green', null],
    ['red', null],
  ])
  expect(countyMap(viewOf(), 'no such target').target?.id).toBe('example.goal')
})
