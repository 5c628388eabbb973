import { milestone } from '@workpoints/core'

/** What is to be brought about in this area, done or not. */
export const milestones = [
  milestone({
    key: 'outdated-capacity',
    name: { zh: '推动一批落后产能依法依规关停退出', en: 'A batch of outdated capacity closed by law' },
    meaning: {
      zh: '以年度退出清单所列生产线全部关停并有佐证为完成标志，清单按能耗、环保、安全、技术、质量五类依据建立，数量文件未定。',
      en: "Done when every line on the year's exit list is closed with proof; the list goes by energy, environment, safety, technology and quality, and the document sets no number.",
    },
  }),
  milestone({
    key: 'ai-platform',
    name: { zh: '推进AI智慧监管平台建设', en: 'AI supervision platform for the furniture trade' },
    meaning: {
      zh: '以南康区家具企业AI智慧监管平台建成投用为完成标志，文件只说“推进建设”。',
      en: 'Done when the supervision platform for Nankang\'s furniture makers is in use; the document itself only says "advance".',
    },
  }),
  milestone({
    key: 'recycling-projects',
    name: {
      zh: '实施一批示范性强、辐射力大的重点项目',
      en: 'A batch of leading resource-recycling projects carried out',
    },
    meaning: {
      zh: '以废旧锂电池、稀土二次资源、家具废料等综合利用重点项目列入清单并实施为完成标志，数量文件未定。',
      en: 'Done when listed projects for used lithium batteries, rare-earth secondary resources and furniture waste are being carried out; the document sets no number.',
    },
  }),
] as const
