import type { Text } from '@workpoints/core'
import { z } from 'zod'
import { type Measure, measures } from './rule-measure.ts'

/**
 * A stretch of a measure with the colour it gives. Both ends belong to it unless they are said to be open; `to` null has no end. A colour
 * null says nothing: the case keeps the colour it has. `note` marks what the source does not say and we have defined.
 */
export const Band = z.object({
  from: z.number().min(0).max(10_000),
  fromOpen: z.boolean().optional(),
  to: z.number().min(0).max(10_000).nullable(),
  toOpen: z.boolean().optional(),
  colour: z.string().nullable(),
  note: z.object({ zh: z.string(), en: z.string() }).optional(),
})
export type Band = z.infer<typeof Band>

type Ends = Pick<Band, 'from' | 'fromOpen' | 'to' | 'toOpen'>

/** Whole numbers have no open ends: 1 to 2 ends where 3 begins. */
function normal(measure: Measure, band: Ends): { from: number; fromOpen: boolean; to: number; toOpen: boolean } {
  const { from, fromOpen = false, to, toOpen = false } = band
  const isReal = measures[measure].values === 'real'
  if (isReal) return { from, fromOpen, to: to ?? Number.POSITIVE_INFINITY, toOpen: to === null || toOpen }
  const last = measures[measure].values === 'flag' ? 1 : Number.POSITIVE_INFINITY
  const first = fromOpen ? Math.floor(from) + 1 : Math.ceil(from)
  const end = to === null ? last : toOpen ? Math.ceil(to) - 1 : Math.floor(to)
  return { from: first, fromOpen: false, to: end === Number.POSITIVE_INFINITY ? end : end + 1, toOpen: true }
}

const holds = (measure: Measure, band: Band, value: number): boolean => {
  const { from, fromOpen, to, toOpen } = normal(measure, band)
  return (fromOpen ? value > from : value >= from) && (toOpen ? value < to : value <= to)
}

/** The band that a value falls in; a checked rule has exactly one for every value. */
export const bandOf = (measure: Measure, bands: readonly Band[], value: number): Band | undefined =>
  bands.find((band) => holds(measure, band, value))

const spaced = (text: string): string => (text === '' ? '' : ` ${text}`)

/** A stretch in words: `落后 0–10 个百分点`, `逾期 超过 30 天`. */
function stretchText(measure: Measure, from: number, to: number): Text {
  const { title, unit, values } = measures[measure]
  if (values === 'flag') {
    const [zh, en] = from === 0 ? ['否', 'no'] : ['是', 'yes']
    return { zh: `${title.zh}：${zh}`, en: `${title.en}: ${en}` }
  }
  const last = values === 'whole' ? to - 1 : to
  if (to === Number.POSITIVE_INFINITY)
    return { zh: `${title.zh} ${from}${spaced(unit.zh)}以上`, en: `${title.en} ${from}${spaced(unit.en)} and more` }
  const range = from === last ? `${from}` : `${from}–${last}`
  return { zh: `${title.zh} ${range}${spaced(unit.zh)}`, en: `${title.en} ${range}${spaced(unit.en)}` }
}

/**
 * What is wrong with the bands of a rule: stretches of the measure that none of them speaks of, and stretches that two of them speak of,
 * each in words. Empty when every value has exactly one.
 */
export function bandFaults(measure: Measure, bands: readonly Band[]): readonly Text[] {
  const faults: Text[] = []
  const end = measures[measure].values === 'flag' ? 2 : Number.POSITIVE_INFINITY
  const ordered = bands
    .map((band) => normal(measure, band))
    .toSorted((a, b) => a.from - b.from || Number(a.fromOpen) - Number(b.fromOpen))
  let at = { value: 0, taken: false }
  for (const band of ordered) {
    if (band.from > band.to || (band.from === band.to && (band.fromOpen || band.toOpen))) {
      faults.push(said(stretchText(measure, band.from, band.to), '的起点不在终点之前', 'ends before it begins'))
      continue
    }
    if (band.from > at.value || (band.from === at.value && band.fromOpen && !at.taken))
      faults.push(
        said(
          stretchText(measure, at.value, band.from === at.value ? oneOf(measure, at.value) : band.from),
          '未定义',
          'is not defined',
        ),
      )
    else if (band.from < at.value || (band.from === at.value && at.taken && !band.fromOpen)) {
      const until = Math.min(at.value, band.to)
      faults.push(
        said(
          stretchText(measure, band.from, until === band.from ? oneOf(measure, until) : until),
          '有两条规定',
          'is defined twice',
        ),
      )
    }
    if (band.to > at.value || (band.to === at.value && !band.toOpen)) at = { value: band.to, taken: !band.toOpen }
  }
  if (at.value < end) faults.push(said(stretchText(measure, at.value, end), '未定义', 'is not defined'))
  return faults
}

/** The end of a stretch of a single value. */
const oneOf = (measure: Measure, value: number): number => (measures[measure].values === 'real' ? value : value + 1)

const said = (stretch: Text, zh: string, en: string): Text => ({ zh: `${stretch.zh}${zh}`, en: `${stretch.en} ${en}` })

/** A band's condition in words: `落后 10–30 个百分点`, `落后不足 10 个百分点`, `逾期 1 天以上`. */
export function bandText(measure: Measure, band: Band): Text {
  const { title, unit, values } = measures[measure]
  const { from, to, fromOpen = false, toOpen = false } = band
  if (values !== 'real') {
    const { from: first, to: next } = normal(measure, band)
    return stretchText(measure, first, next)
  }
  const [zh, en] = rangeWords({ from, fromOpen, to, toOpen })
  return { zh: `${title.zh}${zh}${spaced(unit.zh)}`, en: `${title.en} ${en}${spaced(unit.en)}` }
}

function rangeWords({ from, fromOpen, to, toOpen }: Required<Ends>): readonly [zh: string, en: string] {
  if (to === null) return fromOpen ? [`超过 ${from}`, `more than ${from}`] : [` ${from} 及以上`, `${from} or more`]
  if (from === to) return [` ${from}`, `exactly ${from}`]
  if (from === 0 && !fromOpen) return toOpen ? [`不足 ${to}`, `less than ${to}`] : [`不超过 ${to}`, `at most ${to}`]
  const low = fromOpen ? `超过 ${from}、` : ` ${from} 至`
  const lowEn = fromOpen ? `more than ${from} and ` : `${from} or more and `
  if (fromOpen)
    return [`${low}${toOpen ? '不足' : '不超过'} ${to}`, `${lowEn}${toOpen ? 'less than' : 'at most'} ${to}`]
  return toOpen ? [`${low}不足 ${to}`, `${lowEn}less than ${to}`] : [` ${from}–${to}`, `${from}–${to}`]
}
