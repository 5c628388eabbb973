import { chinaTime, useText } from '@workpoints/core/web'
import { flagTexts } from '../index.ts'
import type { Series, Value } from './site-data.ts'

/** An hour as its network names it: by its end (01时 is 00:00 to 01:00) or by its beginning. */
export function useHourText(named: Series['hourNames']): (hour: { readonly time: string }) => string {
  const t = useText()
  return ({ time }) => {
    const hour = Number(chinaTime(time).slice(11, 13)) + (named === 'end' ? 1 : 0)
    return named === 'end' ? t(`${hour}时`, `to ${hour}:00`) : `${String(hour).padStart(2, '0')}:00`
  }
}

/** A value in words: its figure, with its flag where it is not simply valid. */
export function useValueText(): (value: Value | undefined) => string {
  const t = useText()
  return (value) => {
    if (value == null) return t('无', 'none')
    if (value.flag === 'valid') return value.value ?? '—'
    return value.value === null ? t(flagTexts[value.flag]) : `${value.value}（${t(flagTexts[value.flag])}）`
  }
}

/** The 24 hours of a day in China, by their beginnings; of today only those that have begun. */
export function hoursOf(day: string, now: number): readonly string[] {
  const midnight = Date.parse(`${day}T00:00:00+08:00`)
  return Array.from({ length: 24 }, (_, hour) => midnight + hour * 3_600_000)
    .filter((time) => time <= now)
    .map((time) => new Date(time).toISOString())
}

/** A day some days later, or earlier. */
export const dayLater = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** A month some months later, or earlier. */
export function monthLater(month: string, months: number): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`
}

/** A unit of measure as it is printed; undefined for what has none, such as pH. */
export function unitText(unit: string): string | undefined {
  if (unit === '1') return undefined
  return unit
    .replace(/^u(?=[gS])/u, 'μ')
    .replace('m3', 'm³')
    .replace('degC', '℃')
}

/** The clock time of a moment in China. */
export const clockOf = (time: string): string => chinaTime(new Date(time).toISOString()).slice(11)
