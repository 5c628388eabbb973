const format = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** A moment (ISO 8601) as a clock in China shows it, to the minute: `2025-06-30 09:15`. */
export const chinaTime = (moment: string): string => format.format(new Date(moment))
