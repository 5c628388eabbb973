import { chineseNumber } from './numerals.ts'
import { coversAny } from './places.ts'

/** A deadline in a normalised text: its date, or why there is none. */
export interface Deadline {
  readonly start: number
  readonly end: number
  readonly due: string | null
  readonly problem: 'deadline-in-prose' | 'relative-deadline' | null
}

const CN = '[一二三四五六七八九十]{1,3}'
const MONTH = `(\\d{1,2}|${CN})月`
const YEAR = '(?:(20\\d\\d)年|(?:今年|本年度?|当年))?'
const FORMS: readonly [RegExp, (match: RegExpExecArray, year: number | null) => string | null][] = [
  [
    new RegExp(`${YEAR}(?<!\\d)${MONTH}(\\d{1,2})[日号](?:之|以)?前`, 'g'),
    (m, year) => dayOf([m[1], m[2], m[3]], year),
  ],
  [
    new RegExp(`(?:到|至|于|在)${YEAR}(?<!\\d)${MONTH}(\\d{1,2})日(?!起|至)`, 'g'),
    (m, year) => dayOf([m[1], m[2], m[3]], year),
  ],
  [
    new RegExp(`${YEAR}(?<!\\d)${MONTH}(?:份)?([上中])旬(?:底|末)?(?:之|以)?前?`, 'g'),
    (m, year) => dayOf([m[1], m[2], m[3] === '上' ? '10' : '20'], year),
  ],
  [
    new RegExp(`${YEAR}(?<!\\d)${MONTH}(?:份)?(?:(?:月)?[底末]|下旬)(?:(?:之|以)?前)?`, 'g'),
    (m, year) => monthEnd(m[1], m[2], year),
  ],
  [new RegExp(`${YEAR}(?<!\\d)${MONTH}(?:份)?(?:之|以)?前`, 'g'), (m, year) => monthEnd(m[1], m[2], year)],
  [
    new RegExp(`${YEAR}第?([一二三四1-4])季度(?:[末底]|结束)?(?:(?:之|以)?前|内)?`, 'g'),
    (m, year) => quarterEnd(m[1], m[2], year),
  ],
  [new RegExp(`${YEAR}前([二三])季度`, 'g'), (m, year) => quarterEnd(m[1], m[2], year)],
  [new RegExp(`${YEAR}上半年`, 'g'), (m, year) => monthEnd(m[1], '6', year)],
  [
    /(?:(20\d\d)年|今年|本年度?|(?<![\d一二两三四五六七八九十近每去前同])年)(?:年?[底末](?:(?:之|以)?前)?|内(?!容|部))/g,
    (m, year) => monthEnd(m[1], '12', year),
  ],
  [/(?:到|至)(20\d\d)年(?![底末\d一-九十]|月|[上下]半|第)/g, (m, year) => monthEnd(m[1], '12', year)],
]
const PROSE =
  /(?:主?汛期(?:来临)?|入汛|冬季来临|采暖(?:季|期)(?:来临)?|供暖(?:季|期)?|秋冬季(?:来临)?|雨季(?:来临)?|夏收|秋收|春耕|入冬|入夏|中秋节?|元旦|国庆节?|春节|五一|开学)(?:之|以)?前|尽快(?=完成|建成|启动|出台|制定|实施|开工|投运)|(?:适时|尽早|及早|限期)(?=完成|建成|启动|出台|制定|实施|开工|投运|整改)/g
const RELATIVE =
  /(?<!(?:控制|减少|压减|降|缩短|压缩|保持|稳定)[在到至为]|不(?:得)?(?:超过|高于|多于))(?<!\d)(?:\d{1,2}(?:[—~至-]{1,2}\d{1,2})?|[一二两三四五六七八九十]{1,3}(?:至[一二两三四五])?)(?:年|个月|个工作日|天|日)(?:以|之)?内/g
const NOT_DUE_BEFORE = /(?:截至|截止|截止到|自|从|较|比|对比)$/

/** Finds the deadlines of a normalised text in order; dates without a year take `year`, the year of the plan. */
export function findDeadlines(norm: string, year: number | null): Deadline[] {
  const found: Deadline[] = []
  const taken = new Int32Array(norm.length).fill(-1)
  const add = (deadline: Deadline): void => {
    if (coversAny(taken, deadline.start, deadline.end)) return
    taken.fill(0, deadline.start, deadline.end)
    found.push(deadline)
  }
  for (const [pattern, read] of FORMS) {
    for (const match of norm.matchAll(pattern)) {
      if (NOT_DUE_BEFORE.test(norm.slice(Math.max(0, match.index - 3), match.index))) continue
      const due = read(match, year)
      if (due !== null) add({ start: match.index, end: match.index + match[0].length, due, problem: null })
    }
  }
  for (const match of norm.matchAll(PROSE))
    add({ start: match.index, end: match.index + match[0].length, due: null, problem: 'deadline-in-prose' })
  for (const match of norm.matchAll(RELATIVE))
    add({ start: match.index, end: match.index + match[0].length, due: null, problem: 'relative-deadline' })
  return found.sort((a, b) => a.start - b.start)
}

/** Reads a cell or a 完成时限 entry, where 2026年12月 or 9月 alone is a deadline too; null for 全年, 长期坚持 and the like. */
export function readDueCell(norm: string, year: number | null): string | null {
  const said = findDeadlines(norm, year).findLast((each) => each.due !== null)
  if (said) return said.due
  const date = /(20\d\d)[年./-](\d{1,2})(?:[月./-](\d{1,2})日?)?/.exec(norm)
  if (date) return date[3] === undefined ? monthEnd(date[1], date[2], year) : dayOf([date[1], date[2], date[3]], year)
  const day = new RegExp(`${MONTH}(\\d{1,2})日`).exec(norm)
  if (day) return dayOf([undefined, day[1], day[2]], year)
  const month = new RegExp(MONTH).exec(norm)
  if (month) return monthEnd(undefined, month[1], year)
  const only = /^(20\d\d)年?$/.exec(norm)
  return only ? monthEnd(only[1], '12', year) : null
}

function numberOf(text: string | undefined): number | null {
  if (text === undefined) return null
  return /^\d/.test(text) ? Number(text) : chineseNumber(text)
}

type Digits = string | undefined

/** The date of year, month and day as printed; a day past the end of the month is its last day. */
function dayOf(
  [yearText, monthText, dayText]: readonly [Digits, Digits, Digits],
  planYear: number | null,
): string | null {
  const year = numberOf(yearText) ?? planYear
  const month = numberOf(monthText)
  const day = numberOf(dayText)
  if (year === null || month === null || day === null || month < 1 || month > 12 || day < 1) return null
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return `${year}-${String(month).padStart(2, '0')}-${String(Math.min(day, last)).padStart(2, '0')}`
}

function monthEnd(yearText: string | undefined, monthText: string | undefined, planYear: number | null): string | null {
  return dayOf([yearText, monthText, '31'], planYear)
}

function quarterEnd(
  yearText: string | undefined,
  quarterText: string | undefined,
  planYear: number | null,
): string | null {
  const quarter = numberOf(quarterText)
  return quarter === null ? null : monthEnd(yearText, String(quarter * 3), planYear)
}
