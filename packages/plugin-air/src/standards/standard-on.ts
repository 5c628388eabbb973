import { Day, InvalidError } from '@workpoints/core'
import { remember } from '../remember.ts'

/** The air standards that hold together over a span of days. */
export interface StandardSet {
  readonly id: '2012' | '2026-transitional' | '2026-final'
  readonly from: Day
  /** Last day; null while no successor is known. */
  readonly to: Day | null
  /** Concentration limits. */
  readonly quality: 'GB 3095-2012' | 'GB 3095-2026'
  readonly stage: 'transitional' | 'final' | null
  /** Index (AQI). */
  readonly aqi: 'HJ 633-2012' | 'HJ 633-2026'
  /** Evaluation of months and years. */
  readonly evaluation: 'HJ 663-2013' | 'HJ 663-2026'
  /** Composite index. */
  readonly composite: '环办〔2014〕64号' | 'HJ 663-2026'
}

/**
 * GB 3095-2012 was in force everywhere from 2016-01-01 (from knowledge). The set of 2026 begins on 2026-03-01, its transitional limits end
 * with 2030 (GB 3095-2026, verified).
 */
export const standardSets: readonly StandardSet[] = [
  {
    id: '2012',
    from: '2016-01-01',
    to: '2026-02-28',
    quality: 'GB 3095-2012',
    stage: null,
    aqi: 'HJ 633-2012',
    evaluation: 'HJ 663-2013',
    composite: '环办〔2014〕64号',
  },
  {
    id: '2026-transitional',
    from: '2026-03-01',
    to: '2030-12-31',
    quality: 'GB 3095-2026',
    stage: 'transitional',
    aqi: 'HJ 633-2026',
    evaluation: 'HJ 663-2026',
    composite: 'HJ 663-2026',
  },
  {
    id: '2026-final',
    from: '2031-01-01',
    to: null,
    quality: 'GB 3095-2026',
    stage: 'final',
    aqi: 'HJ 633-2026',
    evaluation: 'HJ 663-2026',
    composite: 'HJ 663-2026',
  },
]

/** Which standard judges: by the day of the reading, or named outright (`'HJ 633-2012'`, `'GB 3095-2026'`, a set's id …). A name wins over a day. */
export interface Under {
  readonly day?: Day
  readonly version?: string
}

const unknown = (asked: string): InvalidError =>
  new InvalidError('air.no-standard', {
    zh: `没有“${asked}”对应的环境空气标准；请给出 2016-01-01 及以后的日期，或标准号，如 HJ 633-2012。`,
    en: `No air standard for “${asked}”; give a day from 2016-01-01 on, or a number such as HJ 633-2012.`,
  })

const plain = (name: string): string => name.replace(/[\s_]/g, '').toUpperCase()

const namesOf = (set: StandardSet): string[] =>
  [set.id, set.quality, `${set.quality}-${set.stage}`, set.aqi, set.evaluation, set.composite].map(plain)

/**
 * The standards in force on a day: a reading is judged by what held on its own day, never by today's.
 * Throws `air.no-standard` before 2016 and for what is no day.
 */
export function standardOn(day: Day): StandardSet {
  const set = standardSets.find(({ from, to }) => from <= day && (to === null || day <= to))
  if (set === undefined || !Day.safeParse(day).success) throw unknown(day)
  return set
}

function chosen({ day, version }: Under): StandardSet {
  if (version === undefined) {
    if (day === undefined) throw unknown('')
    return standardOn(day)
  }
  const named = standardSets.filter((set) => namesOf(set).includes(plain(version)))
  const set = named.find(({ from, to }) => day !== undefined && from <= day && (to === null || day <= to)) ?? named[0]
  if (set === undefined) throw unknown(version)
  return set
}

/** The set a caller means; `GB 3095-2026` without a stage means the transitional limits. */
export const standardFor: (under: Under) => StandardSet = remember(
  chosen,
  ({ day = '', version = '' }) => `${day} ${version}`,
)
