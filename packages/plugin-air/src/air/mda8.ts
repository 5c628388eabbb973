import { InvalidError } from '@workpoints/core'
import type Big from 'big.js'
import {
  concentrationOf,
  exactText,
  type Figure,
  figure,
  type MaybeFigure,
  roundedText,
  roundTo,
  sumOf,
} from '../figure.ts'
import { noData, type Reason, tooFew } from '../reason.ts'
import { dataValidity } from '../standards/gb3095-validity.ts'

/** One 8-hour mean, named by the hour at which it ends. */
export interface EightHourMean {
  readonly endHour: number
  readonly hours: number
  /** Not rounded, µg/m³; null with fewer than 6 hours. */
  readonly mean: string | null
}

export interface Mda8Input {
  /** The 24 hourly means of a day, 01:00 to 24:00, µg/m³; null where there is none. */
  readonly hourly: readonly MaybeFigure[]
  /** What the largest mean must exceed for a thin day to count. Default 160: grade II of GB 3095, the same in both editions. */
  readonly limit?: Figure
}

export interface Mda8 {
  /** Rounded by GB/T 8170 to whole µg/m³; null where the day is not valid. */
  readonly mda8: string | null
  /** The largest valid 8-hour mean, not rounded; also where the day is not valid. */
  readonly exact: string | null
  /** The hour (8–24) at which it ends; the first of equal ones. */
  readonly windowEndHour: number | null
  readonly validWindows: number
  readonly valid: boolean
  readonly reason: Reason | null
}

interface Window {
  readonly endHour: number
  readonly hours: number
  readonly sum: Big
}

function windowsOf(hourly: readonly MaybeFigure[]): Window[] {
  if (hourly.length !== 24)
    throw new InvalidError('air.not-24-hours', {
      zh: `应给出当日01时至24时的24个小时值（缺测为空），现为 ${hourly.length} 个。`,
      en: `The 24 hourly values from 01:00 to 24:00 are expected (null where missing), not ${hourly.length}.`,
    })
  const values = hourly.map(concentrationOf)
  const { firstEndHour } = dataValidity.ozoneDay
  return Array.from({ length: 24 - firstEndHour + 1 }, (_, index) => {
    const endHour = firstEndHour + index
    const present = values.slice(endHour - 8, endHour).filter((value) => value !== null)
    return { endHour, hours: present.length, sum: sumOf(present) }
  })
}

const isValid = ({ hours }: Window): boolean => hours >= dataValidity.ozoneWindow.hours
const meanOfWindow = ({ sum, hours }: Window): Big => sum.div(hours)
/** Compares two means without dividing. */
const isHigher = (a: Window, b: Window): boolean => a.sum.times(b.hours).gt(b.sum.times(a.hours))

/** The day's seventeen 8-hour means, those that end at 08:00 to 24:00; each needs 6 hourly values (GB 3095, table 4, verified). */
export const eightHourMeans = ({ hourly }: { readonly hourly: readonly MaybeFigure[] }): EightHourMean[] =>
  windowsOf(hourly).map((window) => ({
    endHour: window.endHour,
    hours: window.hours,
    mean: isValid(window) ? exactText(meanOfWindow(window)) : null,
  }))

/**
 * 臭氧日最大8小时平均 (HJ 663-2013 and HJ 663-2026, 6.1.2, verified as quoted): the largest of the 8-hour means ending at 08:00 to 24:00.
 * Valid with 14 of them; with fewer the day still counts where the largest already exceeds the limit, compared after rounding.
 */
export function mda8({ hourly, limit = 160 }: Mda8Input): Mda8 {
  const windows = windowsOf(hourly).filter(isValid)
  const [first, ...others] = windows
  const validWindows = windows.length
  if (first === undefined) {
    const reason = hourly.some((value) => concentrationOf(value) !== null)
      ? tooFew('too-few-windows', 0, dataValidity.ozoneDay.windows)
      : noData
    return { mda8: null, exact: null, windowEndHour: null, validWindows, valid: false, reason }
  }
  const top = others.reduce((best, window) => (isHigher(window, best) ? window : best), first)
  const mean = meanOfWindow(top)
  const { windows: needed } = dataValidity.ozoneDay
  const valid = validWindows >= needed || roundTo(mean, 0).gt(figure(limit))
  return {
    mda8: valid ? roundedText(mean, 0) : null,
    exact: exactText(mean),
    windowEndHour: top.endHour,
    validWindows,
    valid,
    reason: valid ? null : tooFew('too-few-windows', validWindows, needed),
  }
}
