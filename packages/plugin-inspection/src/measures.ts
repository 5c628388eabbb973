import type { IndicatorDeclaration } from '@workpoints/core'

/** What is counted or measured in this area. */
export const measures = [
  {
    key: 'central-closed',
    name: { zh: '第三轮中央督察反馈问题整改完成数', en: 'Problems of the third central inspection put right' },
    unit: { zh: '个', en: 'problems' },
    accumulation: 'level',
    rollUp: 'sum',
    direction: 'higher',
    reportedBy: 'lead',
    decimals: 0,
    meaning: {
      zh: '第三轮中央生态环境保护督察反馈问题中已按程序验收销号的累计数（《生态环境保护督察工作条例》，2025年4月28日起施行），共11个。',
      en: 'Problems of the third central inspection accepted and closed by the procedure in force since 28 April 2025, in total; there are 11.',
    },
  },
  {
    key: 'provincial-closed',
    name: { zh: '第二轮省督察反馈问题整改完成数', en: 'Problems of the second provincial inspection put right' },
    unit: { zh: '个', en: 'problems' },
    accumulation: 'level',
    rollUp: 'sum',
    direction: 'higher',
    reportedBy: 'lead',
    decimals: 0,
    meaning: {
      zh: '第二轮省生态环境保护督察反馈问题中已按程序验收销号的累计数，共5个；省级验收销号细则口径待省级确认。',
      en: "Problems of the second provincial inspection accepted and closed, in total; there are 5. The province's own closure rule awaits confirmation.",
    },
  },
  {
    key: 'poyang-closed',
    name: {
      zh: '省鄱阳湖总磷专项督察反馈问题整改完成数',
      en: 'Problems of the Poyang Lake phosphorus inspection put right',
    },
    unit: { zh: '个', en: 'problems' },
    accumulation: 'level',
    rollUp: 'sum',
    direction: 'higher',
    reportedBy: 'lead',
    decimals: 0,
    meaning: {
      zh: '省鄱阳湖总磷污染防治生态环境保护专项督察反馈问题中已按程序验收销号的累计数，共20个。',
      en: 'Problems of the Poyang Lake phosphorus inspection accepted and closed, in total; there are 20.',
    },
  },
  {
    key: 'general-incidents',
    name: { zh: '突发环境事件', en: 'Environmental emergencies' },
    unit: { zh: '起', en: 'incidents' },
    accumulation: 'flow',
    rollUp: 'sum',
    direction: 'lower',
    reportedBy: 'county',
    decimals: 0,
    meaning: {
      zh: '年内发生的各等级突发环境事件起数（《突发环境事件信息报告办法》分级），与上年比较，用来衡量生态安全形势；衡量方法由平台设定，口径待省级确认。',
      en: "Environmental emergencies of every grade in the year, compared with the year before to tell how ecological safety stands. The measure is this platform's choice and awaits the province's word.",
    },
  },
  {
    key: 'major-incidents',
    name: { zh: '重大及以上突发环境事件', en: 'Major environmental emergencies' },
    unit: { zh: '起', en: 'incidents' },
    accumulation: 'incident',
    rollUp: 'sum',
    direction: 'lower',
    reportedBy: 'county',
    decimals: 0,
    meaning: {
      zh: '年内发生的重大和特别重大突发环境事件起数，应为零。',
      en: 'Major and extraordinarily serious environmental emergencies in the year; must be none.',
    },
  },
  {
    key: 'ecological-damage',
    name: { zh: '重大及以上生态破坏事件', en: 'Major events of ecological damage' },
    unit: { zh: '起', en: 'events' },
    accumulation: 'incident',
    rollUp: 'sum',
    direction: 'lower',
    reportedBy: 'county',
    decimals: 0,
    meaning: {
      zh: '年内发生的重大及以上生态破坏事件起数，应为零。',
      en: 'Major or worse events of ecological damage in the year; must be none.',
    },
  },
] as const satisfies readonly IndicatorDeclaration[]
