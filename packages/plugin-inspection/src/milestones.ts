import { milestone } from '@workpoints/core'

/** What is to be brought about in this area, done or not. */
export const milestones = [
  milestone({
    key: 'central-plan',
    name: {
      zh: '制定印发《赣州市贯彻落实中央生态环境保护督察报告整改方案》',
      en: 'Rectification plan for the central inspection issued',
    },
    meaning: {
      zh: '以整改方案正式印发为完成标志，方案须逐项明确整改目标、时限、措施、责任单位和验收单位。',
      en: 'Done when the plan is issued; it must name the goal, term, measures, responsible unit and acceptance unit of each problem.',
    },
  }),
  milestone({
    key: 'poyang-plan',
    name: {
      zh: '制定印发《赣州市贯彻落实鄱阳湖总磷污染防治生态环境保护专项督察报告整改方案》',
      en: 'Rectification plan for the Poyang Lake inspection issued',
    },
    meaning: {
      zh: '以整改方案正式印发为完成标志，方案须逐项明确整改目标、时限、措施、责任单位和验收单位。',
      en: 'Done when the plan is issued; it must name the goal, term, measures, responsible unit and acceptance unit of each problem.',
    },
  }),
] as const
