import type { IndicatorDeclaration } from '@workpoints/core'

/** What is counted or measured in this area. */
export const measures = [
  {
    key: 'good-sections',
    name: { zh: '地表水监测断面水质优良比例', en: 'Surface-water sections of class III or better' },
    unit: { zh: '%', en: '%' },
    accumulation: 'level',
    rollUp: 'ratio',
    direction: 'higher',
    reportedBy: 'county',
    decimals: 2,
    meaning: {
      zh: '年初至期末平均水质达到Ⅰ至Ⅲ类的断面数÷参评断面数×100，依据 GB 3838-2002 和《地表水环境质量评价办法（试行）》（环办〔2011〕22号）；时段类别由平均浓度判定，不由各月类别相加。断面清单口径待省级确认。',
      en: "Sections whose mean from January on is class I to III ÷ sections assessed × 100 (GB 3838-2002, 环办〔2011〕22号); a period's class follows mean concentrations, not monthly classes. The list of sections awaits the province's word.",
    },
  },
  {
    key: 'national-good-sections',
    name: { zh: '国家考核断面水质优良比例', en: 'National sections of class III or better' },
    unit: { zh: '%', en: '%' },
    accumulation: 'level',
    rollUp: 'ratio',
    direction: 'higher',
    reportedBy: 'lead',
    decimals: 2,
    meaning: {
      zh: '国家考核断面中年初至期末平均水质达到Ⅰ至Ⅲ类的断面数÷国考断面数×100，依据 GB 3838-2002 和环办〔2011〕22号；100%只有全部优良才算达到。',
      en: 'National sections whose mean from January on is class I to III ÷ all national sections × 100 (GB 3838-2002, 环办〔2011〕22号); 100% is met only when all are.',
    },
  },
  {
    key: 'gan-class',
    name: { zh: '赣江干流断面水质类别', en: 'Water class of the Gan main stem' },
    unit: { zh: '类', en: 'class' },
    accumulation: 'level',
    rollUp: 'worst',
    direction: 'lower',
    reportedBy: 'lead',
    decimals: 0,
    meaning: {
      zh: '赣江干流断面年初至期末平均水质的单因子类别，取最差断面；1至5为Ⅰ至Ⅴ类，6为劣Ⅴ类（GB 3838-2002）。',
      en: 'Single-factor class of the Gan main-stem sections on their mean from January on, the worst section counting; 1 to 5 for class I to V, 6 for worse (GB 3838-2002).',
    },
  },
  {
    key: 'dong-class',
    name: { zh: '东江出境断面水质类别', en: 'Water class where the Dong leaves the province' },
    unit: { zh: '类', en: 'class' },
    accumulation: 'level',
    rollUp: 'worst',
    direction: 'lower',
    reportedBy: 'lead',
    decimals: 0,
    meaning: {
      zh: '东江出境断面年初至期末平均水质的单因子类别，取最差断面；1至5为Ⅰ至Ⅴ类，6为劣Ⅴ类（GB 3838-2002）。',
      en: 'Single-factor class of the Dong border sections on their mean from January on, the worst section counting; 1 to 5 for class I to V, 6 for worse (GB 3838-2002).',
    },
  },
  {
    key: 'gan-phosphorus',
    name: { zh: '赣江流域断面总磷浓度', en: 'Total phosphorus in the Gan basin' },
    unit: { zh: '毫克/升', en: 'mg/L' },
    accumulation: 'mean',
    rollUp: 'mean',
    direction: 'lower',
    reportedBy: 'lead',
    decimals: 3,
    meaning: {
      zh: '赣江流域断面总磷月均浓度的平均，河流按 GB 3838-2002 总磷（河流）项评价，与上年同口径比较。',
      en: 'Mean monthly total phosphorus of the Gan basin sections (the river item of GB 3838-2002), compared with the year before on the same sections.',
    },
  },
  {
    key: 'border-phosphorus',
    name: { zh: '市界断面总磷浓度', en: 'Total phosphorus at the city border' },
    unit: { zh: '毫克/升', en: 'mg/L' },
    accumulation: 'mean',
    rollUp: 'mean',
    direction: 'lower',
    reportedBy: 'lead',
    decimals: 3,
    meaning: {
      zh: '市界断面总磷月均浓度的平均；预期控制目标由上级确定，文件未列数值。',
      en: "Mean monthly total phosphorus at the city's border sections; the expected value is set from above and not printed in the document.",
    },
  },
] as const satisfies readonly IndicatorDeclaration[]
