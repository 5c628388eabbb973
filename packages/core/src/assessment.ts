import { z } from 'zod'
import { Decimal } from './decimal-schema.ts'
import { Day } from './period-schema.ts'
import { Text } from './text.ts'

/** Done 蓝, on course 绿, behind 黄, seriously behind or overdue 红, no data 灰; from best to worst to unknown. */
export const Light = z.enum(['blue', 'green', 'yellow', 'red', 'grey'])
export type Light = z.infer<typeof Light>

/** The plan's settings for lights. They are facts with a day from which they hold; what is left out is as in `light.ts`. */
export const Thresholds = z.object({
  /** At or above this share of the pace (0 to 1): green. Below it: yellow. */
  green: z.number().min(0).max(1),
  /** Below this share of the pace (0 to 1): red. */
  yellow: z.number().min(0).max(1),
  /**
   * What a lag is a part of: of what is due by the day (`pace`, where nothing is said), or of the whole target (`points`): 0.9 is then
   * ten percentage points behind.
   */
  by: z.enum(['pace', 'points']).optional(),
  /** The limits that standing exactly at them does not keep: "10 points behind is yellow already". */
  exclusive: z.array(z.enum(['green', 'yellow'])).optional(),
  /** From this many days before its due day on, a deliverable that is not there is yellow; 0: never for that reason. */
  nearDueDays: z.number().int().min(0).max(366).optional(),
  /** Something left open at the end of so many periods running is red. */
  openPeriods: z.number().int().min(1).max(12).optional(),
})
export type Thresholds = z.infer<typeof Thresholds>

/** 10–30 points behind is yellow, more is red: the best-written published rule (银川 2025; its gap below 10 points is defined here as green). */
export const defaultThresholds: Thresholds = { green: 0.9, yellow: 0.7 }

/**
 * What the rest of the year must bring, with the figure and the sentence that says it. Means and ratios: the highest or lowest the rest may
 * have, or the bad days left. What adds up: how much a month, or how much is `still-needed` where a month has no meaning, or `still-allowed`
 * under a limit. Deliverables: the
 * days left (`by-day`), below 0 when they have run out.
 */
export const Headroom = z.object({
  kind: z.enum([
    'highest-mean',
    'lowest-mean',
    'bad-left',
    'per-month',
    'still-needed',
    'still-allowed',
    'none-allowed',
    'by-day',
    'unknown',
  ]),
  value: Decimal.nullable(),
  text: Text,
})
export type Headroom = z.infer<typeof Headroom>

/** The year-end value at the present course, with its range; said to be a forecast wherever it is shown. */
export const Forecast = z.object({ value: Decimal, low: Decimal, high: Decimal, text: Text })
export type Forecast = z.infer<typeof Forecast>

/** A computed judgement; never typed by anybody. */
export const Assessment = z.object({
  light: Light,
  /** Why, in one sentence with its numbers. */
  reason: Text,
  /** Value to date; null when there is none. */
  value: Decimal.nullable(),
  /** Share of the demand that is met, 0 to 1 and above; null where a share has no meaning. */
  attainment: Decimal.nullable(),
  /** Value that is due by the day; null where pace has no meaning. */
  expected: Decimal.nullable(),
  headroom: Headroom.nullable(),
  forecast: Forecast.nullable(),
  /** How many of the units that should have sent a figure for the last period did. */
  coverage: z.object({ received: z.number().int(), expected: z.number().int() }),
  /** The last day the figures cover; null without data. */
  through: Day.nullable(),
  /** Ids of the observations it stands on. */
  basis: z.array(z.string()),
})
export type Assessment = z.infer<typeof Assessment>
