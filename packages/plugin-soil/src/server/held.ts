import type { HeldPhrase } from '@workpoints/core'

/** Where each phrase of this area's tasks is held; the README has the same table with the goals and the indicators. */
export const held: readonly HeldPhrase[] = [
  { phrase: '持续开展土壤污染重点监管单位隐患排查及“回头看”', registers: ['supervised', 'hazards'] },
  { phrase: '分批次启动全域受污染耕地成因排查分析及污染源整治', registers: ['causes'] },
  { phrase: '落实农用地分类管理', registers: ['farmland', 'samples'] },
  { phrase: '全面完成省级下达受污染耕地安全利用任务', registers: ['farmland'] },
  { phrase: '开展重点建设用地安全利用成效整治提升专项攻坚行动', registers: ['plots'] },
  { phrase: '严格建设用地准入管理', registers: ['plots'] },
  { phrase: '依法实施土壤污染风险管控和修复', registers: ['plots', 'samples'] },
  { phrase: '深化危险废物规范化环境管理评估', registers: ['hazardous-waste'] },
  { phrase: '“五全”环境监管体系建设', registers: ['five-fulls'] },
  { phrase: '开展产废单位“五即”规范化建设', registers: ['hazardous-waste'] },
  { phrase: '深化铊等重金属污染防控', registers: ['heavy-metals', 'hazards'] },
  { phrase: '深入开展尾矿库污染隐患排查治理', registers: ['tailings', 'hazards'] },
  { phrase: '加强新污染物环境监管', registers: ['new-pollutants'] },
  { phrase: '强化环境监测与执法监督', registers: ['new-pollutants'] },
  { phrase: '重点管控化学品企业', registers: ['new-pollutants'] },
  { phrase: '统筹推进新化学物质、有毒有害化学品环境管理', registers: ['new-pollutants'] },
  { phrase: '深入推进“无废城市”建设', registers: ['zero-waste'] },
  { phrase: '全面完成“十四五”时期“无废城市”任务和项目清单', registers: ['zero-waste'] },
  { phrase: '打造无废行业示范样板', registers: ['zero-waste-models'] },
]
