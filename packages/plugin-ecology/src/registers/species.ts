import { type Period, periodEnd, type Text } from '@workpoints/core'
import {
  choice,
  choicesOf,
  county,
  date,
  defineRegister,
  type Entry,
  keyText,
  multi,
  note,
  text,
} from '@workpoints/registers'
import {
  type ProtectionMeasure,
  protectedSpeciesRateOf,
  protectionMeasures,
  type SpeciesEntry,
} from '../rules/species.ts'

const kingdoms = {
  animal: { zh: '动物', en: 'animal' },
  plant: { zh: '植物', en: 'plant' },
} as const satisfies Record<string, Text>

const grades = {
  first: { zh: '一级', en: 'grade I' },
  second: { zh: '二级', en: 'grade II' },
} as const satisfies Record<string, Text>

/** What a row says of a species. */
export interface SpeciesRow {
  readonly name: string
  readonly measures: readonly ProtectionMeasure[] | null
  readonly protectedSince: string | null
}

/** The species as the rule reads them at the end of a period: a measure with a day counts from that day, one without always. */
export const asSpecies = (entries: readonly Entry<SpeciesRow>[], period: Period): SpeciesEntry[] =>
  entries.map(({ data: { name, measures, protectedSince } }) => {
    const holds = protectedSince === null || protectedSince <= periodEnd(period)
    return { species: name, measures: holds ? (measures ?? []) : [] }
  })

/** 国家重点保护野生动植物名录台账: the species that occur in each county and what protects them (task 11, goal 5). */
export const species = defineRegister({
  plugin: 'ecology',
  id: 'species',
  title: { zh: '重点保护物种台账', en: 'State-protected wild species' },
  item: { zh: '物种', en: 'species' },
  about: {
    zh: '逐县登记本地分布的国家重点保护物种和有效保护措施；保护率按种计数，同一物种在多县登记只计一种。',
    en: 'Protected species that occur in each county and what protects them; the rate counts each species once.',
  },
  fields: {
    county,
    name: keyText({ zh: '中文名', en: 'Chinese name' }),
    scientific: text({ title: { zh: '学名', en: 'Scientific name' } }),
    kingdom: choice({ title: { zh: '类别', en: 'Kind' }, choices: choicesOf(kingdoms), required: true }),
    grade: choice({ title: { zh: '保护级别', en: 'Grade' }, choices: choicesOf(grades), required: true }),
    where: text({ title: { zh: '主要分布', en: 'Where' } }),
    measures: multi({ title: { zh: '有效保护措施', en: 'Measures' }, choices: choicesOf(protectionMeasures) }),
    protectedSince: date({
      title: { zh: '纳入有效保护', en: 'Protected since' },
      hint: { zh: '一直有效保护的不填', en: 'empty when it always was' },
    }),
    recordedOn: date({ title: { zh: '最近记录', en: 'Last seen' } }),
    note,
  },
  label: 'name',
  unit: 'county',
  rules: [
    {
      field: 'protectedSince',
      holds: ({ measures, protectedSince }) => protectedSince === null || (measures ?? []).length > 0,
      text: { zh: '填写纳入保护日期的应有保护措施', en: 'goes with a measure' },
    },
  ],
  counts: [
    {
      indicator: 'protected-species',
      whom: 'city',
      tally: (entries, period) => {
        const known = asSpecies(entries, period)
        const names = new Set(known.map((one) => one.species.trim()))
        const { unprotected } = protectedSpeciesRateOf({ entries: known })
        return names.size === 0 ? null : { numerator: names.size - unprotected.length, denominator: names.size }
      },
    },
  ],
})
