import { Day } from '@workpoints/core'

const forms = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
]

/** Days that were read before, by how they were written: a ledger has few of them, each in many rows. */
const known = new Map<string, Day | undefined>()
const mostKnown = 5000

/** Reads a day as people write it: 2025-03-01, 2025/3/1, 2025.3.1, 2025年3月1日, 20250301, a time of day behind it. Undefined for what is none. */
export function readDay(written: string): Day | undefined {
  if (written.length > 40) return dayOf(written)
  if (!known.has(written)) {
    if (known.size >= mostKnown) known.clear()
    known.set(written, dayOf(written))
  }
  return known.get(written)
}

function dayOf(written: string): Day | undefined {
  const text = written
    .normalize('NFKC')
    .replace(/[ T]\d{1,2}:\d{2}.*$/, '')
    .replace(/\s+/g, '')
  for (const form of forms) {
    const [, year, month = '', day = ''] = form.exec(text) ?? []
    if (year === undefined) continue
    const read = Day.safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
    return read.success && Number(year) >= 1900 ? read.data : undefined
  }
  return undefined
}
