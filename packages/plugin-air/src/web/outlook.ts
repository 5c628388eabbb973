import { type Day, daysBetween } from '@workpoints/core'
import { goodDayHeadroom, goodDayWhatIf } from '../air/good-day-headroom.ts'
import { meanHeadroom, meanWhatIf } from '../air/mean-headroom.ts'
import { type AirStanding, officialDays, officialMean } from '../sky/standing.ts'

/** A year so far, of one unit or of several together, and what the plan demands of it. */
export interface Outlook {
  readonly toDate: AirStanding
  /** How many units it stands for. */
  readonly members: number
  readonly through: Day
  readonly yearEnd: Day
  readonly pm25: string | null
  readonly goodDays: string | null
}

/** Days still to come, each unit's counted. */
const daysLeft = ({ through, yearEnd, members }: Outlook): number =>
  Math.max(0, daysBetween(through, yearEnd) - 1) * members

const meanInput = (outlook: Outlook, target: string) => {
  const { exact, meanDays } = officialMean(outlook.toDate)
  return { target, daysDone: meanDays, meanDone: exact, daysTotal: meanDays + daysLeft(outlook) }
}

const dayInput = (outlook: Outlook, targetPercent: string) => {
  const { validDays, badDays } = officialDays(outlook.toDate)
  const daysTotal = validDays + daysLeft(outlook)
  return { targetPercent, daysTotal, daysDone: validDays, badDays, comparison: 'exact' } as const
}

/** What the rest of the year may average for the target, one decimal to the safe side; null without a target. */
export const restMean = (outlook: Outlook) =>
  outlook.pm25 === null ? null : meanHeadroom({ ...meanInput(outlook, outlook.pm25), decimals: 1 })

/** What the year comes to if the rest averages so much. */
export const yearMean = (outlook: Outlook, rest: string) =>
  meanWhatIf({ ...meanInput(outlook, outlook.pm25 ?? '0'), restMean: rest, decimals: 1 })

/** Days above 100 that the rest of the year may still bring, not helped by rounding; null without a target. */
export const badDaysLeft = (outlook: Outlook) =>
  outlook.goodDays === null ? null : goodDayHeadroom(dayInput(outlook, outlook.goodDays))

/** What the year's ratio comes to with so many more days above 100. */
export const yearRatio = (outlook: Outlook, moreBadDays: number) =>
  goodDayWhatIf({ ...dayInput(outlook, outlook.goodDays ?? '0'), comparison: 'rounded', moreBadDays })

/** The most that the sliders go to: for the mean twice the target, for days all that are left up to a quarter. */
export const mostRest = ({ pm25 }: Outlook): number => Math.ceil(Number(pm25 ?? 40) * 2)
export const mostBadDays = (outlook: Outlook): number => Math.max(1, Math.ceil(daysLeft(outlook) / 4))
