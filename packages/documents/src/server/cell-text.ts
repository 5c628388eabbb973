import type { Cell, CellValue } from 'hucre/xlsx'
import { decimalText } from '../decimal-text.ts'

/** White space and invisible marks at the ends go, line ends are LF. */
export function trimText(text: string): string {
  let [start, end] = [0, text.length]
  while (start < end && blank.test(text[start] ?? '')) start++
  while (end > start && blank.test(text[end - 1] ?? '')) end--
  return text.slice(start, end).replace(/\r\n?/g, '\n')
}

const blank = /[\s\u200B\u2060\uFEFF]/

/**
 * The value of a cell as text: numbers in plain decimal notation, shares formatted as percentages with their sign (0.972 → 97.2%), days
 * as YYYY-MM-DD, with the time behind it where there is one, times of day as HH:MM.
 */
export function cellText(value: CellValue, cell?: Cell): string {
  if (value === null) return ''
  if (typeof value === 'string') return trimText(value)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value === 'number')
    return isPercent(cell?.style?.numFmt) ? `${decimalText(value, 2)}%` : decimalText(value)
  return dateText(value)
}

/** A percent sign in the format itself, not in its quoted or escaped texts. */
function isPercent(format = ''): boolean {
  return format.replace(/"[^"]*"|\\./g, '').includes('%')
}

function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  // Excel keeps days as fractions: the nearest second is meant.
  const [day = '', time = ''] = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString().split('T')
  const clock = time.slice(0, 8).replace(/:00$/, '')
  if (date.getTime() < Date.UTC(1900, 0, 1)) return clock
  return clock === '00:00' ? day : `${day} ${clock}`
}
