import type { Text } from '@workpoints/core'

/** Why there is no result. Missing is never clean and never zero, so each rule that gives null says why. */
export interface NotEvaluated {
  readonly code: string
  readonly text: Text
}

export const notEvaluated = (code: string, zh: string, en: string): NotEvaluated => ({ code, text: { zh, en } })

export const noData = notEvaluated('no-data', '没有监测数据，未评价', 'not assessed: no data')
export const notCounted = notEvaluated('not-counted', '不参与水质类别评价', 'does not count for the class')
