import { milestone } from '@workpoints/core'

/** What is to be brought about in this area, done or not. */
export const milestones = [
  milestone({
    key: 'fused-inventory',
    name: { zh: '编制大气污染与温室气体融合清单', en: 'Joint inventory of air pollutants and greenhouse gases' },
    meaning: {
      zh: '以融合排放清单成果通过评审为完成标志，依据《大气污染物与温室气体融合排放清单编制技术指南（试行）》。',
      en: "Done when the inventory has passed review under the state's trial guide of 2024.",
    },
  }),
  milestone({
    key: 'district-plans',
    name: { zh: '中心城区编制“一区一策”管控方案', en: 'District-by-district control plans for the central city' },
    meaning: {
      zh: '以中心城区各区管控方案全部编制完成为完成标志。',
      en: 'Done when every district of the central city has its plan.',
    },
  }),
  milestone({
    key: 'voluntary-trading',
    name: { zh: '温室气体自愿减排交易试点创建', en: 'Pilot for voluntary emission-reduction trading' },
    meaning: {
      zh: '以有县（市、区）启动试点创建为完成标志；属支持事项。',
      en: 'Done when a county has set up the pilot; a supported item.',
    },
  }),
  milestone({
    key: 'carbon-verification',
    name: { zh: '市级重点温室气体排放企业碳核查', en: "Carbon verification of the city's key emitters" },
    meaning: {
      zh: '以年度名单内企业全部完成核查为完成标志。',
      en: "Done when every enterprise on the year's list has been verified.",
    },
  }),
  milestone({
    key: 'ozone-source-study',
    name: { zh: '夏秋季臭氧污染来源解析', en: 'Source study of summer and autumn ozone' },
    meaning: { zh: '以来源解析报告通过评审为完成标志。', en: 'Done when the study has passed review.' },
  }),
  milestone({
    key: 'lidar',
    name: { zh: '新建臭氧、颗粒物激光雷达', en: 'Ozone and particle lidars installed' },
    meaning: { zh: '以激光雷达建成并投入运行为完成标志。', en: 'Done when the lidars are installed and running.' },
  }),
  milestone({
    key: 'noise-complaints',
    name: { zh: '建立重点噪声信访投诉件定期调度机制', en: 'Regular review of key noise complaints set up' },
    meaning: { zh: '以调度制度印发并开始运行为完成标志。', en: 'Done when the arrangement is issued and in use.' },
  }),
] as const
