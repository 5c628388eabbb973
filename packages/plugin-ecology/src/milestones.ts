import { milestone } from '@workpoints/core'

/** What is to be brought about in this area, done or not. */
export const milestones = [
  milestone({
    key: 'zoning-pilot',
    name: {
      zh: '生态环境分区管控与国土空间规划衔接试点',
      en: 'Pilot to align ecological zoning with land-use planning won',
    },
    meaning: {
      zh: '以国家或省批准试点的文件为完成标志；属争取事项。',
      en: 'Done when the state or the province has approved the pilot; a striven-for item.',
    },
  }),
  milestone({
    key: 'biodiversity-survey',
    name: {
      zh: '生物多样性保护优先区域野生动植物资源调查',
      en: 'Survey of wild species in the biodiversity priority regions',
    },
    meaning: {
      zh: '以南岭、罗霄山、武夷山脉优先区域年度调查报告通过评审为完成标志。',
      en: "Done when the year's survey reports for the Nanling, Luoxiao and Wuyi ranges have passed review.",
    },
  }),
] as const
