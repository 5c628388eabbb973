import type { Standard } from '@workpoints/core'

/** Every standard and method this module's rules follow, with the day each holds from. */
export const soilStandards = {
  farmland: {
    number: 'GB 15618-2018',
    name: {
      zh: '土壤环境质量 农用地土壤污染风险管控标准（试行）',
      en: 'Soil quality: risk control standard for agricultural land (trial)',
    },
    effectiveFrom: '2018-08-01',
    mark: 'verified',
  },
  site: {
    number: 'GB 36600-2018',
    name: {
      zh: '土壤环境质量 建设用地土壤污染风险管控标准（试行）',
      en: 'Soil quality: risk control standard for development land (trial)',
    },
    effectiveFrom: '2018-08-01',
    mark: 'verified',
  },
  farmlandRate: {
    number: null,
    name: {
      zh: '受污染耕地安全利用率核算方法（试行）',
      en: 'Method for the safe-use rate of polluted farmland (trial)',
    },
    effectiveFrom: null,
    mark: 'verified',
  },
  soilLaw: {
    number: null,
    name: { zh: '中华人民共和国土壤污染防治法', en: 'Law on the prevention and control of soil pollution' },
    effectiveFrom: '2019-01-01',
    mark: 'knowledge',
  },
  hazardousWaste: {
    number: '环办固体〔2021〕20号',
    name: {
      zh: '“十四五”全国危险废物规范化环境管理评估工作方案',
      en: 'Assessment of standard management of hazardous waste, 14th five-year plan',
    },
    effectiveFrom: null,
    mark: 'knowledge',
  },
  hazardousWasteJiangxi: {
    number: '赣府厅字〔2022〕28号',
    name: {
      zh: '江西省强化危险废物监管和利用处置能力改革相关方案',
      en: "Jiangxi's reform of hazardous-waste supervision and disposal",
    },
    effectiveFrom: null,
    mark: 'verified',
  },
  hazardousWasteStorage: {
    number: 'GB 18597-2023',
    name: { zh: '危险废物贮存污染控制标准', en: 'Pollution control for the storage of hazardous waste' },
    effectiveFrom: '2023-07-01',
    mark: 'knowledge',
  },
  hazardousWasteLedger: {
    number: 'HJ 1259-2022',
    name: { zh: '危险废物管理计划和管理台账制定技术导则', en: 'Guide to hazardous-waste management plans and ledgers' },
    effectiveFrom: '2022-10-01',
    mark: 'verified',
  },
  hazardousWasteLabels: {
    number: 'HJ 1276-2022',
    name: { zh: '危险废物识别标志设置技术规范', en: 'Specification for hazardous-waste signs' },
    effectiveFrom: '2023-07-01',
    mark: 'knowledge',
  },
  tailings: {
    number: '生态环境部令第26号',
    name: { zh: '尾矿污染环境防治管理办法', en: 'Measures against pollution by tailings' },
    effectiveFrom: '2022-07-01',
    mark: 'knowledge',
  },
  tailingsSafety: {
    number: 'GB 39496-2020',
    name: { zh: '尾矿库安全规程', en: 'Safety regulation for tailings ponds' },
    effectiveFrom: null,
    mark: 'knowledge',
  },
  surfaceWater: {
    number: 'GB 3838-2002',
    name: { zh: '地表水环境质量标准', en: 'Environmental quality standards for surface water' },
    effectiveFrom: '2002-06-01',
    mark: 'knowledge',
  },
  radiation: {
    number: '国务院令第449号',
    name: {
      zh: '放射性同位素与射线装置安全和防护条例',
      en: 'Regulation on the safety of radioisotopes and radiation devices',
    },
    effectiveFrom: '2005-12-01',
    mark: 'knowledge',
  },
  newPollutants: {
    number: '生态环境部令第28号',
    name: { zh: '重点管控新污染物清单（2023年版）', en: 'List of new pollutants under priority control (2023)' },
    effectiveFrom: '2023-03-01',
    mark: 'knowledge',
  },
} as const satisfies Record<string, Standard>
