import { milestone } from '@workpoints/core'

/** What is to be brought about in this area, done or not. */
export const milestones = [
  milestone({
    key: 'black-odor-mechanism',
    name: { zh: '建立健全城市黑臭水体长效管理机制', en: 'Standing arrangements against urban black-odor waters' },
    meaning: { zh: '以市级印发长效管理制度为完成标志。', en: 'Done when the city has issued its standing rules.' },
  }),
] as const
