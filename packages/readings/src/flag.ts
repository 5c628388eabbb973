import type { Text } from '@workpoints/core'
import type { DataFlag } from './hj212/codes.ts'

/** What is known of one value, as the small code that is stored with it. Codes are never given another meaning. */
export const readingFlags = {
  /** 有效. */
  valid: 0,
  /** 未检出: below the limit of detection; the value is what was sent for it. */
  below: 1,
  /** 人工录入: entered by hand. */
  manual: 2,
  /** 存疑: outside the range that the factor can have at such a site; waits for somebody to look. */
  suspect: 3,
  /** 无效: judged invalid. */
  invalid: 4,
  /** 校准. */
  calibration: 5,
  /** 维护. */
  maintenance: 6,
  /** 故障. */
  fault: 7,
  /** 停运: what is measured stands still. */
  stopped: 8,
  /** 超量程: beyond what the instrument can measure. */
  over: 9,
  /** 通信异常. */
  offline: 10,
  /** 缺测: said to be missing. */
  missing: 11,
} as const
export type ReadingFlag = keyof typeof readingFlags

/** The highest code whose value counts: valid, below detection, entered by hand. The rules of an area may leave out more, never less. */
export const highestCounting = readingFlags.manual

/** Whether a value with this flag counts in means and maxima. */
export const isCounted = (flag: ReadingFlag): boolean => readingFlags[flag] <= highestCounting

const names = Object.fromEntries(Object.entries(readingFlags).map(([name, code]) => [code, name])) as Readonly<
  Record<number, ReadingFlag>
>

/** The flag of a stored code; an unknown one does not count. */
export const flagOfCode = (code: number): ReadingFlag => names[code] ?? 'invalid'

export const flagTexts: Readonly<Record<ReadingFlag, Text>> = {
  valid: { zh: '有效', en: 'valid' },
  below: { zh: '未检出', en: 'below detection' },
  manual: { zh: '人工录入', en: 'entered by hand' },
  suspect: { zh: '存疑', en: 'doubtful' },
  invalid: { zh: '无效', en: 'invalid' },
  calibration: { zh: '校准', en: 'calibration' },
  maintenance: { zh: '维护', en: 'maintenance' },
  fault: { zh: '故障', en: 'fault' },
  stopped: { zh: '停运', en: 'stopped' },
  over: { zh: '超量程', en: 'out of range' },
  offline: { zh: '通信异常', en: 'no connection' },
  missing: { zh: '缺测', en: 'missing' },
}

/** What the data flags of HJ 212-2017 (数据标记) are stored as. */
const ofData: Readonly<Record<DataFlag, ReadingFlag>> = {
  N: 'valid',
  F: 'stopped',
  M: 'maintenance',
  S: 'manual',
  D: 'fault',
  C: 'calibration',
  T: 'over',
  B: 'offline',
}

/** The flag of a value that HJ 212 sent: valid where none came with it, invalid where the standard has no such flag. */
export const flagOfData = (flag: string | null): ReadingFlag =>
  flag === null || flag === '' ? 'valid' : (ofData[flag as DataFlag] ?? 'invalid')

/** Marks behind a figure in a table, as stations and laboratories write them, beside the flags' own names. */
const written: readonly (readonly [RegExp, ReadingFlag])[] = [
  [/^(L|<|未检出|ND|检出限以下|低于检出限)$/i, 'below'],
  [/^(H|超上限|T)$/i, 'over'],
  [/^(RM|M|W|运维)$/i, 'maintenance'],
  [/^(CA?|PS|PZ|CZ|CS|AS|RA|质控)$/i, 'calibration'],
  [/^(BF?|D|仪器故障)$/i, 'fault'],
  [/^(BB|连接不良|通讯中断)$/i, 'offline'],
  [/^(F|停产|停电|断流)$/i, 'stopped'],
  [/^(NA|N\/A|-|--|—|——|缺|无|无数据)$/i, 'missing'],
  [/^(N|正常)$/i, 'valid'],
  [/^(S|手工|人工)$/i, 'manual'],
]

/** Reads a flag as people and stations write it: its Chinese or English name, or a usual mark; undefined for anything else. */
export function readFlag(text: string): ReadingFlag | undefined {
  const plain = text.normalize('NFKC').trim()
  const named = (Object.keys(flagTexts) as ReadingFlag[]).find(
    (flag) => flag === plain || flagTexts[flag].zh === plain || flagTexts[flag].en === plain,
  )
  return named ?? written.find(([pattern]) => pattern.test(plain))?.[1]
}
