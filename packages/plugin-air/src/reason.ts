import type { Text } from '@workpoints/core'

/** Why a rule gives no result: `code` is stable, `text` says it with its numbers. */
export interface Reason {
  readonly code:
    | 'no-data'
    | 'too-few-hours'
    | 'too-few-windows'
    | 'too-few-days'
    | 'too-few-stations'
    | 'too-few-minutes'
    | 'pollutant-missing'
    | 'use-other-averaging-time'
    | 'no-limit'
    | 'within-limit'
    | 'out-of-reach'
    | 'nothing-left'
  readonly text: Text
}

export const because = (code: Reason['code'], zh: string, en: string): Reason => ({ code, text: { zh, en } })

export const noData: Reason = because('no-data', '无有效数据', 'no valid data')

/** Too little of something that the standard counts. */
export function tooFew(
  code: 'too-few-hours' | 'too-few-windows' | 'too-few-days' | 'too-few-stations' | 'too-few-minutes',
  got: number,
  needed: number,
): Reason {
  const [zh, en] = {
    'too-few-hours': ['有效小时值', 'valid hours'],
    'too-few-windows': ['有效8小时平均值', 'valid 8-hour means'],
    'too-few-days': ['有效日均值', 'valid days'],
    'too-few-stations': ['有效点位', 'valid stations'],
    'too-few-minutes': ['采样分钟数', 'minutes sampled'],
  }[code] as [string, string]
  return because(code, `${zh} ${got} 个，少于 ${needed} 个`, `${got} ${en}, fewer than ${needed}`)
}
