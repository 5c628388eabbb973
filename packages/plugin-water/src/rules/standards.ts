import type { Day } from '@workpoints/core'

/** A text that judges a reading of the days on which it is in force. */
export interface Standard {
  readonly id: string
  readonly number: string
  readonly name: string
  /** First day in force. */
  readonly from: Day
  /** Last day in force; null while no successor is known. */
  readonly until: Day | null
  /** The text was not read by us: the office confirms it before a figure under it is published. */
  readonly confirm: boolean
}

const standard = (row: readonly [string, string, string, Day], confirm = false): Standard => {
  const [id, number, name, from] = row
  return { id, number, name, from, until: null, confirm }
}

/** The texts behind the rules of this package, with the days on which they began. */
export const waterStandards: readonly Standard[] = [
  standard(['GB3838-2002', 'GB 3838-2002', '地表水环境质量标准', '2002-06-01']),
  standard(['EVAL-2011', '环办〔2011〕22号', '地表水环境质量评价办法（试行）', '2011-03-09']),
  standard(['STAT-2020', '环办监测函〔2020〕82号', '地表水环境质量监测数据统计技术规定（试行）', '2020-03-01'], true),
  standard(['GB18918-2002', 'GB 18918-2002', '城镇污水处理厂污染物排放标准', '2003-07-01']),
  standard(['GB18918-AMD-2006', 'GB 18918-2002', 'GB 18918-2002 修改单（2006）', '2006-05-08'], true),
  standard(['GB18918-AMD-2026', 'GB 18918-2002', 'GB 18918-2002 修改单（2026）', '2026-03-01'], true),
  standard(['BLACKODOR-2015', '建城〔2015〕130号', '城市黑臭水体整治工作指南', '2015-08-28']),
  standard(['RURAL-BLACKODOR', '环办土壤函〔2019〕826号', '农村黑臭水体治理工作指南（试行）', '2019-07-01'], true),
  standard(['GBT14848-2017', 'GB/T 14848-2017', '地下水质量标准', '2018-05-01'], true),
]

/** The texts in force on a day, so that a reading is judged by what held on its own day and never by today's text. */
export const standardsOn = (day: Day): Standard[] =>
  waterStandards.filter(({ from, until }) => from <= day && (until === null || day <= until))
