import type { Text } from '@workpoints/core'
import { factors } from './hj212/factors.ts'

/** A factor as the series of a site keeps it. */
export interface KeptFactor {
  /** As HJ 212 names it: `a34004`. */
  readonly code: string
  readonly name: Text
  /** The unit that values are kept in; a sender's other unit is converted before. */
  readonly unit: string
  /** Decimals kept; values are stored as whole numbers of 10^-places and so stay exactly what was sent. */
  readonly places: number
  /** Values outside are kept and flagged as doubtful. The platform's own limits, wide on purpose. */
  readonly range: readonly [least: number, most: number]
  /** The largest 8-hour mean of a day is kept beside its mean. */
  readonly eightHours: boolean
}

/** code, unit, places, least, most, and the name where HJ 212-2017 has no such factor. */
type Row = readonly [code: string, unit: string, places: number, least: number, most: number, zh?: string, en?: string]

const kept = (rows: readonly Row[]): KeptFactor[] =>
  rows.map(([code, unit, places, least, most, zh, en]) => ({
    code,
    name: zh === undefined ? (factors[code]?.name ?? { zh: code, en: code }) : { zh, en: en ?? zh },
    unit,
    places,
    range: [least, most],
    eightHours: code === 'a05024',
  }))

/** The six items of GB 3095, in the order in which stations' tables usually stand. */
export const airFactors = kept([
  ['a21026', 'ug/m3', 3, 0, 3000],
  ['a21004', 'ug/m3', 3, 0, 2000],
  ['a34002', 'ug/m3', 3, 0, 10000],
  ['a34004', 'ug/m3', 3, 0, 3000],
  ['a21005', 'mg/m3', 3, 0, 100],
  ['a05024', 'ug/m3', 3, 0, 1500, '臭氧', 'ozone'],
])

/** Surface water: what automatic stations send first, so that their rows are short, then the rest of GB 3838, table 1. */
export const waterFactors = kept([
  ['w01010', 'degC', 2, -2, 45],
  ['w01001', '1', 2, 0, 14],
  ['w01009', 'mg/L', 3, 0, 30],
  ['w01019', 'mg/L', 3, 0, 200],
  ['w21003', 'mg/L', 4, 0, 200],
  ['w21011', 'mg/L', 4, 0, 100],
  ['w21001', 'mg/L', 3, 0, 500],
  ['w01014', 'uS/cm', 1, 0, 20000],
  ['w01003', 'NTU', 1, 0, 10000, '浊度', 'turbidity'],
  ['w01018', 'mg/L', 2, 0, 5000],
  ['w01017', 'mg/L', 2, 0, 2000],
  ['w20138', 'mg/L', 6, 0, 100],
  ['w20139', 'mg/L', 6, 0, 100],
  ['w21017', 'mg/L', 4, 0, 100],
  ['w20140', 'mg/L', 6, 0, 10],
  ['w20141', 'mg/L', 6, 0, 10],
  ['w20142', 'mg/L', 8, 0, 1],
  ['w20143', 'mg/L', 6, 0, 10],
  ['w20117', 'mg/L', 6, 0, 50],
  ['w20144', 'mg/L', 6, 0, 50],
  ['w21016', 'mg/L', 6, 0, 50],
  ['w23002', 'mg/L', 6, 0, 50],
  ['w22001', 'mg/L', 4, 0, 500],
  ['w19002', 'mg/L', 4, 0, 100],
  ['w21019', 'mg/L', 6, 0, 100],
  ['w02003', '1/L', 0, 0, 2_000_000_000],
])

/** Lakes: as rivers, and what tells their nutrients (HJ 1451). */
export const lakeFactors = [
  ...waterFactors,
  ...kept([
    ['w01016', 'mg/m3', 3, 0, 2000, '叶绿素a', 'chlorophyll a'],
    ['w01004', 'cm', 1, 0, 3000, '透明度', 'transparency'],
  ]),
]

export const noiseFactors = kept([
  ['Leq', 'dB', 1, 10, 150],
  ['L10', 'dB', 1, 10, 150],
  ['L50', 'dB', 1, 10, 150],
  ['L90', 'dB', 1, 10, 150],
  ['LMx', 'dB', 1, 10, 180],
  ['LMn', 'dB', 1, 0, 150],
])

/** Sewage, from outfalls and treatment works; all concentrations in mg/L, as limits are, whatever HJ 212 sends them in. */
export const sewageFactors = kept([
  ['w00000', 'L/s', 3, 0, 1_000_000],
  ['w01001', '1', 2, 0, 14],
  ['w01018', 'mg/L', 3, 0, 100_000],
  ['w21003', 'mg/L', 4, 0, 10_000],
  ['w21011', 'mg/L', 4, 0, 5_000],
  ['w21001', 'mg/L', 3, 0, 20_000],
  ['w01010', 'degC', 2, -2, 90],
  ['w01012', 'mg/L', 2, 0, 100_000],
  ['w01017', 'mg/L', 2, 0, 50_000],
  ['w20111', 'mg/L', 8, 0, 10],
  ['w20115', 'mg/L', 6, 0, 100],
  ['w20116', 'mg/L', 6, 0, 500],
  ['w20117', 'mg/L', 6, 0, 500],
  ['w20119', 'mg/L', 6, 0, 100],
  ['w20120', 'mg/L', 6, 0, 500],
  ['w20121', 'mg/L', 6, 0, 500],
  ['w20122', 'mg/L', 6, 0, 500],
  ['w20123', 'mg/L', 6, 0, 500],
  ['w20089', 'mg/L', 8, 0, 10],
])
