const daysOfMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** Whether a text is a moment of the standard: YYYYMMDDhhmmss (14 digits) or with milliseconds (17). */
export function isMoment(text: string, length: 14 | 17): boolean {
  if (text.length !== length) return false
  for (let at = 0; at < length; at += 1) {
    const char = text.charCodeAt(at)
    if (char < 48 || char > 57) return false
  }
  const two = (at: number): number => (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48
  const month = two(4)
  const day = two(6)
  const known = month >= 1 && month <= 12 && day >= 1 && day <= (daysOfMonth[month - 1] as number)
  if (month === 2 && day === 29 && !isLeapYear(two(0) * 100 + two(2))) return false
  return known && two(8) < 24 && two(10) < 60 && two(12) < 60
}

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/** A moment of the standard as ISO text in China's time, which devices keep: 20250601083000 → 2025-06-01T08:30:00+08:00. */
export function isoOfMoment(text: string): string | null {
  if (!isMoment(text, 14) && !isMoment(text, 17)) return null
  const [, y, mo, d, h, mi, s, ms] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d{3})?$/.exec(text) as unknown as string[]
  return `${y}-${mo}-${d}T${h}:${mi}:${s}${ms === undefined ? '' : `.${ms}`}+08:00`
}

const offset = 8 * 3600_000

/** A moment later by so many milliseconds: the parts of a split message carry QNs one millisecond apart. */
export function momentLater(qn: string, milliseconds: number): string {
  const iso = isoOfMoment(qn)
  if (iso === null) return qn
  const later = new Date(Date.parse(iso) + milliseconds + offset).toISOString()
  return later.replace(/\D/g, '').slice(0, 17)
}
