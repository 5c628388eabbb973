import type { Text } from '@workpoints/core'
import type { NotEvaluated } from './not-evaluated.ts'
import { notEvaluated } from './not-evaluated.ts'

export type WaterBody = 'river' | 'lake'

/** The keys of GB 3838-2002 table 1; total phosphorus has two rows, one for each kind of water body. */
export const table1Keys = [
  ...([
    'water_temp',
    'pH',
    'DO',
    'CODMn',
    'COD',
    'BOD5',
    'NH3N',
    'TP_river',
    'TP_lake',
    'TN',
    'Cu',
    'Zn',
    'F',
  ] as const),
  ...(['Se', 'As', 'Hg', 'Cd', 'Cr6', 'Pb', 'CN', 'phenol', 'oil', 'LAS', 'sulfide', 'fecal'] as const),
] as const
export type Table1Key = (typeof table1Keys)[number]

export interface Table1Item {
  readonly key: Table1Key
  /** As the standard prints it, first letters of the Chinese name before the brackets. */
  readonly name: Text
  readonly unit: string
  /** Limits of class Ⅰ to Ⅴ as decimals; empty where the standard gives a rule instead of numbers. */
  readonly limits: readonly string[]
  /** `le`: at most the limit; `ge`: at least it; `range`: 6 to 9; `rise`: see `judgeTemperature`. */
  readonly comparison: 'le' | 'ge' | 'range' | 'rise'
  /** The factor of HJ 212 that is closest; its default unit may be another one. */
  readonly factor: string
  /** Decimals to which a value is rounded before it is compared (环办监测函〔2020〕82号; to be confirmed). */
  readonly decimals: number
  /** The 21 items that make the class; water temperature, total nitrogen and faecal coliforms do not. */
  readonly counts: boolean
}

type Row = readonly [key: Table1Key, zh: string, en: string, limits: string, factor: string, decimals: number]

const rows: readonly Row[] = [
  ['water_temp', '水温', 'water temperature', '', 'w01010', 1],
  ['pH', 'pH', 'pH', '', 'w01001', 1],
  ['DO', '溶解氧', 'dissolved oxygen', '7.5 6 5 3 2', 'w01009', 1],
  ['CODMn', '高锰酸盐指数', 'permanganate index', '2 4 6 10 15', 'w01019', 1],
  ['COD', '化学需氧量', 'chemical oxygen demand', '15 15 20 30 40', 'w01018', 1],
  ['BOD5', '五日生化需氧量', 'biochemical oxygen demand (5 d)', '3 3 4 6 10', 'w01017', 1],
  ['NH3N', '氨氮', 'ammonia nitrogen', '0.15 0.5 1.0 1.5 2.0', 'w21003', 2],
  ['TP_river', '总磷（河流）', 'total phosphorus (river)', '0.02 0.1 0.2 0.3 0.4', 'w21011', 3],
  ['TP_lake', '总磷（湖、库）', 'total phosphorus (lake)', '0.01 0.025 0.05 0.1 0.2', 'w21011', 3],
  ['TN', '总氮（湖、库）', 'total nitrogen (lake)', '0.2 0.5 1.0 1.5 2.0', 'w21001', 2],
  ['Cu', '铜', 'copper', '0.01 1.0 1.0 1.0 1.0', 'w20138', 3],
  ['Zn', '锌', 'zinc', '0.05 1.0 1.0 2.0 2.0', 'w20139', 3],
  ['F', '氟化物', 'fluoride', '1.0 1.0 1.0 1.5 1.5', 'w21017', 2],
  ['Se', '硒', 'selenium', '0.01 0.01 0.01 0.02 0.02', 'w20140', 4],
  ['As', '砷', 'arsenic', '0.05 0.05 0.05 0.1 0.1', 'w20141', 4],
  ['Hg', '汞', 'mercury', '0.00005 0.00005 0.0001 0.001 0.001', 'w20142', 5],
  ['Cd', '镉', 'cadmium', '0.001 0.005 0.005 0.005 0.01', 'w20143', 4],
  ['Cr6', '铬（六价）', 'chromium (VI)', '0.01 0.05 0.05 0.05 0.1', 'w20117', 3],
  ['Pb', '铅', 'lead', '0.01 0.01 0.05 0.05 0.1', 'w20144', 3],
  ['CN', '氰化物', 'cyanide', '0.005 0.05 0.2 0.2 0.2', 'w21016', 3],
  ['phenol', '挥发酚', 'volatile phenols', '0.002 0.002 0.005 0.01 0.1', 'w23002', 4],
  ['oil', '石油类', 'petroleum', '0.05 0.05 0.05 0.5 1.0', 'w22001', 2],
  ['LAS', '阴离子表面活性剂', 'anionic surfactants', '0.2 0.2 0.2 0.3 0.3', 'w19002', 2],
  ['sulfide', '硫化物', 'sulphide', '0.05 0.1 0.2 0.5 1.0', 'w21019', 3],
  ['fecal', '粪大肠菌群', 'faecal coliforms', '200 2000 10000 20000 40000', 'w02003', 0],
]

