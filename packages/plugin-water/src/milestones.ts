import { milestone } from '@workpoints/core'

/** What is to be brought about in this area, done or not. */
export const milestones = [
  milestone({
    key: 'key-outfalls',
    name: { zh: '全面完成重点河湖入河排污口整治', en: 'Outfalls of the key rivers and lakes all remedied' },
    meaning: {
      zh: '以重点河湖入河排污口整治清单全部销号为完成标志。',
      en: 'Done when every outfall on the list for the key rivers and lakes is closed out.',
    },
  }),
  milestone({
    key: 'source-standards',
    name: { zh: '基本完成县级及以上水源地规范化建设', en: 'Sources at county level and above brought to standard' },
    meaning: {
      zh: '以县级及以上水源地规范化建设评估通过为完成标志，“基本”的界限文件未定。',
      en: 'Done when the sources have passed their assessment; the document does not say how much "basically" is.',
    },
  }),
  milestone({
    key: 'township-zones',
    name: { zh: '基本完成乡镇级水源保护区划定立标', en: 'Township source zones drawn and marked' },
    meaning: {
      zh: '以乡镇级水源保护区全部划定并设立标志为完成标志，“基本”的界限文件未定。',
      en: 'Done when the township zones are drawn and marked; the document does not say how much "basically" is.',
    },
  }),
  milestone({
    key: 'source-system',
    name: {
      zh: '完成全市城市集中式饮用水水源地信息化监管系统建设',
      en: 'Supervision system for the urban drinking-water sources',
    },
    meaning: { zh: '以监管系统建成并通过验收为完成标志。', en: 'Done when the system is built and accepted.' },
  }),
  milestone({
    key: 'source-video',
    name: { zh: '实现饮用水水源保护区视频实时监管', en: 'Live video over the source protection zones' },
    meaning: {
      zh: '以饮用水水源保护区视频全部接入监管系统为完成标志。',
      en: 'Done when the video of the zones is all connected.',
    },
  }),
  milestone({
    key: 'park-inlet-monitors',
    name: {
      zh: '涉重园区污水处理厂进水口重金属在线监测设施',
      en: "Heavy-metal monitors at the inlets of parks' sewage works",
    },
    meaning: {
      zh: '以全市所有涉重工业园区污水处理厂进水口重金属在线监测设施建成为完成标志，2025年6月底前。',
      en: 'Done when every works of a park with heavy metals has its monitor at the inlet, by the end of June 2025.',
    },
  }),
  milestone({
    key: 'park-emergency-stock',
    name: {
      zh: '涉重园区重金属污染应急处置物资储备',
      en: "Emergency stock against heavy metals at parks' sewage works",
    },
    meaning: {
      zh: '以全市所有涉重工业园区污水处理厂按定额储备重金属污染应急处置物资为完成标志，2025年6月底前。',
      en: 'Done when every such works holds its emergency stock, by the end of June 2025.',
    },
  }),
] as const
