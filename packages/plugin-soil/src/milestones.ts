import { milestone } from '@workpoints/core'

/** What is to be brought about in this area, done or not. */
export const milestones = [
  milestone({
    key: 'cause-survey',
    name: {
      zh: '分批次启动全域受污染耕地成因排查分析及污染源整治',
      en: 'Survey of the causes of farmland pollution begun in batches',
    },
    meaning: {
      zh: '以年度批次的排查分析和污染源整治全部启动为完成标志。',
      en: "Done when the year's batches of survey and source control have begun.",
    },
  }),
  milestone({
    key: 'zero-waste-list',
    name: {
      zh: '全面完成“十四五”时期“无废城市”任务和项目清单',
      en: 'Zero-waste city tasks and projects of the 14th five-year plan completed',
    },
    meaning: {
      zh: '以清单所列任务和项目全部完成为完成标志。',
      en: 'Done when every task and project on the list is complete.',
    },
  }),
  milestone({
    key: 'zero-waste-model',
    name: { zh: '打造无废行业示范样板', en: 'Model zero-waste trades' },
    meaning: {
      zh: '以评定公布无废行业样板为完成标志，数量文件未定。',
      en: 'Done when model trades have been named; the document sets no number.',
    },
  }),
] as const
