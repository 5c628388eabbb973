import { z } from 'zod'

const dayMessage = '应为日期，如 2025-06-30 / must be a day such as 2025-06-30'

/** True for a day that the calendar has: 2025-02-30 is written like one and is none. */
const isOnCalendar = (text: string): boolean => new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) ?? false

/** A civil day in the office's own calendar, `YYYY-MM-DD`. Days carry no time zone: the plan's year is China's. */
export const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, dayMessage)
  .refine(isOnCalendar, dayMessage)
export type Day = z.infer<typeof Day>

/** A reporting period: a year `2025`, half `2025-H1`, quarter `2025-Q2`, month `2025-06`, or a single day. */
export const Period = z
  .string()
  .refine(
    (text) => /^\d{4}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?$/.test(text) || Day.safeParse(text).success,
    '应为期别，如 2025-06 或 2025-Q2 / must be a period such as 2025-06 or 2025-Q2',
  )
export type Period = z.infer<typeof Period>