const units: Partial<Record<Table1Key, string>> = { water_temp: '℃', pH: '', fecal: '个/L' }
const comparisons: Partial<Record<Table1Key, Table1Item['comparison']>> = { water_temp: 'rise', pH: 'range', DO: 'ge' }
const apart: readonly Table1Key[] = ['water_temp', 'TN', 'fecal']

/** GB 3838-2002, table 1, in force since 2002-06-01. All limits in mg/L but temperature (℃), pH and coliforms (个/L). */
export const table1: Readonly<Record<Table1Key, Table1Item>> = Object.fromEntries(
  rows.map(([key, zh, en, limits, factor, decimals]): [Table1Key, Table1Item] => [
    key,
    {
      key,
      name: { zh, en },
      unit: units[key] ?? 'mg/L',
      limits: limits === '' ? [] : limits.split(' '),
      comparison: comparisons[key] ?? 'le',
      factor,
      decimals,
      counts: !apart.includes(key),
    },
  ]),
) as Record<Table1Key, Table1Item>

/** The 21 items that make a class (环办〔2011〕22号, 一（一）): a river counts one row of total phosphorus, a lake the other. */
export const countingKeys = (body: WaterBody): Table1Key[] =>
  table1Keys.filter((key) => table1[key].counts && key !== (body === 'river' ? 'TP_lake' : 'TP_river'))

/** The nine basic items of every month in 2021–2025 (“9+X”); conductivity and turbidity have no limits in table 1. */
export const basicKeys = (body: WaterBody): Table1Key[] => [
  ...(['water_temp', 'pH', 'DO', 'CODMn', 'NH3N'] as const),
  body === 'river' ? 'TP_river' : 'TP_lake',
  'TN',
]

export const bodyUnknown: NotEvaluated = notEvaluated(
  'water-body-unknown',
  '未说明是河流还是湖、库，总磷限值不同，不能评价',
  'not assessed: river or lake is not said, and their limits of total phosphorus differ',
)

/**
 * Which row of table 1 a measured key belongs to. `TP` needs the water body, which is never guessed from a name; total
 * nitrogen has limits for lakes only.
 */
export function table1Item(key: Table1Key | 'TP', body?: WaterBody): Table1Item | NotEvaluated {
  if (key === 'TP') {
    if (body === undefined) return bodyUnknown
    return table1[body === 'river' ? 'TP_river' : 'TP_lake']
  }
  const other = body === 'river' ? ['TP_lake', 'TN'] : body === 'lake' ? ['TP_river'] : []
  if (other.includes(key))
    return notEvaluated(
      'other-water-body',
      `“${table1[key].name.zh}”的限值不适用于${body === 'river' ? '河流' : '湖、库'}`,
      `the limits of ${table1[key].name.en} are not for a ${body}`,
    )
  return table1[key]
}
