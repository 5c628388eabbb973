import type { Standard } from '@workpoints/core'

/** Every method this module's rules follow, with the day each holds from. */
export const ecologyStandards = {
  eqi: {
    number: '环监测〔2021〕99号',
    name: { zh: '区域生态质量评价办法（试行）', en: 'Regional ecological quality assessment (trial)' },
    effectiveFrom: '2021-10-01',
    mark: 'verified',
  },
  ei: {
    number: 'HJ 192-2015',
    name: { zh: '生态环境状况评价技术规范', en: 'Technical criterion for ecosystem status (EI, the predecessor)' },
    effectiveFrom: '2015-03-13',
    mark: 'knowledge',
  },
  erosion: {
    number: 'SL 190',
    name: {
      zh: '土壤侵蚀分类分级标准与全国水土流失动态监测',
      en: 'Classes of soil erosion, and the yearly dynamic monitoring',
    },
    effectiveFrom: null,
    mark: 'verified',
  },
  redLine: {
    number: '自然资发〔2022〕142号',
    name: { zh: '关于加强生态保护红线管理的通知（试行）', en: 'Notice on managing the ecological red line (trial)' },
    effectiveFrom: '2022-08-16',
    mark: 'knowledge',
  },
  greenMine: {
    number: '赣市环委办字[2025]3号',
    name: { zh: '2025年赣州市生态环境保护工作要点，任务10', en: 'Work points of 2025, task 10' },
    effectiveFrom: null,
    mark: 'verified',
  },
} as const satisfies Record<string, Standard>
