import { type HolidayYear, holidayYears } from './holidays.ts'
import type { Day } from './period-schema.ts'

type Years = Readonly<Record<string, HolidayYear>>

/** The day so many calendar days later; before it, for a negative number. */
export const dayAfter = (day: Day, days = 1): Day =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

/** Whether offices work on a day: Monday to Friday without the announced days off, and the weekend days worked in exchange. */
export function isWorkingDay(day: Day, years: Years = holidayYears): boolean {
  const year = years[day.slice(0, 4)]
  if (year?.worked.includes(day) === true) return true
  if (year?.off.some(([first, last]) => first <= day && day <= last) === true) return false
  const weekday = new Date(day).getUTCDay()
  return weekday !== 0 && weekday !== 6
}

/** The day `count` working days after a day; the day itself is not counted (民法典第二百零一条). With 0, the next day that is worked, or itself. */
export function addWorkingDays(from: Day, count: number, years: Years = holidayYears): Day {
  let day = from
  for (let left = count; left > 0; ) {
    day = dayAfter(day)
    if (isWorkingDay(day, years)) left -= 1
  }
  while (!isWorkingDay(day, years)) day = dayAfter(day)
  return day
}

/** How many working days lie after `from` up to and with `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: Day, to: Day, years: Years = holidayYears): number {
  let count = 0
  for (let day = dayAfter(from); day <= to; day = dayAfter(day)) if (isWorkingDay(day, years)) count += 1
  return count
}

/** True where every year that a stretch touches has its holidays announced and compared; otherwise a date may still move. */
export function isCalendarSure(from: Day, to: Day, years: Years = holidayYears): boolean {
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1)
    if (years[String(year)]?.confirmed !== true) return false
  return true
}
