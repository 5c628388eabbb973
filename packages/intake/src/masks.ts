import type { NumberKind } from './intake.ts'

/** A stretch of text whose digits are no quantity, and what they are instead. */
export interface MaskedPlace {
  readonly start: number
  readonly end: number
  readonly kind: Exclude<NumberKind, 'target' | 'size'>
}

const DATE = [
  '\\d{4}(?:年)?[—~至到-]{1,2}\\d{4}年(?:度)?',
  '\\d{4}年(?:\\d{1,2}(?:[—~至-]{1,2}\\d{1,2})?月(?:份)?(?:\\d{1,2}[日号])?)?',
  '\\d{1,2}月\\d{1,2}日',
  '\\d{1,2}(?:[—~至-]{1,2}\\d{1,2})?月(?!饼)',
  '(?<!(?:控制|减少|压减|降|缩短|压缩|保持|稳定)[在到至为]|不(?:得)?(?:超过|高于|多于))\\d{1,2}(?:[—~至-]{1,2}\\d{1,2})?(?:年|个月|个工作日|日|天)(?:以)?内',
  '\\d{1,2}[—~至-]\\d{1,2}年',
  '\\d{1,2}年(?:行动|计划|期|来|以上)',
  '\\d+×\\d+小时',
  '20\\d\\d[./-]\\d{1,2}(?:[./-]\\d{1,2})?(?!\\d)',
].join('|')

const PATTERNS: readonly [MaskedPlace['kind'], RegExp][] = [
  ['name', /《[^》]{1,80}》|“[^”]{1,40}”|‘[^’]{1,30}’|「[^」]{1,40}」|"[^"]{1,40}"/g],
  ['date', new RegExp(`(?<!\\d)(?:${DATE})`, 'g')],
  [
    'reference',
    /\(\d{1,2}\)(?=[一-龥])|(?<=^|[。;])\d{1,2}[.、](?=[一-龥])|第\d{1,4}(?:[—~、-]\d{1,4})?|\[\d{4}\]\s?(?:第)?\d{0,4}号?|\(\d{4}\)|(?<!\d)\d{1,5}号(?!线|机)|[A-Z]{2,4}(?:\/[A-Z])?\s?\d{3,6}(?:[.—-]\d{1,4})*|国[ⅠⅡⅢⅣⅤⅥIV\d]+(?=标准|排放|阶段|及|柴油|汽油)|(?<!\d)\d{1,2}[批轮次](?=省|中央|国家|生态|环保|督察)/g,
  ],
  [
    'name',
    /(?<![A-Za-z])[A-Za-z]{1,12}[.-]?\d+(?:\.\d+)?|(?<!\d)\d{1,6}(?:\s?[+×]\s?(?:\d{1,6}|[NXnx])){1,6}|(?<!\d)12(?:369|345|315|350)(?!\d)|(?<!\d)\d{1,2}A级?|(?<![\d.])[0-5]类|\d{1,4}(?:千伏|[kK]V)(?=[一-龥])(?!安)|[345]G(?![A-Za-z])|(?:(?<!\d)\d{1,2}|[一二两三四五六七八九十])个100%/g,
  ],
]

/** Finds names (quoted words, PM2.5, 1+1+N), dates and references (第2轮, GB 3838, 文号) of a normalised text. */
export function findMaskedPlaces(norm: string): MaskedPlace[] {
  const found: MaskedPlace[] = []
  const taken = new Uint8Array(norm.length)
  for (const [kind, pattern] of PATTERNS) {
    for (const match of norm.matchAll(pattern)) {
      const end = match.index + match[0].length
      if (taken[match.index] === 1 || !/[\d一-龥A-Za-z]/.test(match[0])) continue
      taken.fill(1, match.index, end)
      found.push({ start: match.index, end, kind })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** For each character of the text, whether it lies in a masked place. */
export function maskOf(norm: string, places: readonly MaskedPlace[]): boolean[] {
  const mask = new Array<boolean>(norm.length).fill(false)
  for (const place of places) mask.fill(true, place.start, place.end)
  return mask
}
