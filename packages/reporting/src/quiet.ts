import { chinaTime, type Day, dayAfter, isWorkingDay, today } from '@workpoints/core'
import { z } from 'zod'

const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间应为 08:30 的形式 / use the form 08:30')

/** How somebody wants to be told outside of the platform. */
export const NotifySettings = z.object({
  channel: z.enum(['none', 'email', 'webhook']),
  /** Whether a digest of what waits comes once a day. */
  digest: z.boolean(),
  digestAt: Time,
  /** Between these times nothing is sent. Equal: there are no quiet hours. */
  quietFrom: Time,
  quietUntil: Time,
  /** Nothing on weekends and holidays. */
  workdaysOnly: z.boolean(),
})
export type NotifySettings = z.infer<typeof NotifySettings>

/** What holds for whoever has chosen nothing. */
export const usualSettings: NotifySettings = {
  channel: 'email',
  digest: true,
  digestAt: '08:30',
  quietFrom: '20:00',
  quietUntil: '08:00',
  workdaysOnly: true,
}

/** Days that a deployment names beside the announced holidays: off, and worked. */
export interface WorkCalendar {
  readonly holidays: ReadonlySet<string>
  readonly workdays: ReadonlySet<string>
}

/** The announced holidays alone. */
export const plainCalendar: WorkCalendar = { holidays: new Set(), workdays: new Set() }

/** The day and the time of day in China: `2025-07-28`, `08:30`. */
function clockOf(now: Date): { readonly day: Day; readonly time: string } {
  const [day = '', time = ''] = chinaTime(now).split(' ')
  return { day, time }
}

const momentOf = (day: string, time: string): Date => new Date(`${day}T${time}:00+08:00`)

/** Whether offices work on a day; what the deployment names goes before what is announced. */
function isWorked(day: Day, { holidays, workdays }: WorkCalendar): boolean {
  return workdays.has(day) || (!holidays.has(day) && isWorkingDay(day))
}

/** Whether nothing is to be sent at a moment. Quiet hours may span midnight; their end belongs to the time after them. */
export function isQuiet(settings: NotifySettings, now: Date, calendar: WorkCalendar = plainCalendar): boolean {
  const { day, time } = clockOf(now)
  if (settings.workdaysOnly && !isWorked(day, calendar)) return true
  const { quietFrom: from, quietUntil: until } = settings
  if (from === until) return false
  return from < until ? from <= time && time < until : time >= from || time < until
}

/** Days that are looked through for one that is not quiet: longer than any holiday. */
const farthest = 40

/** The first moment, from `now` on, at which something may be sent. */
export function endOfQuiet(settings: NotifySettings, now: Date, calendar: WorkCalendar = plainCalendar): Date {
  if (!isQuiet(settings, now, calendar)) return now
  const start = settings.quietFrom === settings.quietUntil ? '00:00' : settings.quietUntil
  const first = today(now)
  for (let days = 0; days <= farthest; days++) {
    const moment = momentOf(dayAfter(first, days), start)
    if (moment >= now && !isQuiet(settings, moment, calendar)) return moment
  }
  return now
}

/**
 * The day whose digest is due for somebody at a moment, or null: from the chosen time on, outside of quiet hours, and once a day. `sent`
 * holds the days whose digest was begun. A server that was down at the time sends it when it is back.
 */
export function digestDue(
  { settings, calendar = plainCalendar }: { readonly settings: NotifySettings; readonly calendar?: WorkCalendar },
  now: Date,
  sent: ReadonlySet<string>,
): string | null {
  const { day, time } = clockOf(now)
  const isOn = settings.digest && settings.channel !== 'none'
  if (!isOn || time < settings.digestAt || sent.has(day)) return null
  return isQuiet(settings, now, calendar) ? null : day
}
