import { type Assumption, fromKnowledge } from '@workpoints/core'
import { hazardousWasteDefaults } from './hazardous-waste.ts'
import { tailingsDefaults } from './tailings.ts'

/** 须由办公室确认: what the sources leave open, and what is taken until the office has confirmed it. */
export const soilAssumptions: readonly Assumption[] = [
  {
    key: 'comparison',
    title: { zh: '土壤含量与限值的比较方法', en: 'How soil values are compared with limits' },
    taken: { zh: '全数值比较法，不先修约', en: 'as measured, without rounding first' },
    source: {
      zh: 'GB/T 8170-2008 第4.3条：标准未作规定时用全数值比较法',
      en: 'GB/T 8170-2008, 4.3: the rule where a standard says nothing',
    },
  },
  {
    key: 'farmland-method',
    title: { zh: '受污染耕地安全利用率2021—2025年口径', en: 'Farmland rate in 2021–2025' },
    taken: { zh: '沿用2020年核算方法 (B+C+D)÷E', en: 'the method of 2020, (B + C + D) ÷ E' },
    source: {
      zh: '2020年公开的核算方法；是否改为只看农产品达标未查明',
      en: 'the method published in 2020; whether produce alone counts now is open',
    },
  },
  {
    key: 'plot-rate',
    title: { zh: '重点建设用地安全利用率的公式、地块范围和计量口径', en: 'Formula, plots and basis of the plot rate' },
    taken: {
      zh: '按面积；变更为敏感用途的地块和名录内开发地块都计入',
      en: 'by area; both plots changing to sensitive use and listed plots',
    },
    source: fromKnowledge,
  },
  {
    key: 'hazardous-waste-lines',
    title: { zh: '危险废物规范化评估达标、基本达标分数线', en: 'Lines of the hazardous-waste assessment' },
    taken: {
      zh: `得分率 ${hazardousWasteDefaults.met}% 以上达标，${hazardousWasteDefaults.basicallyMet}% 以上基本达标`,
      en: `${hazardousWasteDefaults.met}% and ${hazardousWasteDefaults.basicallyMet}% of the points`,
    },
    source: fromKnowledge,
  },
  {
    key: 'five-instants',
    title: { zh: '产废单位“五即”的准确表述', en: 'Exact wording of the five instants' },
    taken: { zh: '即产生、即包装、即称重、即打码、即入库', en: 'produced, packed, weighed, coded, stored at once' },
    source: fromKnowledge,
  },
  {
    key: 'flood-season',
    title: { zh: '汛期起始日', en: 'First day of the flood season' },
    taken: { zh: tailingsDefaults.floodSeason, en: tailingsDefaults.floodSeason },
    source: fromKnowledge,
  },
  {
    key: 'radiation-steady',
    title: { zh: '“核与辐射安全态势总体稳定”的衡量', en: 'How steady radiation safety is measured' },
    taken: { zh: '未整改隐患数不多于上年', en: 'no more open faults than the year before' },
    source: { zh: '由平台设定', en: "this platform's choice" },
  },
]
