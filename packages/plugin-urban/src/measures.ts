import type { IndicatorDeclaration } from '@workpoints/core'

/** What is counted or measured in this area. */
export const measures = [
  {
    key: 'sewer-length',
    name: { zh: '新改建污水管网', en: 'Sewers built or rebuilt' },
    unit: { zh: '公里', en: 'km' },
    accumulation: 'flow',
    rollUp: 'sum',
    direction: 'higher',
    reportedBy: 'county',
    decimals: 1,
    meaning: {
      zh: '年内新建、改建并投用的污水管网长度，以竣工图和验收资料为准。',
      en: 'Length of sewers built or rebuilt and put to use in the year, by as-built drawing and acceptance.',
    },
  },
  {
    key: 'sewage-collection',
    name: { zh: '生活污水集中收集率', en: 'Domestic sewage collection rate' },
    unit: { zh: '%', en: '%' },
    accumulation: 'level',
    rollUp: 'ratio',
    direction: 'higher',
    reportedBy: 'county',
    decimals: 1,
    meaning: {
      zh: '向污水处理厂排水的城区人口÷城区用水总人口×100，前者按进厂生活污染物（BOD）量除以人均产生量折算。人均产生量和工业负荷扣除口径待省级确认。',
      en: "Urban people whose sewage reaches a plant ÷ all urban people on the water supply × 100, the former worked out from the BOD that arrives. The load per head and the deduction of industry await the province's word.",
    },
  },
  {
    key: 'black-odor-returns',
    name: { zh: '城市黑臭水体返黑返臭', en: 'Urban black-odor waters that relapsed' },
    unit: { zh: '起', en: 'cases' },
    accumulation: 'incident',
    rollUp: 'sum',
    direction: 'lower',
    reportedBy: 'county',
    decimals: 0,
    meaning: {
      zh: '已完成整治的城市黑臭水体按《城市黑臭水体整治工作指南》监测重新达到黑臭的起数，应为零。',
      en: 'Remedied urban waters found black or foul again by the national guide of 2015; must be none.',
    },
  },
  {
    key: 'black-odor-new',
    name: { zh: '新增城市黑臭水体', en: 'New urban black-odor waters' },
    unit: { zh: '个', en: 'waters' },
    accumulation: 'incident',
    rollUp: 'sum',
    direction: 'lower',
    reportedBy: 'county',
    decimals: 0,
    meaning: {
      zh: '年内新发现的城市建成区黑臭水体个数，按《城市黑臭水体整治工作指南》判定，应为零。',
      en: 'Urban waters newly found black or foul in the year by the national guide of 2015; must be none.',
    },
  },
  {
    key: 'waste-harmless',
    name: { zh: '城镇生活垃圾无害化处理率', en: 'Municipal waste treated harmlessly' },
    unit: { zh: '%', en: '%' },
    accumulation: 'ratio',
    rollUp: 'ratio',
    direction: 'higher',
    reportedBy: 'county',
    decimals: 1,
    meaning: {
      zh: '生活垃圾无害化处理量÷产生量×100，无产生量数据时以清运量代替；100%只有全部处理才算达到。',
      en: 'Waste treated harmlessly ÷ waste produced × 100 (or waste collected, where production is not measured); 100% is met only when all of it is treated.',
    },
  },
  {
    key: 'waste-resource-use',
    name: { zh: '城镇生活垃圾资源化利用率', en: 'Municipal waste put to use' },
    unit: { zh: '%', en: '%' },
    accumulation: 'ratio',
    rollUp: 'ratio',
    direction: 'higher',
    reportedBy: 'county',
    decimals: 1,
    meaning: {
      zh: '(可回收物回收量+焚烧量×k1+厨余处理量×k2+填埋量×k3)÷(可回收物回收量+清运量)×100，系数取国家统计口径。系数口径待省级确认。',
      en: "(Recyclables recovered + incinerated × k1 + kitchen waste × k2 + landfilled × k3) ÷ (recyclables recovered + collected) × 100, with the national statistics' coefficients, which await confirmation.",
    },
  },
] as const satisfies readonly IndicatorDeclaration[]
