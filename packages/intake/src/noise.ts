import { headingMarker } from './markers.ts'
import { concatMapped, type Mapped, splitMapped, trimMapped } from './source-map.ts'

const PAGE_LINE =
  /^(?:[-—~·•|_=*]{1,9}\s*\d{1,4}\s*[-—~·•|_=*]{1,9}|第\s*\d{1,4}\s*页.{0,12}|共\s*\d{1,4}\s*页|\d{1,3}\s*\/\s*\d{1,3}|[Pp]age\s*\d{1,4}.{0,10})$/
const PAGE_INLINE =
  / {0,9}—{1,3} {0,3}\d{1,3} {0,3}—{1,3} {0,9}| {0,9}第 {0,3}\d{1,3} {0,3}页 {0,3}[,/]? {0,3}共 {0,3}\d{1,3} {0,3}页 {0,9}/g
/** Lines at the start among which the title is looked for. */
const FRONT_LINES = 30
const RULE_LINE = /^[-—_=*~·.•|+:\s]{3,}$/
const MEASURE_START =
  /^\s*(?:[%‰]|[万亿]?(?:微克|毫克|吨|亩|公顷|平方|立方|公里|千米|米|千瓦|兆瓦|台|辆|家|户|个|座|处|项|条|起|件|次|场|人|名|元|套|天|年|月|日|类|级))/

/**
 * Takes out what a scan or a page layout puts between the lines of a text: page numbers (— 3 —, 第3页, a count of bare
 * numbers), rules, and running heads, that is lines which repeat the title or stand beside page numbers again and again.
 */
export function withoutPageNoise(lines: readonly Mapped[]): Mapped[] {
  const bare = barePageNumbers(lines)
  const isPage = lines.map((line, i) => bare.has(i) || PAGE_LINE.test(line.norm.trim()))
  const stripped = lines.map((line) => trimMapped(line)).map((line, i) => (isPage[i] ? line : withoutInlinePage(line)))
  const heads = runningHeads(stripped, isPage)
  return lines.flatMap((line, i) => {
    if (isPage[i] || RULE_LINE.test(line.norm) || heads.has(i)) return []
    return line.norm.includes('\t') ? [line] : [stripped[i] ?? line]
  })
}

/** Lines of digits alone are page numbers when they count up by one, or when no measure word follows. */
function barePageNumbers(lines: readonly Mapped[]): Set<number> {
  const found = lines.flatMap((line, i) => (/^\s*\d{1,3}\s*$/.test(line.norm) ? [{ i, value: Number(line.norm) }] : []))
  return new Set(
    found
      .filter(({ i, value }, k) => {
        const counts = found[k + 1]?.value === value + 1 || found[k - 1]?.value === value - 1
        return (counts || found.length === 1) && !MEASURE_START.test(lines[i + 1]?.norm ?? '')
      })
      .map(({ i }) => i),
  )
}

function withoutInlinePage(line: Mapped): Mapped {
  if (line.norm.includes('\t') || !/—|页/.test(line.norm)) return line
  const parts = splitMapped(line, PAGE_INLINE)
  return parts.length === 1 ? line : concatMapped(parts)
}

/** Indexes of lines that only repeat the title, or a short line that recurs next to page numbers. */
function runningHeads(lines: readonly Mapped[], isPage: readonly boolean[]): Set<number> {
  const firstHeading = lines.findIndex((line) => headingMarker(line.norm) !== null)
  const start = firstHeading < 0 ? lines.length : firstHeading
  const front = lines
    .slice(0, Math.min(start, FRONT_LINES))
    .filter((line) => line.norm.length <= 100)
    .map((line) => headKey(line.norm))
    .filter((key) => key.length >= 6)
  const titles = [...front, ...pairs(front)].filter((key) => /(?:要点|计划|方案|安排|清单|任务书|意见)$/.test(key))
  const heads = new Set<number>()
  const besidePages = new Map<string, number[]>()
  lines.forEach((line, i) => {
    if (i < start || line.norm.length > 100) return
    const key = headKey(line.norm)
    if (isPage[i] || key.length < 4 || key.length > 60 || /[。;,、:]$|\t/.test(line.norm)) return
    if (titles.some((title) => similarity(key, title) >= 0.72 || (key.length >= 8 && title.includes(key)))) heads.add(i)
    if (!isPage[i - 1] && !isPage[i + 1]) return
    const places = besidePages.get(key)
    if (places) places.push(i)
    else besidePages.set(key, [i])
  })
  for (const indexes of besidePages.values()) if (indexes.length >= 2) for (const i of indexes) heads.add(i)
  return heads
}

function pairs(keys: readonly string[]): string[] {
  return keys.slice(1).map((key, i) => `${keys[i]}${key}`)
}

/** What is compared: the characters of a line without spaces, page number and trimmings. */
function headKey(norm: string): string {
  return norm
    .replace(/\s/g, '')
    .replace(/^[-—·|]*\d{0,3}[-—·|]+/, '')
    .replace(/[-—·|]+\d{0,3}[-—·|]*$|(?<=[一-龥])\d{1,3}$/, '')
}

/** Dice similarity of the character pairs of two strings, 0 to 1. */
function similarity(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > Math.max(a.length, b.length) / 2) return 0
  const grams = (text: string): Set<string> =>
    new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)))
  const left = grams(a)
  const right = grams(b)
  let shared = 0
  for (const gram of left) if (right.has(gram)) shared++
  return left.size + right.size === 0 ? 0 : (2 * shared) / (left.size + right.size)
}
