import {
  countsIn,
  type Day,
  type Demand,
  monthOf,
  monthsOf,
  NotFoundError,
  type Period,
  type PlanFacts,
  periodEnd,
  type Text,
} from '@workpoints/core'
import { type Context, loadView, procedure, ViewInput } from '@workpoints/core/server'
import { readableUnits } from '@workpoints/registers/server'
import { z } from 'zod'
import { groupsOf, ratioByMonth, ratioStanding, riversOf, roleStanding } from '../sections/city-standing.ts'
import { phosphorusOfCity, phosphorusOfSection } from '../sections/phosphorus-standing.ts'
import { flowsInto } from '../sections/rivers.ts'
import { hasRole, type Section, sectionsOf } from '../sections/section.ts'
import { sectionDetail } from '../sections/section-detail.ts'
import { sectionStanding } from '../sections/section-standing.ts'
import { strayRows } from '../sections/stray-rows.ts'
import { trophicStanding } from '../sections/trophic-standing.ts'
import { loadSectionData, type SectionData } from './section-data.store.ts'

const SectionsInput = ViewInput.extend({
  month: z
    .string()
    .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
    .optional(),
})
type SectionsInput = z.infer<typeof SectionsInput>

/** The last month of the year, by a day, in which some section was sampled; the day's own month where none was. */
function lastMonthWithData({ months }: SectionData, year: number, on: Day): Period {
  const own = monthOf(on) < `${year}-01` ? `${year}-01` : monthOf(on) > `${year}-12` ? `${year}-12` : monthOf(on)
  const sampled = [...months.values()].flatMap((of) =>
    [...of].flatMap(([month, { state }]) => (state === 'sampled' ? [month] : [])),
  )
  return (
    sampled
      .filter((month) => month.startsWith(String(year)) && month <= own)
      .toSorted()
      .at(-1) ?? own
  )
}

async function load(ctx: Context, input: SectionsInput) {
  const { at, facts } = await loadView(ctx, input)
  const { year } = facts.plan
  const units = readableUnits(ctx, 'water')
  const data = await loadSectionData(ctx.db, {
    year,
    through: at.on < `${year}-12-31` ? at.on : `${year}-12-31`,
    units,
    asOf: at.asOf,
  })
  const last = lastMonthWithData(data, year, at.on)
  const asked = input.month
  const period = asked?.startsWith(String(year)) === true && asked <= last ? asked : last
  const sectionsIn = (of: Period) => sectionsOf(data.sites, { plans: data.plans, on: periodEnd(of) })
  return { facts, data, period, last, sectionsIn, sections: sectionsIn(period), isWhole: units === null }
}

/** What the plan asks of an indicator of this area. */
const demandOf = ({ plan }: PlanFacts, key: string): Demand | undefined =>
  plan.targets.find(({ indicator }) => indicator === `water.${key}`)?.demand

/** A percentage or amount that the plan asks for; null where it has none, or none yet. */
function wanted(facts: PlanFacts, key: string): string | null {
  const demand = demandOf(facts, key)
  return demand !== undefined && (demand.kind === 'at-least' || demand.kind === 'at-most' || demand.kind === 'exactly')
    ? demand.value
    : null
}

function classWanted(facts: PlanFacts, key: string): number | null {
  const demand = demandOf(facts, key)
  return demand?.kind === 'class' ? demand.value : null
}

const namer =
  ({ units }: PlanFacts) =>
  (unit: string): Text =>
    units.get(unit)?.name ?? { zh: unit, en: unit }

/** What the water specialist's page shows: ratios and what they leave, rivers, sections, phosphorus, and rows that name no section. */
export const sections = procedure
  .meta({ needs: 'read' })
  .input(SectionsInput)
  .query(async ({ ctx, input }) => {
    const { facts, data, period, last, sectionsIn, sections: all, isWhole } = await load(ctx, input)
    const nameOf = namer(facts)
    const { months } = data
    const standings = all.map((section) => sectionStanding(section, months, period))
    const counts = countsIn(facts, 'water.good-sections')
    const isCounted = ({ unit }: Section): boolean => !isWhole || counts(unit)
    const national = standings.filter(({ section }) => hasRole(section, 'national'))
    // A county's own sections are judged against no target of the city.
    const target = (key: string) => (isWhole ? wanted(facts, key) : null)
    return {
      period,
      periods: monthsOf(facts.plan.year).filter((month) => month <= last),
      isWhole,
      ratio: ratioStanding(
        standings.filter(({ section }) => isCounted(section)),
        target('good-sections'),
      ),
      national: ratioStanding(national, target('national-good-sections')),
      gan: { ...roleStanding(standings, 'gan-stem'), target: classWanted(facts, 'gan-class') },
      dong: { ...roleStanding(standings, 'dong-border'), target: classWanted(facts, 'dong-class') },
      months: ratioByMonth(
        (of) => sectionsIn(of).filter(isCounted),
        months,
        monthsOf(facts.plan.year).filter((month) => month <= period),
      ),
      rivers: riversOf(standings).map((river) => ({ ...river, into: flowsInto(river.river) })),
      basins: groupsOf(standings, ({ section }) => section.basin),
      counties: groupsOf(standings, ({ section }) => section.unit).map((row) => ({ ...row, name: nameOf(row.group) })),
      phosphorus: phosphorusOfCity(all, { months, period, expected: target('border-phosphorus') }),
      sections: standings.map(({ section, strip, month, toDate, attains, change, warning }) => ({
        ...{ ...section, strip, month, toDate, attains, change, warning },
        county: nameOf(section.unit),
        phosphorus: phosphorusOfSection(section, months, period),
        trophic: trophicStanding(section, months, period),
      })),
      stray: strayRows(data).map((row) => ({ ...row, county: nameOf(row.unit) })),
    }
  })

const noSection = (id: string): NotFoundError =>
  new NotFoundError('water.no-section', {
    zh: `没有编号为“${id}”的断面，或该断面不在本单位范围内。`,
    en: `There is no section "${id}", or it is not one of this unit's.`,
  })

/** One section in a month and from January on, item by item: values, classes, what counts and what does not, and where each came from. */
export const section = procedure
  .meta({ needs: 'read' })
  .input(SectionsInput.extend({ section: z.string().max(40) }))
  .query(async ({ ctx, input }) => {
    const { facts, data, period, sections: all } = await load(ctx, input)
    const found: Section | undefined = all.find(({ id }) => id === input.section)
    if (found === undefined) throw noSection(input.section)
    return { ...sectionDetail(found, data.months, period), county: namer(facts)(found.unit), period }
  })
