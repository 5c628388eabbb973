import { Day, monthOf, NotFoundError } from '@workpoints/core'
import { loadView, procedure, ViewInput } from '@workpoints/core/server'
import { z } from 'zod'
import { noiseHours } from '../standards/gb3096.ts'
import { noiseValidity } from '../standards/noise-rule.ts'
import { lastHoursDay } from '../standing/noise-points.ts'
import { pointDaysOf, pointSpans } from '../standing/point-spans.ts'
import { airDb } from './exclusion.store.ts'
import { readablePoints } from './noise-data.ts'
import { loadLevels } from './noise-hours.store.ts'

const noPoint = (key: string): NotFoundError =>
  new NotFoundError('air.no-noise-point', {
    zh: `没有声环境点位“${key}”。`,
    en: `There is no noise point "${key}".`,
  })

const isDayHour = (hour: number): boolean => hour >= noiseHours.dayFrom && hour < noiseHours.nightFrom

/** One point of noise: its months, quarters and year by day and night, a month day by day, and the hours of a day. */
export const noisePoint = procedure
  .meta({ needs: 'read' })
  .input(ViewInput.extend({ point: z.string().max(120), day: Day.optional() }))
  .query(async ({ ctx, input: { point: key, day: asked, ...input } }) => {
    const { facts, at } = await loadView(ctx, input)
    const { points, through } = await readablePoints(ctx, { on: at.on, year: facts.plan.year })
    const point = points.find((one) => one.key === key)
    if (point === undefined) throw noPoint(key)
    const day = asked ?? lastHoursDay(point) ?? through
    const { code, name, zone, site, unit, zoneDiffers } = point
    const levels = site === null ? [] : await loadLevels(airDb(ctx.db), site, day)
    return {
      ...{ key, code, name, zone, site, zoneDiffers, day, validity: noiseValidity, hours: noiseHours },
      county: facts.units.get(unit)?.name ?? { zh: unit, en: unit },
      spans: pointSpans(point, facts.plan.year),
      days: pointDaysOf(point, monthOf(day), through),
      levels: levels.map((one) => ({ ...one, period: isDayHour(one.hour) ? ('day' as const) : ('night' as const) })),
    }
  })
