/** Digits that a spreadsheet keeps of a number; the rest of a binary fraction is noise (0.1 + 0.2 → 0.3). */
const digitsKept = 15

/**
 * A number of a cell as plain decimal text: at most 15 significant digits, no exponent, no separators. `shift` moves the point to the
 * right: 2 turns a share into its percentage. Infinite and undefined numbers give the empty text.
 */
export function decimalText(value: number, shift = 0): string {
  if (!Number.isFinite(value)) return ''
  const [mantissa = '0', exponent = '0'] = Math.abs(value)
    .toExponential(digitsKept - 1)
    .split('e')
  const digits = mantissa.replace('.', '').replace(/0+$/, '')
  if (digits === '') return '0'
  const point = Number(exponent) + 1 + shift
  const whole = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0'
  const fraction = point > 0 ? digits.slice(point) : digits.padStart(digits.length - point, '0')
  return `${value < 0 ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`
}
