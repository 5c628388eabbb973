import type { HeldPhrase } from '@workpoints/core'

/** Where each phrase of this area's tasks is held; the README has the same table with the goals and the indicators. */
export const held: readonly HeldPhrase[] = [
  { phrase: '加大柴油货车路检路查和入户检查力度', registers: ['truck-checks'] },
  { phrase: '尾气抽测不低于1200台次', registers: ['truck-checks'] },
  { phrase: '车用油品抽测不少于15辆次', registers: ['truck-checks'] },
  { phrase: '加强上路行驶黑烟车监管和尾气检测', registers: ['heavy-trucks'] },
  { phrase: '年度重型柴油货车抽查台数不低于2000台', registers: ['heavy-trucks'] },
  { phrase: '强化非道路移动机械编码和监督管理', registers: ['machinery', 'machinery-checks'] },
  { phrase: '尾气抽测不低于800台', registers: ['machinery-checks'] },
  { phrase: '加快编制大气污染与温室气体融合清单', registers: ['inventories'] },
  { phrase: '推动中心城区编制“一区一策”管控方案', registers: ['district-plans'] },
  { phrase: '动态摸清不同区域污染状况', registers: ['area-pollution'] },
  { phrase: '支持有条件的县(市、区)开展温室气体自愿减排交易试点创建', registers: ['trading-pilots'] },
  { phrase: '开展市级重点温室气体排放企业碳核查', registers: ['carbon-checks'] },
  { phrase: '开展夏秋季臭氧污染来源解析工作', registers: ['ozone-studies'] },
  { phrase: '加强污染天气期间VOCs走航监测', registers: ['voc-runs'] },
  { phrase: '新建臭氧、颗粒物激光雷达', registers: ['lidars'] },
  { phrase: '并加强技术运用', registers: ['lidar-reports'] },
  { phrase: '强化消耗臭氧层物质企业日常监管', registers: ['ozone-depleting'] },
  { phrase: '推进噪声污染综合治理行动', registers: ['noise-actions'] },
  { phrase: '强化噪声自动监测数据分析', registers: ['noise-months'] },
  { phrase: '推动不达标站点溯源排查、问题整改', registers: ['noise-tracing'] },
  { phrase: '建立重点噪声信访投诉件定期调度机制', registers: ['noise-complaints', 'noise-reviews'] },
]
