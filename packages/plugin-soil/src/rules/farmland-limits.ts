import { big, type Figure, readFigure } from '@workpoints/core'

/** The four pH bands of GB 15618-2018: 5.5 belongs to the first, 6.5 to the second, 7.5 to the third. */
export const pHBands = ['pH≤5.5', '5.5<pH≤6.5', '6.5<pH≤7.5', 'pH>7.5'] as const
export type PHBand = (typeof pHBands)[number]

/** What grows there. Where an item has no column of its own for it, 其他 is read; 水旱轮作 takes the stricter of paddy and other. */
export type FarmlandUse = '水田' | '水旱轮作' | '果园' | '旱地' | '其他'

/** Items of GB 15618-2018, tables 1 and 2; metals and arsenic are totals of the element. */
export type FarmlandItem =
  | 'Cd'
  | 'Hg'
  | 'As'
  | 'Pb'
  | 'Cr'
  | 'Cu'
  | 'Ni'
  | 'Zn'
  | '六六六总量'
  | '滴滴涕总量'
  | '苯并[a]芘'

type Bands = readonly [string, string, string, string]
interface Row {
  readonly zh: string
  readonly screening: { readonly 水田?: Bands; readonly 果园?: Bands; readonly 其他: Bands }
  readonly control: Bands | null
}

const everywhere = (limit: string): Row['screening'] => ({ 其他: [limit, limit, limit, limit] })

/** Risk screening values (风险筛选值, tables 1 and 2) and control values (风险管制值, table 3) of GB 15618-2018, mg/kg, by pH band. */
export const farmlandTable: Readonly<Record<FarmlandItem, Row>> = {
  Cd: {
    zh: '镉',
    screening: { 水田: ['0.3', '0.4', '0.6', '0.8'], 其他: ['0.3', '0.3', '0.3', '0.6'] },
    control: ['1.5', '2.0', '3.0', '4.0'],
  },
  Hg: {
    zh: '汞',
    screening: { 水田: ['0.5', '0.5', '0.6', '1.0'], 其他: ['1.3', '1.8', '2.4', '3.4'] },
    control: ['2.0', '2.5', '4.0', '6.0'],
  },
  As: {
    zh: '砷',
    screening: { 水田: ['30', '30', '25', '20'], 其他: ['40', '40', '30', '25'] },
    control: ['200', '150', '120', '100'],
  },
  Pb: {
    zh: '铅',
    screening: { 水田: ['80', '100', '140', '240'], 其他: ['70', '90', '120', '170'] },
    control: ['400', '500', '700', '1000'],
  },
  Cr: {
    zh: '铬',
    screening: { 水田: ['250', '250', '300', '350'], 其他: ['150', '150', '200', '250'] },
    control: ['800', '850', '1000', '1300'],
  },
  Cu: {
    zh: '铜',
    screening: { 果园: ['150', '150', '200', '200'], 其他: ['50', '50', '100', '100'] },
    control: null,
  },
  Ni: { zh: '镍', screening: { 其他: ['60', '70', '100', '190'] }, control: null },
  Zn: { zh: '锌', screening: { 其他: ['200', '200', '250', '300'] }, control: null },
  六六六总量: { zh: '六六六总量', screening: everywhere('0.10'), control: null },
  滴滴涕总量: { zh: '滴滴涕总量', screening: everywhere('0.10'), control: null },
  '苯并[a]芘': { zh: '苯并[a]芘', screening: everywhere('0.55'), control: null },
}

const stricter = (one: Bands, other: Bands): Bands => {
  const least = (band: 0 | 1 | 2 | 3) => (big(one[band]).lt(other[band]) ? one[band] : other[band])
  return [least(0), least(1), least(2), least(3)]
}

function screeningOf({ screening }: Row, use: FarmlandUse): Bands {
  if (use === '水旱轮作')
    return screening.水田 === undefined ? screening.其他 : stricter(screening.水田, screening.其他)
  if (use === '水田') return screening.水田 ?? screening.其他
  if (use === '果园') return screening.果园 ?? screening.其他
  return screening.其他
}

/** The band of a pH, 0 to 3; null for what is no pH. */
export function pHBandIndex(pH: Figure): 0 | 1 | 2 | 3 | null {
  const value = readFigure(pH)
  if (value === null || value.lt(0) || value.gt(14)) return null
  if (value.lte('5.5')) return 0
  if (value.lte('6.5')) return 1
  return value.lte('7.5') ? 2 : 3
}

/** Finds an item by its symbol (Cd) or its Chinese name (镉). */
export function farmlandItem(element: string): FarmlandItem | null {
  const found = Object.entries(farmlandTable).find(([item, { zh }]) => item === element.trim() || zh === element.trim())
  return (found?.[0] as FarmlandItem | undefined) ?? null
}

/** Screening and control value of one item, mg/kg; `control` is null where the standard sets none. Null for an item it does not list or no pH. */
export function farmlandLimits(input: {
  readonly element: string
  readonly pH: Figure
  readonly landUse: FarmlandUse
}): { readonly screening: string; readonly control: string | null; readonly pHBand: PHBand | null } | null {
  const item = farmlandItem(input.element)
  if (item === null) return null
  const row = farmlandTable[item]
  const screening = screeningOf(row, input.landUse)
  // Table 2 sets one limit for every pH.
  if (screening.every((limit) => limit === screening[0]))
    return { screening: screening[0], control: null, pHBand: null }
  const band = pHBandIndex(input.pH)
  if (band === null) return null
  return { screening: screening[band], control: row.control?.[band] ?? null, pHBand: pHBands[band] }
}
