const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const SCALES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** Value of a Chinese numeral below ten thousand (三十二 → 32, 二〇二六 → 2026), or null when it is not one. */
export function chineseNumber(text: string): number | null {
  if (text === '') return null
  if (/^[零〇一二三四五六七八九]{2,}$/.test(text)) return Number(Array.from(text, (char) => DIGITS[char]).join(''))
  let total = 0
  let digit: number | null = null
  for (const char of text) {
    const scale = SCALES[char]
    const value = DIGITS[char]
    if (scale !== undefined) {
      total += (digit ?? 1) * scale
      digit = null
    } else if (value !== undefined) digit = value
    else return null
  }
  return total + (digit ?? 0)
}

const ROMAN: Readonly<Record<string, number>> = {
  I: 1,
  II: 2,
  III: 3,
  IV: 4,
  V: 5,
  VI: 6,
  Ⅰ: 1,
  Ⅱ: 2,
  Ⅲ: 3,
  Ⅳ: 4,
  Ⅴ: 5,
  Ⅵ: 6,
  ⅠⅠ: 2,
  ⅠⅠⅠ: 3,
}

/** Grade of a water class however it is written (Ⅱ, II, 2, 二, ll from a scan), or null. */
export function classNumber(text: string): number | null {
  const roman = ROMAN[text.replace(/[l1|](?=[l1|I])|(?<=[lI1|])[l1|]/g, 'I')]
  if (roman !== undefined) return roman
  return /^\d$/.test(text) ? Number(text) : chineseNumber(text)
}
