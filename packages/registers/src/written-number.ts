import { big } from '@workpoints/core'

/** A decimal as it is stored: no sign of plus, no thousands, no zeros at either end. */
const stored = /^-?(0|[1-9]\d*)(\.\d*[1-9])?$/
const decimal = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,2})?$/i

/** Reads a number as people write it: full width, thousands, a trailing unit of measure. Undefined for what is none. */
export function readNumber(written: string, measure?: string): string | undefined {
  if (stored.test(written)) return written === '-0' ? '0' : written
  let text = written.normalize('NFKC').replace(/\s+/g, '')
  const unit = measure?.normalize('NFKC')
  if (unit !== undefined && unit !== '' && text.endsWith(unit)) text = text.slice(0, -unit.length)
  if (/^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/.test(text)) text = text.replaceAll(',', '')
  if (!decimal.test(text) || text.length > 40) return undefined
  const plain = big(text.replace(/^\+/, '')).toFixed()
  return plain === '-0' ? '0' : plain
}

const decimalDegrees = /^[+-]?\d{1,3}(\.\d+)?°?$/
const parts = /^(\d{1,3})[°度](?:(\d{1,2}(?:\.\d+)?)['分])?(?:(\d{1,2}(?:\.\d+)?)(?:"|秒|''))?$/

/** Reads degrees, as a decimal or as degrees, minutes and seconds, with or without 东经, E …; at most 6 decimals are kept. */
export function readDegrees(written: string): string | undefined {
  const text = written
    .normalize('NFKC')
    .replace(/\s+|^(东经|北纬)|[EeNn]$|^[EeNn]/g, '')
    .replace(/[’′]/g, "'")
  if (decimalDegrees.test(text)) return big(text.replace(/[°+]/g, '')).round(6).toFixed()
  const [, degrees, minutes = '0', seconds = '0'] = parts.exec(text) ?? []
  if (degrees === undefined || Number(minutes) >= 60 || Number(seconds) >= 60) return undefined
  return big(degrees).plus(big(minutes).div(60)).plus(big(seconds).div(3600)).round(6).toFixed()
}

/** The land and sea of the country, with room: a swapped pair is found. */
export const degreesWithin = (axis: 'lon' | 'lat' | undefined): readonly [number, number] =>
  axis === 'lat' ? [3, 54] : [73, 136]
