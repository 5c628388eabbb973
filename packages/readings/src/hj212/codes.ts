import type { Text } from '@workpoints/core'

const texts = <Code extends string>(rows: readonly (readonly [Code, string, string])[]): Readonly<Record<Code, Text>> =>
  Object.fromEntries(rows.map(([code, zh, en]) => [code, { zh, en }])) as Record<Code, Text>

/** ST (系统编码), HJ 212-2017; 44 and 45 are of 2025 (to be confirmed). */
export const systemCodes: Readonly<Record<string, Text>> = texts([
  ['21', '地表水质量监测', 'surface water'],
  ['22', '空气质量监测', 'ambient air'],
  ['23', '声环境质量监测', 'ambient noise'],
  ['24', '地下水质量监测', 'groundwater'],
  ['25', '土壤质量监测', 'soil'],
  ['26', '海水质量监测', 'sea water'],
  ['27', '挥发性有机物监测', 'volatile organic compounds'],
  ['31', '大气环境污染源', 'source of air pollution'],
  ['32', '地表水体环境污染源', 'source of surface-water pollution'],
  ['33', '地下水体环境污染源', 'source of groundwater pollution'],
  ['34', '海洋环境污染源', 'source of sea pollution'],
  ['35', '土壤环境污染源', 'source of soil pollution'],
  ['36', '声环境污染源', 'source of noise'],
  ['37', '振动环境污染源', 'source of vibration'],
  ['38', '放射性环境污染源', 'source of radioactivity'],
  ['39', '工地扬尘污染源', 'dust of building sites'],
  ['41', '电磁环境污染源', 'source of electromagnetic pollution'],
  ['44', '用电监控', 'electricity use'],
  ['45', '关键工况监控', 'key working conditions'],
  ['51', '烟气排放过程监控', 'flue-gas process'],
  ['52', '污水排放过程监控', 'sewage process'],
  ['91', '系统交互', 'interaction'],
])

/** QnRtn of 9011 (请求命令返回), HJ 212-2017. */
export const qnRtnTexts: Readonly<Record<string, Text>> = texts([
  ['1', '准备执行请求', 'about to carry out the request'],
  ['2', '请求被拒绝', 'refused'],
  ['3', 'PW 错误', 'wrong PW'],
  ['4', 'MN 错误', 'wrong MN'],
  ['5', 'ST 错误', 'wrong ST'],
  ['6', 'Flag 错误', 'wrong Flag'],
  ['7', 'QN 错误', 'wrong QN'],
  ['8', 'CN 错误', 'wrong CN'],
  ['9', 'CRC 校验错误', 'wrong CRC'],
  ['100', '未知错误', 'unknown error'],
])

/** ExeRtn of 9012 (执行结果定义), HJ 212-2017. */
export const exeRtnTexts: Readonly<Record<string, Text>> = texts([
  ['1', '执行成功', 'done'],
  ['2', '执行失败，原因不明', 'failed, reason unknown'],
  ['3', '命令请求条件错误', 'wrong conditions in the request'],
  ['4', '通讯超时', 'time-out'],
  ['5', '系统繁忙', 'busy'],
  ['6', '系统故障', 'out of order'],
  ['100', '没有数据', 'no data'],
])

/** `xxxxxx-Flag` (数据标记), HJ 212-2017. */
export const dataFlags = texts([
  ['N', '正常', 'normal'],
  ['F', '停运', 'out of operation'],
  ['M', '维护', 'maintenance'],
  ['S', '手工输入', 'entered by hand'],
  ['D', '故障', 'out of order'],
  ['C', '校准', 'calibration'],
  ['T', '超测量上限', 'above the measuring range'],
  ['B', '通讯异常', 'communication fault'],
])
export type DataFlag = keyof typeof dataFlags

/** Whether a text is one of the standard's data flags. */
export const isDataFlag = (flag: string): flag is DataFlag => Object.hasOwn(dataFlags, flag)

/** Flags whose value is a measurement that may count: N. A value entered by hand counts where the office says so. */
export const isValidFlag = (flag: string | null): boolean => flag === 'N'

/**
 * The flag of a period from those of its parts (HJ 212-2017, 数据标记, notes). Water: abnormal when any part is; the
 * commonest abnormal flag names it. Air: N when at least 75 percent of the parts are. Null without parts.
 */
export function periodFlag(kind: 'water' | 'air', flags: readonly string[]): string | null {
  if (flags.length === 0) return null
  const normal = flags.filter((flag) => flag === 'N').length
  if (kind === 'air' ? normal * 4 >= flags.length * 3 : normal === flags.length) return 'N'
  const counts = new Map<string, number>()
  for (const flag of flags) if (flag !== 'N') counts.set(flag, (counts.get(flag) ?? 0) + 1)
  return [...counts].reduce((most, each) => (each[1] > most[1] ? each : most))[0]
}

/** `SBxxx-RS`, the state of a facility. */
export const facilityStates = texts([
  ['0', '关闭', 'off'],
  ['1', '运行', 'running'],
  ['2', '校准', 'calibration'],
  ['3', '维护', 'maintenance'],
  ['4', '报警', 'alarm'],
  ['5', '反吹', 'back-blowing'],
])

/** Defaults of the exchange (HJ 212-2017, 超时重发机制): seconds to an answer, and how often a packet is sent again. */
export const timing = {
  overTimeSeconds: 10,
  reCount: 3,
  rtdIntervalSeconds: { least: 30, most: 3600 },
  minIntervals: [1, 2, 3, 4, 5, 6, 10, 12, 15, 20, 30],
} as const
