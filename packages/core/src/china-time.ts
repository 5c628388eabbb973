/**
 * A moment as clocks in China show it (UTC+8, no summer time since 1991), to the second: `2025-06-30 09:15:07`. A text that is no moment
 * stays as it is.
 */
export function chinaClock(moment: string | Date): string {
  const time = new Date(moment).getTime()
  if (Number.isNaN(time)) return String(moment)
  return new Date(time + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')
}

/** The same to the minute: `2025-06-30 09:15`. */
export const chinaTime = (moment: string | Date): string => chinaClock(moment).slice(0, 16)
