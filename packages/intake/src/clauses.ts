/** A range of positions in a text. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** No sentence of the genre is longer; one that is, is cut at a comma, so that noise cannot make reading slow. */
const LONGEST_SENTENCE = 2000
const LONGEST_CLAUSE = 500

/** The mark of a sub-item within a text: (1) or ①. */
const ITEM_MARK = /(?:\(\d{1,2}\)|[①-⑳])(?=[一-龥\d“"《])/y

/** Sentences of a normalised text: cut after 。 ! ? and before a sub-item such as (2), unless overlong; without the marks. */
export function sentencesOf(norm: string): Range[] {
  let start = 0
  return cut(norm, { from: 0, to: norm.length }, (char, i) => {
    const stops =
      /[。!?]/.test(char) ||
      (/[;:]/.test(char) && markLength(norm, i + 1) > 0) ||
      (i - start > LONGEST_SENTENCE && /[;,]/.test(char))
    if (stops) start = i
    return stops
  }).map(({ from, to }) => ({ from: Math.min(to, from + markLength(norm, from)), to }))
}

/** Where the sentence or sub-item begins in which `at` stands, looking back no further than `reach` characters. */
export function sentenceStart(norm: string, at: number, reach: number): number {
  const floor = Math.max(0, at - reach)
  for (let i = at - 1; i >= floor; i--) {
    const char = norm.charAt(i)
    if (char === '。') return i + 1
    const mark = char === '(' || (char >= '①' && char <= '⑳') ? markLength(norm, i) : 0
    if (mark > 0 && i + mark <= at && (i === 0 || /[。;:]/.test(norm.charAt(i - 1)))) return i + mark
  }
  return floor
}

function markLength(norm: string, at: number): number {
  ITEM_MARK.lastIndex = at
  return ITEM_MARK.exec(norm)?.[0].length ?? 0
}

/**
 * Clauses of a sentence: cut at , ; : outside numbers and masked places, and at brackets that hold a quantity.
 * The cutting characters belong to no clause; a stretch of over 500 characters without any is no clause at all.
 */
export function clausesOf(norm: string, sentence: Range, masked: readonly boolean[]): Range[] {
  const brackets = quantityBrackets(norm, sentence)
  return cut(norm, sentence, (char, i) => {
    if (masked[i] === true) return false
    if (char === ',') return !(/\d/.test(norm.charAt(i - 1)) && /^\d{3}(?!\d)/.test(norm.slice(i + 1, i + 5)))
    return /[;:。!?]/.test(char) || brackets.has(i)
  }).filter((clause) => clause.to - clause.from <= LONGEST_CLAUSE)
}

/** Positions of brackets whose inside holds a number with a unit of its own: (其中公共充电桩200个). */
function quantityBrackets(norm: string, sentence: Range): Set<number> {
  const found = new Set<number>()
  const stack: number[] = []
  for (let i = sentence.from; i < sentence.to; i++) {
    const char = norm.charAt(i)
    if (char === '(' || char === '[') stack.push(i)
    if (char !== ')' && char !== ']') continue
    const open = stack.pop()
    if (
      open !== undefined &&
      /^[^A-Za-z]*(?:其中|不|至少|达|\d{4}年|\d{1,2}月|力争).*\d/.test(norm.slice(open + 1, Math.min(i, open + 80)))
    )
      found.add(open).add(i)
  }
  return found
}

function cut(norm: string, { from, to }: Range, isCut: (char: string, index: number) => boolean): Range[] {
  const ranges: Range[] = []
  let start = from
  for (let i = from; i <= to; i++) {
    if (i < to && !isCut(norm.charAt(i), i)) continue
    if (i > start) ranges.push({ from: start, to: i })
    start = i + 1
  }
  return ranges
}
