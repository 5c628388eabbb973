import { big, type Day } from '@workpoints/core'
import { type Amount, fixed, type Measured, readMeasured } from './amount.ts'
import {
  ammoniaRows,
  type EffluentGrade,
  type EffluentKey,
  type EffluentRow,
  type EffluentVersion,
  effluentGrades,
  effluentKeys,
  effluentMetals,
  effluentTable1,
  effluentVersionOn,
  phosphorusRows,
} from './effluent-limits.ts'
import { type NotEvaluated, noData, notEvaluated } from './not-evaluated.ts'

/** What decides a limit besides the item: the plant's grade, its age, the day and the water's temperature. */
export interface EffluentCase {
  readonly grade: EffluentGrade | '一级A' | '一级B' | '二级'
  /** Water temperature in ℃; decides the limit of ammonia. */
  readonly waterTemp?: Amount
  /** First day of operation; from 2006-01-01 on phosphorus is held lower. */
  readonly builtOn?: Day
  /** The day of the sample, which chooses the version; by default the version of 2006. */
  readonly date?: Day
}

export interface EffluentLimit {
  readonly limit: string | null
  readonly name: string
  readonly reason: NotEvaluated | null
}

const gradeNames = { 一级A: '1A', 一级B: '1B', 二级: '2' } as const

function column(grade: EffluentCase['grade']): number {
  const key = grade in gradeNames ? gradeNames[grade as keyof typeof gradeNames] : (grade as EffluentGrade)
  return effluentGrades.indexOf(key)
}

const temperatureUnknown = notEvaluated(
  'temperature-unknown',
  '没有水温，氨氮限值无法确定（12℃ 以上和 12℃ 及以下不同）',
  'the limit of ammonia depends on the water temperature (12 ℃), which is missing',
)
const ageUnknown = notEvaluated(
  'age-unknown',
  '没有建成时间，总磷限值无法确定（2005 年底前后不同）',
  'the limit of phosphorus depends on when the plant was built (before or from 2006), which is missing',
)
const notInForce = notEvaluated(
  'not-in-force',
  'GB 18918-2002 当日尚未施行',
  'GB 18918-2002 was not yet in force on that day',
)
const noLimit = notEvaluated('no-limit', '标准未规定该级别限值', 'the standard sets no limit for this grade')

function rowOf(item: EffluentKey, at: EffluentCase): EffluentRow | NotEvaluated {
  if (item === 'NH3N')
    return at.waterTemp === undefined
      ? temperatureUnknown
      : ammoniaRows[big(at.waterTemp).gt(12) ? 'above12' : 'atMost12']
  if (item === 'TP')
    return at.builtOn === undefined
      ? ageUnknown
      : phosphorusRows[at.builtOn >= '2006-01-01' ? 'from2006' : 'before2006']
  const metal = effluentMetals[item]
  if (metal !== undefined) return { name: metal.name, limits: [metal.limit, metal.limit, metal.limit] }
  return effluentTable1[item] ?? noLimit
}

/**
 * The limit of one item at a town sewage plant's outlet: GB 18918-2002, tables 1 and 2 (daily mean of a 24 h composite),
 * mg/L; pH is the range 6~9.
 */
export function effluentLimit(item: EffluentKey, at: EffluentCase): EffluentLimit {
  if (at.date !== undefined && effluentVersionOn(at.date) === undefined)
    return { limit: null, name: item, reason: notInForce }
  if (item === 'pH') return { limit: '6~9', name: 'pH', reason: null }
  const row = rowOf(item, at)
  if ('code' in row) return { limit: null, name: item === 'NH3N' ? '氨氮' : item === 'TP' ? '总磷' : item, reason: row }
  const limit = row.limits[column(at.grade)] ?? null
  return { limit, name: row.name, reason: limit === null ? noLimit : null }
}

export interface EffluentItem extends EffluentLimit {
  readonly key: EffluentKey
  readonly value: string | null
  readonly meets: boolean | null
  /** (value − limit) ÷ limit, one decimal, where it exceeds. */
  readonly multiple: string | null
}

/** One item against its limit. Compared as it was measured: GB 18918 asks for no rounding (GB/T 8170, 4.3, full value). */
export function judgeEffluentItem(item: EffluentKey, value: Measured, at: EffluentCase): EffluentItem {
  const found = effluentLimit(item, at)
  const reading = readMeasured(value)
  const none = { key: item, value: reading?.value.toFixed() ?? null, meets: null, multiple: null }
  if (reading === undefined) return { ...found, ...none, reason: noData }
  if (found.limit === null) return { ...found, ...none }
  const exact = reading.value
  if (item === 'pH') return { ...found, ...none, meets: exact.gte(6) && exact.lte(9) }
  const meets = item === 'alkyl_Hg' ? !reading.detected || exact.eq(0) : exact.lte(found.limit)
  const counted = !meets && !big(found.limit).eq(0)
  return { ...found, ...none, meets, multiple: counted ? fixed(exact.minus(found.limit).div(found.limit), 1) : null }
}

export interface EffluentResult {
  readonly meets: boolean | null
  readonly items: readonly EffluentItem[]
  readonly exceeding: readonly string[]
  readonly version: EffluentVersion | null
  readonly reason: NotEvaluated | null
}

/** A plant's daily mean at the outlet: it meets when every item that was measured and can be judged meets. */
export function judgeEffluent(
  input: EffluentCase & { readonly values: Readonly<Partial<Record<EffluentKey, Measured>>> },
): EffluentResult {
  const items = effluentKeys
    .filter((key) => input.values[key] !== undefined)
    .map((key) => judgeEffluentItem(key, input.values[key], input))
  const judged = items.filter((item) => item.meets !== null)
  const over = judged.filter((item) => item.meets === false)
  const version = effluentVersionOn(input.date ?? '2006-05-08') ?? null
  // An item that could not be judged keeps the whole from being called good, but one that exceeds decides alone.
  const open = items.find((item) => item.meets === null)
  const meets = over.length > 0 ? false : judged.length === 0 || open !== undefined ? null : true
  const reason = meets !== null ? null : (open?.reason ?? noData)
  return { meets, items, exceeding: over.map((item) => item.name), version, reason }
}
