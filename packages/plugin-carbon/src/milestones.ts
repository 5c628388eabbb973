import { milestone } from '@workpoints/core'

/** What is to be brought about in this area, done or not. */
export const milestones = [
  milestone({
    key: 'dual-control-plan',
    name: {
      zh: '启动“十五五”碳排放双控方案编制',
      en: 'Drafting of the 15th five-year carbon dual-control scheme begun',
    },
    meaning: {
      zh: '以编制工作正式启动（有工作方案或委托合同）为完成标志。',
      en: 'Done when drafting has formally begun, shown by a work scheme or a contract.',
    },
  }),
  milestone({
    key: 'xunwu-storage',
    name: { zh: '开工建设寻乌抽水蓄能电站', en: 'Construction of the Xunwu pumped-storage station begun' },
    meaning: {
      zh: '以项目开工报告或首仓开挖记录为完成标志；装机不计入新能源发电装机。',
      en: 'Done when the start of works is on record; its capacity is not part of the new-energy capacity.',
    },
  }),
  milestone({
    key: 'min-gan-link',
    name: { zh: '开工建设闽赣灵活互济联网工程', en: 'Construction of the Fujian–Jiangxi grid link begun' },
    meaning: { zh: '以项目开工报告为完成标志。', en: 'Done when the start of works is on record.' },
  }),
  milestone({
    key: 'tengger-line',
    name: {
      zh: '内蒙古腾格里沙漠基地送电江西工程落地赣州',
      en: 'Tengger-to-Jiangxi transmission line sited in Ganzhou',
    },
    meaning: {
      zh: '以国家或省确定受端换流站落点赣州的文件为完成标志；属力争事项。',
      en: 'Done when the state or the province has fixed the receiving station in Ganzhou; a striven-for item.',
    },
  }),
  milestone({
    key: 'storage-pilots',
    name: {
      zh: '规划建设一批新型储能试点项目',
      en: 'A batch of new-type storage pilots planned and under construction',
    },
    meaning: {
      zh: '以试点项目列入省市清单并开工为完成标志，数量文件未定。',
      en: 'Done when pilots are listed by the province or city and under construction; the document sets no number.',
    },
  }),
  milestone({
    key: 'resource-bank',
    name: { zh: '建成生态资源储蓄运营平台', en: 'Ecological resource bank platform built' },
    meaning: { zh: '以平台建成并上线运营为完成标志。', en: 'Done when the platform is built and in operation.' },
  }),
  {
    ...milestone({
      key: 'shangyou-meeting',
      name: {
        zh: '上犹县举办市生态产品价值实现机制改革试点推进会暨全省首单VEP生态资产权益质押贷款项目签约活动',
        en: "Shangyou hosts the city's ecological-product value meeting and signs the province's first VEP pledge loan",
      },
      meaning: {
        zh: '以会议召开并签约为完成标志；属支持事项。',
        en: 'Done when the meeting has been held and the loan signed; a supported item.',
      },
    }),
    // The county named by the target keeps the ledger, and its own row decides.
    reportedBy: 'county' as const,
  },
  milestone({
    key: 'bamboo-base',
    name: { zh: '创建全国“以竹代塑”应用推广基地', en: 'A national bamboo-for-plastic demonstration base established' },
    meaning: {
      zh: '以国家公布的基地名单为完成标志；属支持事项。',
      en: "Done when a place of the city is on the state's list of bases; a supported item.",
    },
  }),
  milestone({
    key: 'dongjiang-agreement',
    name: {
      zh: '签订第四轮东江流域上下游横向生态补偿协议',
      en: 'Fourth Dong River ecological compensation agreement signed',
    },
    meaning: {
      zh: '以江西、广东两省签订的第四轮协议文本为完成标志。',
      en: 'Done when Jiangxi and Guangdong have signed the fourth-round agreement.',
    },
  }),
  {
    ...milestone({
      key: 'shicheng-compensation',
      name: {
        zh: '石城县纳入国家生态综合补偿重点区域',
        en: 'Shicheng named a national key area for ecological compensation',
      },
      meaning: {
        zh: '以国家公布的名单为完成标志；属支持事项。',
        en: "Done when the county is on the state's list; a supported item.",
      },
    }),
    // The county named by the target keeps the ledger, and its own row decides.
    reportedBy: 'county' as const,
  },
] as const
