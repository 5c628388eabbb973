import { decimalText } from '../decimal-text.ts'
import type { CellFormat } from './cell-formats.ts'

/** White space and invisible marks at the ends go, line ends are LF. */
export function trimText(text: string): string {
  let [start, end] = [0, text.length]
  while (start < end && isBlank(text, start)) start++
  while (end > start && isBlank(text, end - 1)) end--
  const trimmed = end - start === text.length ? text : text.slice(start, end)
  return trimmed.includes('\r') ? trimmed.replace(/\r\n?/g, '\n') : trimmed
}

const blank = /[\s\u200B\u2060\uFEFF]/

/** Told from the sign's number where it is a usual one: most are letters, digits or Chinese. */
function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return !((code > 0x20 && code < 0x7f) || (code >= 0x4e00 && code <= 0x9fff)) && blank.test(text.charAt(at))
}

/** Signs that XML cannot hold, as spreadsheet programs write them: `_x000D_` is CR. */
export function decodeSigns(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

/** Numbers that are written in the file as they are shown: most are. */
const plainNumber = /^(?:0|-?[1-9]\d{0,14}|-?(?:0|[1-9]\d{0,8})\.\d{0,5}[1-9])$/

/** How numbers of a workbook are read: its days may begin in 1904. */
export interface NumberReading {
  readonly format: CellFormat
  readonly since1904: boolean
}

/**
 * A number as the file holds it, as text: in plain decimal notation, shares formatted as percentages with their sign (0.972 → 97.2%),
 * days as YYYY-MM-DD, with the time behind it where there is one, times of day as HH:MM. What is no number is empty.
 */
export function numberText(written: string, { format, since1904 }: NumberReading): string {
  if (format === 'number' && plainNumber.test(written)) return written
  const number = Number(written)
  if (format === 'date') return dateText(number, since1904)
  return format === 'percent' ? `${decimalText(number, 2)}%` : decimalText(number)
}

const dayLength = 86_400_000
/** 1900 is no leap year, but spreadsheets give its 29 February the number 60. */
const noDay = 60

function dateText(serial: number, since1904: boolean): string {
  const days = since1904 || serial < noDay ? serial : serial - 1
  // Days are kept as fractions: the nearest second is meant.
  const seconds = Math.round((days * dayLength) / 1000)
  const date = new Date((since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 31)) + seconds * 1000)
  if (Number.isNaN(date.getTime())) return ''
  const [day = '', time = ''] = date.toISOString().split('T')
  const clock = time.slice(0, 8).replace(/:00$/, '')
  if (date.getTime() < Date.UTC(1900, 0, 1)) return clock
  return clock === '00:00' ? day : `${day} ${clock}`
}
