import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  type BlackOdourSample,
  blackOdourGrade,
  classifySection,
  type EffluentCase,
  exceedMultiple,
  goodSectionRatio,
  judgeEffluentItem,
  reachQuality,
  type SectionValues,
  sewageCollectionRate,
  sourceRates,
  trophicIndex,
  type WaterClass,
} from '../index.ts'

interface Vector {
  readonly id: string
  readonly given: Readonly<Record<string, unknown>>
  readonly expected: Readonly<Record<string, unknown>>
}

const vectors = JSON.parse(
  readFileSync(new URL('../../fixtures/water-vectors.json', import.meta.url), 'utf8'),
) as Vector[]
const of = (kind: RegExp): [string, Vector][] =>
  vectors.filter(({ id }) => kind.test(id)).map((vector) => [vector.id, vector])
const num = (vector: Vector, key: string): number => vector.given[key] as number

/** The worked examples of the collected standards, each once. */
describe('worked examples', () => {
  it('are all taken by one of the tables below', () => {
    const kinds = /^(section-|reach-|good-ratio|tli-|blackodor-|exceed-|1A-|sewage-|water-source)/
    expect(vectors.filter(({ id }) => !kinds.test(id))).toEqual([])
    expect(vectors).toHaveLength(23)
  })

  it.each(of(/^section-/))('%s', (_, { given, expected }) => {
    const found = classifySection({ values: given as SectionValues })
    expect(found.itemClass).toEqual(expected['item_class'])
    expect(found.class).toBe(expected['class'])
    expect(found.mainPollutants.map(({ text }) => text)).toEqual(expected['main_pollutants'] ?? [])
  })

  it.each(of(/^reach-/))('%s', (_, { given, expected }) => {
    const found = reachQuality({ sections: given['sections'] as WaterClass[] })
    expect(found.shareGood).toBe(expected['share_I_III'])
    expect(found.shareWorseV).toBe(expected['share_worse_V'])
    expect(found.quality).toBe(expected['quality'])
  })

  it.each(of(/^good-ratio/))('%s', (_, vector) => {
    const found = goodSectionRatio({
      sections: num(vector, 'sections'),
      good: num(vector, 'I_to_III'),
      target: '98.63',
    })
    expect(found.ratioPercent).toBe(vector.expected['ratio_percent'])
    expect(found.meets).toBe(vector.expected['meets_98.63'])
  })

  it.each(of(/^tli-/))('%s', (_, { given, expected }) => {
    const { chla_mg_m3: chla, SD_m: SD, ...rest } = given as Record<string, number>
    const found = trophicIndex({ ...rest, chla: chla as number, SD: SD as number })
    const items = Object.fromEntries(Object.entries(found.items).map(([key, value]) => [key, Number(value)]))
    expect(items).toEqual(expected['TLI_items'])
    expect(Number(found.TLI)).toBe(expected['TLI'])
    expect(found.state).toBe(expected['state'])
  })

  it.each(of(/^blackodor-/))('%s', (_, { given, expected }) => {
    const { SD_cm: SD, depth_cm: depth, ...rest } = given as Record<string, number>
    const sample: BlackOdourSample = {
      ...rest,
      ...(SD === undefined ? {} : { SD }),
      ...(depth === undefined ? {} : { depth }),
    }
    const found = blackOdourGrade(sample)
    expect(found.grade).toBe(expected['grade'])
    expect(Number(found.SD_threshold)).toBe(expected['SD_threshold_cm'] ?? 25)
  })

  it.each(of(/^exceed-/))('%s', (_, vector) => {
    const found = exceedMultiple({ value: num(vector, 'NH3N'), limit: num(vector, 'class_III_limit') })
    expect(found.multiple).toBe(vector.expected['exceed_multiple'])
  })

  it.each(of(/^1A-/))('%s', (_, vector) => {
    const at: EffluentCase = { grade: '一级A', waterTemp: num(vector, 'water_temp_C') }
    const found = judgeEffluentItem('NH3N', num(vector, 'NH3N'), at)
    expect(Number(found.limit)).toBe(vector.expected['limit'])
    expect(found.meets).toBe(vector.expected['meets'])
  })

  it.each(of(/^sewage-/))('%s', (_, vector) => {
    const found = sewageCollectionRate({
      inlets: [{ bod5: num(vector, 'BOD5_in_mg_L'), flow: num(vector, 'flow_m3_d') }],
      loadPerPerson: num(vector, 'load_g_per_person_day'),
      populationUsingWater: num(vector, 'population_using_water'),
      target: '75',
    })
    expect(found.loadKgPerDay).toBe(vector.expected['load_kg_d'])
    expect(Number(found.populationServed)).toBe(vector.expected['population_served'])
    expect(found.ratePercent).toBe(vector.expected['rate_percent'])
    expect(found.meets).toBe(true)
  })

  it.each(of(/^water-source/))('%s', (_, vector) => {
    const found = sourceRates({
      sources: num(vector, 'sources'),
      sourcesMeeting: num(vector, 'sources_meeting'),
      withdrawalTotal: num(vector, 'withdrawal_total_10k_m3'),
      withdrawalMeeting: num(vector, 'withdrawal_meeting_10k_m3'),
    })
    expect(found.sourceRatePercent).toBe(vector.expected['source_rate_percent'])
    expect(found.volumeRatePercent).toBe(vector.expected['volume_rate_percent'])
  })
})
