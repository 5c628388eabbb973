import { type Period, periodEnd, type Text } from '@workpoints/core'
import {
  choice,
  choicesOf,
  count,
  county,
  defineRegister,
  type Entry,
  keyText,
  note,
  stateOn,
  text,
} from '@workpoints/registers'

/** Priority regions that the document names, in its order. */
export const priorityRegions = {
  nanling: { zh: '南岭', en: 'Nanling' },
  luoxiao: { zh: '罗霄山', en: 'Luoxiao' },
  wuyi: { zh: '武夷山脉', en: 'Wuyi' },
} as const satisfies Record<string, Text>
export type PriorityRegion = keyof typeof priorityRegions

const taxa = {
  animals: { zh: '野生动物', en: 'animals' },
  plants: { zh: '野生植物', en: 'plants' },
  fungi: { zh: '大型真菌', en: 'fungi' },
  fish: { zh: '水生生物', en: 'aquatic life' },
} as const satisfies Record<string, Text>

/** What a survey holds, as far as it is counted. */
export interface SurveyRow {
  readonly region: PriorityRegion
}

/** Surveys of a region by the end of a period: how many there are, and how many reports have passed their review. */
export function surveysOf(
  entries: readonly Entry<SurveyRow>[],
  period: Period,
): { readonly region: PriorityRegion; readonly surveys: number; readonly reviewed: number }[] {
  return (Object.keys(priorityRegions) as PriorityRegion[]).map((region) => {
    const own = entries.filter(({ data }) => data.region === region)
    const reviewed = own.filter((entry) => stateOn(entry, periodEnd(period)) === 'reviewed').length
    return { region, surveys: own.length, reviewed }
  })
}

/** 生物多样性保护优先区域调查台账: done when each region has a survey and every report has passed (task 11). */
export const speciesSurveys = defineRegister({
  plugin: 'ecology',
  id: 'species-surveys',
  title: { zh: '动植物资源调查台账', en: 'Surveys of wild species' },
  item: { zh: '调查任务', en: 'survey' },
  about: {
    zh: '按优先区域和县登记调查任务；南岭、罗霄山、武夷山脉各有调查且报告全部通过评审，即为任务11的完成。',
    en: 'Surveys by priority region; complete when each of the three has one and every report has passed its review.',
  },
  fields: {
    county,
    region: choice({
      title: { zh: '优先区域', en: 'Region' },
      choices: choicesOf(priorityRegions),
      required: true,
      unique: true,
    }),
    taxon: choice({ title: { zh: '调查类群', en: 'Taxon' }, choices: choicesOf(taxa), required: true, unique: true }),
    year: keyText({ zh: '年度', en: 'Year' }, { zh: '如 2025', en: 'such as 2025' }),
    surveyor: text({ title: { zh: '调查单位', en: 'Surveyor' } }),
    transects: count({ title: { zh: '样线样方', en: 'Transects, plots' }, measure: { zh: '个', en: 'places' } }),
    species: count({ title: { zh: '记录物种', en: 'Species recorded' }, measure: { zh: '种', en: 'species' } }),
    newRecords: count({ title: { zh: '新记录', en: 'New records' }, measure: { zh: '种', en: 'species' } }),
    note,
  },
  label: 'year',
  unit: 'county',
  states: [
    {
      key: 'planned',
      title: { zh: '未启动', en: 'Not begun' },
      tone: 'open',
      next: [{ to: 'field', title: { zh: '开展外业', en: 'Go out' }, needs: ['date'] }],
    },
    {
      key: 'field',
      title: { zh: '外业调查', en: 'In the field' },
      tone: 'open',
      next: [{ to: 'reported', title: { zh: '完成报告', en: 'Report' }, needs: ['date'], fields: ['species'] }],
    },
    {
      key: 'reported',
      title: { zh: '报告已编制', en: 'Reported' },
      tone: 'open',
      next: [
        { to: 'reviewed', title: { zh: '通过评审', en: 'Pass' }, needs: ['date', 'evidence'] },
        { to: 'field', title: { zh: '退回补查', en: 'Back' }, needs: ['reason'] },
      ],
    },
    { key: 'reviewed', title: { zh: '已通过评审', en: 'Reviewed' }, tone: 'done' },
  ],
  counts: [
    {
      indicator: 'biodiversity-survey',
      whom: 'city',
      tally: (entries, period) => {
        if (entries.length === 0) return null
        const regions = surveysOf(entries, period)
        return { value: regions.every(({ surveys, reviewed }) => surveys > 0 && reviewed === surveys) ? 1 : 0 }
      },
    },
  ],
})
