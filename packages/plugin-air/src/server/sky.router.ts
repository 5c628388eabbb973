import { cityIdOf, type Day, periodEnd, type Text } from '@workpoints/core'
import { type Context, loadView, procedure, router, ViewInput } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import { air } from '../index.ts'
import { type DaysByUnit, skyDays, skyMonths, skyRows, skyToDate, type TwoYears, yearBefore } from '../sky/sky.ts'
import { yearFigures } from '../sky/year-figures.ts'
import { loadAirDays } from './air-days.store.ts'
import { airDb, approvedDays, type Exclusion, lastActs, listExclusions } from './exclusion.store.ts'
import { chosenOf, lastShown, sees, subjectsFor } from './sky.view.ts'
import { skyDay } from './sky-day.router.ts'
import type { AirTables } from './tables.ts'

const SkyInput = ViewInput.extend({ subject: z.string().max(40).optional() })

/** Both years of all units that are measured, with their excluded days. */
async function loadYears(db: Kysely<AirTables>, year: number, { through, asOf }: { through: Day; asOf: Date | null }) {
  const now = { from: `${year}-01-01`, to: through }
  const before = { from: `${year - 1}-01-01`, to: yearBefore(through) }
  const acts = await listExclusions(db, { from: before.from, to: `${year}-12-31`, asOf })
  const years: TwoYears = {
    ...{ year, through, excluded: approvedDays(acts) },
    now: await loadAirDays(db, { ...now, asOf }),
    before: await loadAirDays(db, { ...before, asOf }),
  }
  return { years, acts: acts.filter(({ day }) => day >= now.from) }
}

const only = (days: DaysByUnit, units: readonly string[]): DaysByUnit =>
  new Map([...days].filter(([unit]) => units.includes(unit)))

/** The acts about the days of the units that the reader sees, with what may be done next. */
function toldActs(ctx: Context, acts: readonly Exclusion[], nameOf: (unit: string) => Text) {
  const last = lastActs(acts)
  return acts
    .filter(({ unit_id }) => sees(ctx, unit_id))
    .map(({ unit_id: unit, day, number, act, reason, basis, acted_at, acted_by, person }) => ({
      ...{ unit, name: nameOf(unit), day, number, act, reason, basis, by: acted_by, at: acted_at.toISOString() },
      isLast: last.get(`${unit}/${day}`)?.number === number,
      isOwn: person !== null && person === ctx.actor?.id,
    }))
}

/** Days on which every member is excluded: a group's composite index leaves those out. */
function commonlyExcluded({ excluded }: TwoYears, members: readonly string[]): ReadonlySet<Day> {
  const [first = new Set<Day>(), ...others] = members.map((unit) => excluded.get(unit) ?? new Set<Day>())
  return new Set([...first].filter((day) => others.every((days) => days.has(day))))
}

/** The air of a subject through the year, and the counties against each other. */
export const skyRouter = router({
  get: procedure
    .meta({ needs: 'read', revisable: true })
    .input(SkyInput)
    .query(async ({ ctx, input }) => {
      const { at, facts } = await loadView(ctx, input)
      const { year } = facts.plan
      const through = lastShown(at.on, year)
      const { years, acts } = await loadYears(airDb(ctx.db), year, { through, asOf: at.asOf })
      const nameOf = (unit: string): Text => facts.units.get(unit)?.name ?? { zh: unit, en: unit }
      const subjects = subjectsFor(ctx, facts, new Set(years.now.keys()))
      const subject = chosenOf(ctx, subjects, input.subject)
      const can = {
        propose: (['report', 'correct', 'review'] as const).some((action) => ctx.access.somewhere(action, air.id)),
        decide: ctx.access.can({ unit: cityIdOf(facts.units.values()) ?? '', plugin: air.id }).includes('review'),
      }
      const shared = { year, through, yearEnd: periodEnd(String(year)), subjects, can }
      if (subject === undefined) return { ...shared, subject: null }
      const own = { ...years, now: only(years.now, subject.members), before: only(years.before, subject.members) }
      const { days, shown } = skyDays(own.now)
      return {
        ...{ ...shared, subject },
        days: shown,
        months: skyMonths(own),
        toDate: skyToDate(own),
        figures: yearFigures(days, year, commonlyExcluded(years, subject.members)),
        measured: years.now.size,
        rows: skyRows(years)
          .filter(({ unit }) => sees(ctx, unit))
          .map((row) => ({ ...row, name: nameOf(row.unit) })),
        acts: toldActs(ctx, acts, nameOf),
      }
    }),
  day: skyDay,
})
