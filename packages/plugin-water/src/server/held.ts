import type { HeldPhrase } from '@workpoints/core'

/** Where each phrase of this area's tasks is held; the README has the same table with the goals and the indicators. */
export const held: readonly HeldPhrase[] = [
  { phrase: '实施赣江流域总磷污染控制与削减重点攻坚行动', registers: ['phosphorus-actions', 'section-plans'] },
  { phrase: '推动赣江流域断面总磷浓度稳中有降', registers: ['samples', 'phosphorus-actions'] },
  { phrase: '市界断面总磷浓度力争达到预期控制目标', registers: ['samples', 'section-plans'] },
  { phrase: '加强入河排污口监督管理和整治提升', registers: ['outfalls'] },
  { phrase: '有序推进全流域入河排污口整治', registers: ['outfalls'] },
  { phrase: '全面完成重点河湖入河排污口整治', registers: ['outfalls'] },
  { phrase: '加强饮用水水源环境保护', registers: ['sources', 'source-samples'] },
  { phrase: '基本完成县级及以上水源地规范化建设', registers: ['sources'] },
  { phrase: '全省乡镇级水源保护区划定立标', registers: ['sources'] },
  { phrase: '完成全市城市集中式饮用水水源地信息化监管系统建设', registers: ['source-systems', 'sources'] },
  { phrase: '实现饮用水水源保护区视频实时监管', registers: ['sources'] },
  { phrase: '加快提升工业园区污水处理厂重金属应急处置能力建设', registers: ['park-works', 'emergency-stock'] },
  { phrase: '2025年6月前，全市所有涉重工业园区污水处理厂进水口建成重金属指标在线监测设施', registers: ['park-works'] },
  { phrase: '储备重金属污染应急处置物资', registers: ['park-works', 'emergency-stock'] },
]
