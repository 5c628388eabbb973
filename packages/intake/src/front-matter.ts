import type { DocumentHead } from './intake.ts'
import { joinLines } from './lines.ts'
import { chineseNumber } from './numerals.ts'
import type { Mapped } from './source-map.ts'

const KINDS =
  '(?:工作要点|年度计划|工作计划|行动计划|行动方案|实施方案|工作方案|攻坚方案|实施计划|重点工作安排|工作安排|任务清单|任务分解|重点任务|责任清单|目标任务书|要点|计划|方案|安排|清单|意见)'
const TITLE_END = new RegExp(`${KINDS}(?:\\((?:试行|征求意见稿|送审稿|草案)\\))?$`)
const NUMBER = /([一-龥]{2,20}(?:字|发|函|办|文)?)[[(](20\d\d)[\])](?:第)?(\d{1,4})号/
/** Head matter is looked for in this many lines. */
const FRONT_LINES = 60
const OFFICE = /(?:办公室|委员会|人民政府|指挥部|领导小组|局|厅|委|县委|市委|区委)(?:文件)?$/

/** Reads title, document number, issuer and plan year from the lines before the first heading and the closing lines. */
export function readHead(front: readonly Mapped[], closing: readonly Mapped[]): DocumentHead {
  const lines = front.slice(0, FRONT_LINES).map((line) => joinLines([line]).text)
  const title = findTitle(lines)
  const whole = lines.map((line) => line.norm).join('\n')
  const number = NUMBER.exec(whole.replaceAll('\n', ' ')) ?? NUMBER.exec(whole.replaceAll('\n', ''))
  return {
    title,
    number: number ? printedNumber(lines, number[0]) : null,
    issuer: findIssuer(lines, title, closing),
    year: yearOf(title) ?? (number ? Number(number[2]) : null) ?? yearOf(whole),
  }
}

function printedNumber(lines: readonly Mapped[], norm: string): string {
  const line = lines.find((each) => each.norm.includes(norm))
  if (!line) return norm
  const at = line.norm.indexOf(norm)
  return line.print.slice(at, at + norm.length)
}

function findTitle(lines: readonly Mapped[]): string {
  const joined = joinLines(lines).text
  const named = /《([^》]{4,60})》/.exec(joined.norm)
  if (named && TITLE_END.test(named[1] ?? '')) {
    const at = named.index + 1
    return joined.print.slice(at, at + (named[1] ?? '').length)
  }
  const candidates = lines.flatMap((_, i) =>
    [1, 2, 3].map((count) => lines.slice(i, i + count)).filter((part) => part.every(isTitleLine)),
  )
  const titles = candidates
    .map((part) => joinLines(part).text.print)
    .filter((text) => TITLE_END.test(text.replaceAll('（', '(').replaceAll('）', ')')) && text.length >= 6)
  const best =
    titles.filter((text) => yearOf(text) !== null).toSorted((a, b) => scoreTitle(b) - scoreTitle(a))[0] ?? titles[0]
  return best ?? lines[0]?.print ?? ''
}

function isTitleLine(line: Mapped): boolean {
  return line.norm.length <= 50 && !/[。,;:]|^各|通知$|\[\d{4}\]/.test(line.norm)
}

/** Prefers a title of one piece that starts with a year or a place and is not glued to an office name above it. */
function scoreTitle(text: string): number {
  return (
    (/^(?:20\d\d|二〇)/.test(text) ? 2 : 0) +
    (/^[一-龥]{2,8}[市县区州]/.test(text) ? 1 : 0) -
    text.length / 30 -
    (/办公室|文件|关于印发/.test(text) ? 2 : 0)
  )
}

function findIssuer(lines: readonly Mapped[], title: string, closing: readonly Mapped[]): string | null {
  const isOffice = (line: Mapped): boolean =>
    line.norm.length <= 40 &&
    OFFICE.test(line.norm) &&
    !/[,:。;]/.test(line.norm) &&
    !line.print.includes(title || '\0')
  const found = lines.find(isOffice) ?? closing.map((line) => joinLines([line]).text).findLast(isOffice)
  return found ? found.print.replace(/文件$/, '') : null
}

function yearOf(text: string): number | null {
  const digits = /(20\d\d)\s*年/.exec(text)
  if (digits) return Number(digits[1])
  const chinese = /([二][〇零○][一二三四五六七八九〇零○]{2})年/.exec(text)
  return chinese ? chineseNumber((chinese[1] ?? '').replaceAll('○', '〇')) : null
}
