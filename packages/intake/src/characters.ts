import type { Mapped } from './source-map.ts'

const PAIRS =
  '〔[〕]【[】]［[］]〖[〗]（(）)﹙(﹚)，,﹐,；;：:﹕:．.％%﹪%～~∼~–-－-﹣-‐-‑-−-―—─—━—＂"″"！!？?＝=＋+／/≦≤≧≥⩽≤⩾≥＜<＞>µμ'
const NORM: ReadonlyMap<string, string> = new Map(pairsOf(PAIRS))
const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉'
const DROPPED = /[\u200b-\u200f\u2060\ufeff\u00ad`]/
const LATEX_SYMBOLS: Readonly<Record<string, string>> = {
  mu: 'μ',
  le: '≤',
  leq: '≤',
  ge: '≥',
  geq: '≥',
  sim: '~',
  times: '×',
}

function pairsOf(text: string): [string, string][] {
  return Array.from({ length: text.length / 2 }, (_, i) => [text.charAt(2 * i), text.charAt(2 * i + 1)])
}

/**
 * Brings a source text to one alphabet while keeping the place of every character: full-width letters and digits,
 * bracket and punctuation kinds, sub- and superscripts, LaTeX such as `PM_{2.5}`, Kangxi radicals of bad PDF text.
 * Punctuation stays as printed in `print`; digits, letters, % and decimal points become half-width there too.
 */
export function normaliseCharacters(source: string): Mapped {
  const edits = markupEdits(source)
  const norm: string[] = []
  const print: string[] = []
  const at: number[] = []
  for (let i = 0; i < source.length; i++) {
    const edit = edits.get(i)
    const char = edit ?? plainChar(source.charAt(i))
    if (char === '' || DROPPED.test(char)) continue
    norm.push(NORM.get(char) ?? char)
    print.push(char)
    at.push(i)
  }
  return mendScannedDigits(norm, print, at)
}

/** The printed form of one character: half-width letters and digits, plain digits for subscripts, spaces as one kind. */
function plainChar(char: string): string {
  const code = char.charCodeAt(0)
  if ((code >= 0xff10 && code <= 0xff19) || (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a))
    return String.fromCharCode(code - 0xfee0)
  if (char === '％') return '%'
  if (code === 0x3000 || code === 0xa0 || (code >= 0x2000 && code <= 0x200a)) return ' '
  if (code >= 0x2080 && code <= 0x2089) return String(SUBSCRIPTS.indexOf(char))
  if ((code >= 0x2e80 && code <= 0x2fdf) || (code >= 0xf900 && code <= 0xfaff)) return char.normalize('NFKC')
  return char
}

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  le: '≤',
  ge: '≥',
  quot: '"',
  mdash: '—',
  middot: '·',
}

/** Offsets whose character is dropped (`''`) or replaced because it belongs to LaTeX, Markdown or HTML markup. */
function markupEdits(source: string): Map<number, string> {
  const edits = new Map<number, string>()
  const drop = (from: number, to: number): void => {
    for (let i = from; i < to; i++) edits.set(i, '')
  }
  for (const match of source.matchAll(/[_^]\{[^{}\n]{1,8}\}/g)) {
    drop(match.index, match.index + 2)
    drop(match.index + match[0].length - 1, match.index + match[0].length)
  }
  for (const match of source.matchAll(
    /(?<=[A-Za-z])_(?=\d)|\^(?=[23])|\$|\\(?=[%&_#$.()[\]{}*+>|~<-])|\\[,;!]|\*\*|<\/?(?:sub|sup|b|strong|u|i|em)>/g,
  ))
    drop(match.index, match.index + match[0].length)
  for (const match of source.matchAll(/\\(?:mathrm|text|rm|mathbf|mathit)\s?\{[^{}\n]{1,20}\}/g)) {
    drop(match.index, match.index + match[0].indexOf('{') + 1)
    drop(match.index + match[0].length - 1, match.index + match[0].length)
  }
  for (const match of source.matchAll(
    /(?<![*\d\\])\*[^\s*][^*\n]{0,40}\*(?![*\d])|(?<!_)__[^\s_][^_\n]{0,40}__(?!_)/g,
  )) {
    const mark = match[0].startsWith('_') ? 2 : 1
    drop(match.index, match.index + mark)
    drop(match.index + match[0].length - mark, match.index + match[0].length)
  }
  for (const match of source.matchAll(/&(nbsp|ensp|emsp|amp|lt|gt|le|ge|quot|mdash|middot);/g)) {
    drop(match.index, match.index + match[0].length)
    edits.set(match.index, ENTITIES[match[1] ?? ''] ?? '')
  }
  for (const match of source.matchAll(/\\(mu|leq?|geq?|sim|times)(?![a-z])/g)) {
    drop(match.index, match.index + match[0].length)
    edits.set(match.index, LATEX_SYMBOLS[match[1] ?? ''] ?? '')
  }
  return edits
}

/** Puts right what scanning does to digits: the letters O, l and I between digits, a middle dot as decimal point, a dot as full stop. */
function mendScannedDigits(norm: string[], print: string[], at: number[]): Mapped {
  const text = norm.join('')
  const mend = (index: number, char: string): void => {
    norm[index] = char
    print[index] = char
  }
  for (const match of text.matchAll(/(?<=\d)[Oo](?=[\d%年月日.万个])|(?<=PM[1lI])[Oo]/g)) mend(match.index, '0')
  for (const match of text.matchAll(/(?<=\d)[lI](?=[\d%年月日.万])|(?<=PM)[lI](?=[0Oo])|(?<![A-Za-z])[lI](?=\d)/g))
    mend(match.index, '1')
  for (const match of text.matchAll(/(?<=\d)[·.](?=\d)/g)) mend(match.index, '.')
  for (const match of text.matchAll(/(?<=(?![一二三四五六七八九十])[一-龥]\)?)\.(?=[ \n]*[一-龥]|\n|$)/g))
    norm[match.index] = '。'
  return { norm: norm.join(''), print: print.join(''), at }
}
