import { Day, type Text } from '@workpoints/core'

/** What a cell of a list of sites means, or what is wrong with it. */
export type SiteCell<T> = { readonly value: T } | { readonly fault: Text }

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '')

const dayForms = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
]

/** A day as people write it: 2025-03-01, 2025/3/1, 2025.3.1, 2025年3月1日, 20250301. */
export function dayCell(text: string): SiteCell<Day> {
  for (const form of dayForms) {
    const [, year, month = '', day = ''] = form.exec(plain(text)) ?? []
    if (year === undefined) continue
    const read = Day.safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
    if (read.success) return { value: read.data }
  }
  return { fault: { zh: '应为日期，如 2025-03-01', en: 'must be a day such as 2025-03-01' } }
}

const degrees = /^(\d{1,3})°(\d{1,2})['′](?:(\d{1,2}(?:\.\d+)?)(?:["″]|''|′′)?)?[NESW东北]?$/i

/** A coordinate as decimal degrees, `114.9312`, or in degrees, minutes and seconds, `114°55′52″`; six decimals (0.1 m) are kept of the latter. */
export function coordinateCell(text: string): SiteCell<string> {
  const written = text.replace(/\s+/gu, '')
  if (/^-?\d{1,3}(\.\d+)?$/.test(plain(written))) return { value: plain(written).replace(/(\.\d{8})\d+$/, '$1') }
  const [, whole, minutes = '', seconds = '0'] = degrees.exec(written) ?? []
  if (whole !== undefined && Number(minutes) < 60 && Number(seconds) < 60)
    return { value: (Number(whole) + Number(minutes) / 60 + Number(seconds) / 3600).toFixed(6) }
  return {
    fault: {
      zh: '应为十进制度数或度分秒，如 114.93 或 114°55′48″',
      en: 'must be degrees such as 114.93 or 114°55′48″',
    },
  }
}

const numerals: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  v: 5,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
}

/** A class of water quality: Ⅲ, III, Ⅲ类, 三类, 3. */
export function classCell(text: string): SiteCell<number> {
  const written = plain(text).toLowerCase().replace(/类$/u, '')
  const found = numerals[written] ?? (/^[1-5]$/.test(written) ? Number(written) : undefined)
  if (found !== undefined) return { value: found }
  return { fault: { zh: '应为Ⅰ、Ⅱ、Ⅲ、Ⅳ、Ⅴ之一', en: 'must be a class from Ⅰ to Ⅴ' } }
}

/** One of some named choices, by its Chinese or English name or its key. */
export function choiceCell<K extends string>(text: string, choices: Readonly<Record<K, Text>>): SiteCell<K> {
  const written = plain(text).toLowerCase()
  const keys = Object.keys(choices) as K[]
  const found = keys.find((key) =>
    [key, choices[key].zh, choices[key].en].some((name) => plain(name).toLowerCase() === written),
  )
  if (found !== undefined) return { value: found }
  const names = (language: 'zh' | 'en') => keys.map((key) => choices[key][language])
  return { fault: { zh: `应为${names('zh').join('、')}之一`, en: `must be one of ${names('en').join(', ')}` } }
}
