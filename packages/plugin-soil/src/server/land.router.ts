import { countsIn, monthOf, monthsOf, type Text } from '@workpoints/core'
import { type Context, loadView, procedure, ViewInput } from '@workpoints/core/server'
import { readableEntries, readableUnits } from '@workpoints/registers/server'
import { type DutyRows, dutiesOn, lateFindings } from '../duties.ts'
import { farmlandByUnit, farmlandMonths, farmlandStanding } from '../land.ts'
import { causes } from '../registers/causes.ts'
import { farmland } from '../registers/farmland.ts'
import { fiveFullsRegister, hazardousWaste } from '../registers/hazardous-waste.ts'
import { hazards } from '../registers/hazards.ts'
import { heavyMetals } from '../registers/heavy-metals.ts'
import { newPollutants } from '../registers/new-pollutants.ts'
import { plots } from '../registers/plots.ts'
import { sources } from '../registers/radiation.ts'
import { samples } from '../registers/samples.ts'
import { supervised } from '../registers/supervised.ts'
import { tailings } from '../registers/tailings.ts'
import { zeroWaste } from '../registers/zero-waste.ts'
import { plotsStanding, radiationStanding, samplesStanding } from '../standing.ts'

/** What the specialist's page shows: farmland by month and county with what is still missing, plots, samples above, sources. */
export const land = procedure
  .meta({ needs: 'read' })
  .input(ViewInput)
  .query(async ({ ctx, input }) => {
    const { at, facts } = await loadView(ctx, input)
    const period = monthOf(at.on)
    const wanted = (key: string): string | null => {
      const demand = facts.plan.targets.find(({ indicator }) => indicator === `soil.${key}`)?.demand
      return demand?.kind === 'at-least' ? demand.value : null
    }
    const named = (unit: string): Text => facts.units.get(unit)?.name ?? { zh: unit, en: unit }
    const [duties, fields, sites, taken, found, held] = await Promise.all([
      dutyRows(ctx),
      readableEntries(ctx, farmland),
      readableEntries(ctx, plots),
      readableEntries(ctx, samples),
      readableEntries(ctx, hazards),
      readableEntries(ctx, sources),
    ])
    const target = wanted('farmland-safe-use')
    // The city's rates are made of the rows that its targets count; to whoever sees one unit's rows, all of them count.
    const isWhole = readableUnits(ctx, 'soil') === null
    const countedFor = (key: string) => {
      const counts = countsIn(facts, `soil.${key}`)
      return ({ unit }: { readonly unit: string }): boolean => !isWhole || counts(unit)
    }
    const isCounted = countedFor('farmland-safe-use')
    const countedFields = fields.filter(isCounted)
    const late = lateFindings(found, at.on)
    const plotTarget = wanted('plot-safe-use')
    const { unsafe, byState } = plotsStanding(sites, period, plotTarget)
    const plotRate = plotsStanding(sites.filter(countedFor('plot-safe-use')), period, plotTarget)
    const { above, ...sampleFigures } = samplesStanding(taken, period)
    return {
      on: at.on,
      target,
      plotTarget,
      whole: farmlandStanding(countedFields, period, target),
      months: farmlandMonths(
        countedFields,
        monthsOf(facts.plan.year).filter((month) => month <= period),
      ),
      counties: farmlandByUnit(fields, period, target).map((row) => ({
        ...{ ...row, name: named(row.unit), isCounted: isCounted(row) },
      })),
      plots: {
        ...plotRate,
        byState,
        count: sites.length,
        unsafe: unsafe.map((row) => ({ ...row, name: named(row.unit) })),
      },
      samples: { ...sampleFigures, above: above.map((row) => ({ ...row, name: named(row.unit) })) },
      radiation: radiationStanding(held, found, period),
      duties: dutiesOn({ ...duties, hazards: found }, { on: at.on, year: facts.plan.year }),
      late: late.map((row) => ({ ...row, name: named(row.unit) })),
    }
  })

/** The rows that the duties are counted from, as far as the reader may see them; the hidden dangers come with the rest of the page. */
async function dutyRows(ctx: Context): Promise<Omit<DutyRows, 'hazards'>> {
  const [batches, enterprises, waste, fulls, ponds, metals, pollutants, list] = await Promise.all([
    readableEntries(ctx, causes),
    readableEntries(ctx, supervised),
    readableEntries(ctx, hazardousWaste),
    readableEntries(ctx, fiveFullsRegister),
    readableEntries(ctx, tailings),
    readableEntries(ctx, heavyMetals),
    readableEntries(ctx, newPollutants),
    readableEntries(ctx, zeroWaste),
  ])
  return {
    ...{ causes: batches, supervised: enterprises, waste, fulls },
    ...{ tailings: ponds, metals, newPollutants: pollutants, zeroWaste: list },
  }
}
