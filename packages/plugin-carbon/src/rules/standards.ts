import type { Standard } from '@workpoints/core'

/** Every method and announcement this module's rules follow. */
export const carbonStandards = {
  intensity: {
    number: null,
    name: {
      zh: '单位地区生产总值二氧化碳排放降低率核算与考核方法（国家发展改革委、生态环境部）',
      en: 'Accounting and assessment of the fall of CO2 per unit of regional product',
    },
    effectiveFrom: null,
    mark: 'verified',
  },
  grid2021: {
    number: '生态环境部、国家统计局公告2024年第12号',
    name: { zh: '2021年电力二氧化碳排放因子', en: 'CO2 emission factors of electricity, 2021' },
    effectiveFrom: '2024-04-12',
    mark: 'verified',
  },
  grid2022: {
    number: null,
    name: {
      zh: '2022年电力二氧化碳排放因子公告（2024年12月）',
      en: 'CO2 emission factors of electricity, 2022 (December 2024)',
    },
    effectiveFrom: '2024-12-01',
    mark: 'verified',
  },
  grid2023: {
    number: null,
    name: { zh: '2023年电力二氧化碳排放因子公告', en: 'CO2 emission factors of electricity, 2023' },
    effectiveFrom: '2025-12-31',
    mark: 'verified',
  },
  greenFactory: {
    number: '工信部节〔2024〕13号',
    name: { zh: '绿色工厂梯度培育及管理暂行办法', en: 'Interim measures for cultivating green factories by steps' },
    effectiveFrom: '2024-01-01',
    mark: 'knowledge',
  },
  inventory: {
    number: null,
    name: {
      zh: '大气污染物与温室气体融合排放清单编制技术指南（试行）',
      en: 'Guide to merged inventories of air pollutants and greenhouse gases (trial)',
    },
    effectiveFrom: '2024-01-01',
    mark: 'knowledge',
  },
} as const satisfies Record<string, Standard>
