import type { IndicatorDeclaration } from '@workpoints/core'

/** What is counted or measured in this area. */
export const measures = [
  {
    key: 'farmland-safe-use',
    name: { zh: '受污染耕地安全利用率', en: 'Safe use of polluted farmland' },
    unit: { zh: '%', en: '%' },
    accumulation: 'level',
    rollUp: 'ratio',
    direction: 'higher',
    reportedBy: 'county',
    decimals: 1,
    meaning: {
      zh: '(B+C+D)÷E×100：B 为采取优先保护措施的轻微污染耕地，C 为落实安全利用或修复措施且农产品达标的轻中度污染耕地，D 为落实严格管控措施的重度污染耕地，E 为受污染耕地总面积（《受污染耕地安全利用率核算方法（试行）》）。',
      en: "(B + C + D) ÷ E × 100 by the state's trial method: slightly polluted land under protection, moderately polluted land under safe use with produce that meets the food standard, severely polluted land under strict control, over all polluted farmland.",
    },
  },
  {
    key: 'plot-safe-use',
    name: { zh: '重点建设用地安全利用率', en: 'Safe use of key construction plots' },
    unit: { zh: '%', en: '%' },
    accumulation: 'level',
    rollUp: 'ratio',
    direction: 'higher',
    reportedBy: 'county',
    decimals: 1,
    meaning: {
      zh: '依法完成调查、评估、管控或修复后安全利用的重点建设用地面积÷应安全利用的重点建设用地面积×100。公式、地块范围和计量口径待省级确认。',
      en: "Area of key plots put to use after lawful survey, assessment and control or remediation ÷ area of key plots that must be safe × 100. Formula, plots and basis await the province's word.",
    },
  },
  {
    key: 'farmland-task',
    name: { zh: '受污染耕地安全利用面积', en: 'Polluted farmland under safe use' },
    unit: { zh: '亩', en: 'mu' },
    accumulation: 'level',
    rollUp: 'sum',
    direction: 'higher',
    reportedBy: 'county',
    decimals: 0,
    meaning: {
      zh: '按省级下达任务落实安全利用和严格管控措施的受污染耕地面积；任务数以省级下达文件为准。',
      en: "Polluted farmland under safe use or strict control against the province's task; the figure due is the province's.",
    },
  },
  {
    key: 'radiation-hazards',
    name: { zh: '未整改的放射源与伴生放射性矿安全隐患', en: 'Open safety faults of radioactive sources and mines' },
    unit: { zh: '个', en: 'faults' },
    accumulation: 'level',
    rollUp: 'sum',
    direction: 'lower',
    reportedBy: 'county',
    decimals: 0,
    meaning: {
      zh: '期末检查发现而未整改完成的放射源、伴生放射性矿安全隐患数，用来衡量安全可控和核与辐射安全态势是否稳定；衡量方法由平台设定，口径待省级确认。',
      en: "Faults found at radioactive sources and mines with associated radioactivity and not yet put right; used here to tell whether radiation safety stays steady. The measure is this platform's choice and awaits the province's word.",
    },
  },
  {
    key: 'radiation-incidents',
    name: { zh: '突发辐射事件', en: 'Radiation incidents' },
    unit: { zh: '起', en: 'incidents' },
    accumulation: 'incident',
    rollUp: 'sum',
    direction: 'lower',
    reportedBy: 'county',
    decimals: 0,
    meaning: {
      zh: '年内发生的突发辐射事件起数，应为零。',
      en: 'Radiation incidents in the year; must be none.',
    },
  },
] as const satisfies readonly IndicatorDeclaration[]
