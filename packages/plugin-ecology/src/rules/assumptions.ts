import { type Assumption, fromKnowledge } from '@workpoints/core'

/** 须由办公室确认: what the sources leave open, and what is taken until the office has confirmed it. */
export const ecologyAssumptions: readonly Assumption[] = [
  {
    key: 'eqi-weights',
    title: { zh: 'EQI四项分指数的权重', en: 'Weights of the four sub-indices of EQI' },
    taken: { zh: '0.36、0.35、0.19、0.10，生态胁迫按100−x计', en: '0.36, 0.35, 0.19, 0.10, stress as 100 − x' },
    source: fromKnowledge,
  },
  {
    key: 'eqi-change',
    title: { zh: 'EQI变化分级的界限与“保持稳定”的含义', en: 'Grades of change of EQI, and what "stable" means' },
    taken: { zh: '1、2、4；变化绝对值小于1或变好为稳定', en: '1, 2, 4; a change below 1 or for the better is stable' },
    source: fromKnowledge,
  },
  {
    key: 'forest-base',
    title: { zh: '森林覆盖率76%的基准年', en: 'Base year of the 76 percent of forest cover' },
    taken: {
      zh: '取林业主管部门当年公布数，同一底图内比较',
      en: "the forestry authority's figure of the year, compared within one base map",
    },
    source: fromKnowledge,
  },
  {
    key: 'improvement-curve',
    title: { zh: '低质低效林改造的逐月进度', en: 'Monthly pace of forest improvement' },
    taken: {
      zh: '冬春造林、夏秋抚育：3月末40%，6月末60%，9月末76%',
      en: 'planting to spring, tending from summer: 40% by March, 60% by June, 76% by September',
    },
    source: { zh: '由平台设定', en: "this platform's choice" },
  },
  {
    key: 'closure',
    title: { zh: '400平方公里是否含封禁治理', en: 'Whether the 400 km² include closure' },
    taken: { zh: '计入', en: 'included' },
    source: fromKnowledge,
  },
  {
    key: 'species-rate',
    title: { zh: '国家重点保护野生动植物保护率的定义', en: 'Definition of the protection rate' },
    taken: {
      zh: '按种计数，有任一有效保护措施即计',
      en: 'by species, protected when any effective measure is on record',
    },
    source: {
      zh: '国家生态文明建设示范区指标，一般业务知识',
      en: 'indicators of ecological-civilisation model areas, from general knowledge',
    },
  },
]
