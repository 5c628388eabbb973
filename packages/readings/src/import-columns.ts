import { layouts } from './layout.ts'

/** Where a table of readings holds what: columns from 0. */
export interface ImportColumns {
  readonly site: number
  /** Day and hour in one column, or `hour` beside it. */
  readonly time: number
  readonly hour: number | null
  /** A table with one factor a row; otherwise each factor has a column. */
  readonly long: { readonly factor: number; readonly value: number; readonly flag: number | null } | null
  /** Factor codes by column, where each has one. */
  readonly wide: ReadonlyMap<number, string>
}

/** What of a head is compared: half width, lower case, no white space, marks, or unit in brackets. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[([].*$/u, '')
    .replace(/[\s*:.·_\-₀-₉]/gu, '')
    .toLowerCase()

const words = {
  site: [
    '站点编号',
    '点位编号',
    '站点编码',
    '点位',
    '站点',
    '站号',
    '断面',
    '断面名称',
    '站点名称',
    '点位名称',
    '监测点位',
    '监测站点',
    'site',
    'station',
    '设备编号',
    'mn',
  ],
  time: [
    '时间',
    '日期时间',
    '监测时间',
    '采样时间',
    '数据时间',
    '日期',
    '监测日期',
    '采样日期',
    'time',
    'datetime',
    'date',
  ],
  hour: ['小时', '时', '时刻', 'hour'],
  factor: ['监测项目', '项目', '因子', '污染物', '监测因子', 'factor', 'item', 'parameter'],
  value: ['监测值', '数值', '浓度', '结果', '监测结果', 'value'],
  flag: ['标记', '数据标记', '标识', '状态', 'flag'],
} as const

/** Other names of factors than their codes and Chinese names. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  a21026: ['SO2'],
  a21004: ['NO2'],
  a34002: ['PM10'],
  a34004: ['PM25', 'PM2.5', '细颗粒物'],
  a21005: ['CO'],
  a05024: ['O3'],
  w01001: ['pH', 'pH值'],
  w01009: ['DO'],
  w01019: ['CODMn', '高锰酸盐指数'],
  w21003: ['NH3-N', '氨氮'],
  w21011: ['TP'],
  w21001: ['TN'],
  w01018: ['COD', 'CODCr', '化学需氧量'],
  w01017: ['BOD5'],
  Leq: ['LAeq', '等效声级'],
}

const codes = new Map<string, string>()
for (const { factors } of Object.values(layouts))
  for (const { code, name } of factors)
    for (const text of [code, name.zh, name.en, ...(otherNames[code] ?? [])])
      if (!codes.has(plain(text))) codes.set(plain(text), code)

/** The factor that a head or a cell names, in a usual way of writing: its code, `PM2.5`, `化学需氧量(mg/L)`. */
export const factorNamed = (text: string): string | undefined => codes.get(plain(text))

/** The columns of a header row; undefined where the row is none. */
export function importColumns(cells: readonly string[]): ImportColumns | undefined {
  const heads = cells.map(plain)
  const at = (kind: keyof typeof words): number | null => {
    const found = words[kind].map((word) => heads.indexOf(plain(word))).find((place) => place >= 0)
    return found ?? null
  }
  const [site, time, factor, value] = [at('site'), at('time'), at('factor'), at('value')]
  if (site === null || time === null) return undefined
  const long = factor !== null && value !== null ? { factor, value, flag: at('flag') } : null
  const wide = new Map<number, string>()
  if (long === null)
    for (const [place, cell] of cells.entries()) {
      const code = factorNamed(cell)
      if (code !== undefined && place !== site && place !== time) wide.set(place, code)
    }
  return long === null && wide.size === 0 ? undefined : { site, time, hour: at('hour'), long, wide }
}

/** The columns that every table of readings has, with the names under which they are found. */
export const importHeads = (['site', 'time'] as const).map((key) => ({
  key,
  head: words[key][0],
  aliases: [...words[key]],
}))
