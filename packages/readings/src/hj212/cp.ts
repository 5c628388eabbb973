import { type Decoded, type Fault, fault } from './fault.ts'

/** One value of the command parameters: its name (`w01018-Avg`, `DataTime`) and what was sent, untouched. */
export type CpValue = readonly [name: string, value: string]
/** What stands between two semicolons: the values of one factor, or a single parameter. */
export type CpItem = readonly CpValue[]

/**
 * Reads the text between the && of CP: items by `;`, values of one item by `,`, name and value by `=`
 * (HJ 212-2017, 数据区结构). Empty items, such as a last semicolon leaves, are passed over; nothing is rounded.
 */
export function parseCp(text: string): Decoded<{ readonly items: readonly CpItem[] }> {
  const items: CpItem[] = []
  let item: CpValue[] = []
  let start = 0
  let equals = -1
  // One pass over the characters: this is where a gateway spends its time.
  for (let at = 0; at <= text.length; at += 1) {
    const char = at === text.length ? semicolon : text.charCodeAt(at)
    if (char === equalsSign) {
      if (equals < 0) equals = at
    } else if (char === semicolon || char === comma) {
      const last = char === semicolon
      if (equals > start) item.push([text.slice(start, equals), text.slice(equals + 1, at)])
      else if (at > start || !last || item.length > 0) return wrongPair(text.slice(start, at))
      if (last && item.length > 0) {
        items.push(item)
        item = []
      }
      start = at + 1
      equals = -1
    }
  }
  return { accept: true, items }
}

const equalsSign = 61
const semicolon = 59
const comma = 44

const wrongPair = (pair: string): Fault =>
  fault('cp-value', { field: 'CP', zh: `CP 中“${pair}”不是“名称=值”`, en: `CP: "${pair}" is not name=value` })

/** Writes items as the text between the &&. */
export const formatCp = (items: readonly CpItem[]): string =>
  items.map((item) => item.map(([name, value]) => `${name}=${value}`).join(',')).join(';')

/** The first value of a name; undefined where it was not sent. */
export function cpValue(items: readonly CpItem[], name: string): string | undefined {
  for (const item of items) for (const [key, value] of item) if (key === name) return value
  return undefined
}
