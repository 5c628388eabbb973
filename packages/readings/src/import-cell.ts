import { readFlag } from './flag.ts'
import { isPlainDecimal } from './hj212/factor-values.ts'
import type { Measured } from './pack.ts'

/**
 * A cell as stations and laboratories write it: `35.4`, `0.02L` or `<0.02` (below detection), `35(RM)` (with a flag), `—` or `缺测`
 * (missing). Null for an empty cell, which says nothing; undefined for one that cannot be read.
 */
export function readCell(text: string, mark = ''): Measured | null | undefined {
  const plain = text.normalize('NFKC').trim()
  const flagged = mark.trim() === '' ? 'valid' : readFlag(mark)
  if (flagged === undefined) return undefined
  if (plain === '') return flagged === 'valid' ? null : { value: null, flag: flagged }
  if (isPlainDecimal(plain)) return { value: plain, flag: flagged }
  const [, less, number, suffix] = /^([<≤]?)\s*(-?\d+(?:\.\d+)?)\s*[([]?([^()[\]]*)[)\]]?$/.exec(plain) ?? []
  if (number !== undefined) {
    const flag = readFlag(less ? '<' : (suffix ?? ''))
    return flag === undefined ? undefined : { value: number, flag }
  }
  const flag = readFlag(plain)
  return flag === undefined ? undefined : { value: null, flag }
}

const hour = 3_600_000

/**
 * The beginning of the hour that a table names, in milliseconds: `2025-01-01 08:00`, `2025/1/1 8:00:00`, `2025010108`, or a day with
 * its hour in another column. `end`: the hour is named by its end, 01 to 24 (00:00 is the day before's last). NaN where it is none.
 */
export function readHour(day: string, hourText: string | null, named: 'start' | 'end'): number {
  const text = day.normalize('NFKC').trim()
  const [, year, month, date, at, minutes] =
    /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?(?:[ T]*(\d{1,2})(?:时|:?(\d{2})(?::?\d{2}(?:\.0+)?)?)?)?$/.exec(
      text,
    ) ?? []
  if (year === undefined) return Number.NaN
  const written =
    hourText === null
      ? at
      : hourText
          .normalize('NFKC')
          .replace(/时|:00$/u, '')
          .trim()
  if (written === undefined || !/^\d{1,2}$/.test(written) || Number(written) > 24) return Number.NaN
  if (hourText === null && minutes !== undefined && Number(minutes) !== 0) return Number.NaN
  const midnight = Date.parse(`${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}T00:00:00+08:00`)
  const moment = midnight + Number(written) * hour - (named === 'end' ? hour : 0)
  const isReal = new Date(midnight + 8 * hour).getUTCDate() === Number(date)
  return isReal ? moment : Number.NaN
}
