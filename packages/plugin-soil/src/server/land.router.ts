import { monthOf, monthsOf, type Text } from '@workpoints/core'
import { loadView, procedure, ViewInput } from '@workpoints/core/server'
import { readableEntries } from '@workpoints/registers/server'
import { farmlandByUnit, farmlandMonths, farmlandStanding } from '../land.ts'
import { farmland } from '../registers/farmland.ts'
import { hazards } from '../registers/hazards.ts'
import { plots } from '../registers/plots.ts'
import { sources } from '../registers/radiation.ts'
import { samples } from '../registers/samples.ts'
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
    const [fields, sites, taken, found, held] = await Promise.all([
      readableEntries(ctx, farmland),
      readableEntries(ctx, plots),
      readableEntries(ctx, samples),
      readableEntries(ctx, hazards),
      readableEntries(ctx, sources),
    ])
    const target = wanted('farmland-safe-use')
    const { unsafe, ...plotFigures } = plotsStanding(sites, period, wanted('plot-safe-use'))
    const { above, ...sampleFigures } = samplesStanding(taken, period)
    return {
      on: at.on,
      target,
      plotTarget: wanted('plot-safe-use'),
      whole: farmlandStanding(fields, period, target),
      months: farmlandMonths(
        fields,
        monthsOf(facts.plan.year).filter((month) => month <= period),
      ),
      counties: farmlandByUnit(fields, period, target).map((row) => ({ ...row, name: named(row.unit) })),
      plots: { ...plotFigures, count: sites.length, unsafe: unsafe.map((row) => ({ ...row, name: named(row.unit) })) },
      samples: { ...sampleFigures, above: above.map((row) => ({ ...row, name: named(row.unit) })) },
      radiation: radiationStanding(held, found, period),
    }
  })
