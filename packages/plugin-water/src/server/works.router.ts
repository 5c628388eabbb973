import { monthOf, type Text } from '@workpoints/core'
import { loadView, procedure, ViewInput } from '@workpoints/core/server'
import { readableEntries } from '@workpoints/registers/server'
import { emergencyStock } from '../registers/emergency-stock.ts'
import { outfalls } from '../registers/outfalls.ts'
import { parkWorks } from '../registers/park-works.ts'
import { phosphorusActions } from '../registers/phosphorus-actions.ts'
import { sourceSamples } from '../registers/source-samples.ts'
import { sources } from '../registers/sources.ts'
import { actionsStanding, outfallsStanding, parksStanding, sourceQuality, sourcesStanding } from '../works.ts'

/** Outfalls, sources, parks and the phosphorus campaign as the registers tell them, by the end of the view's month. */
export const works = procedure
  .meta({ needs: 'read' })
  .input(ViewInput)
  .query(async ({ ctx, input }) => {
    const { at, facts } = await loadView(ctx, input)
    const period = monthOf(at.on)
    const nameOf = (unit: string): Text => facts.units.get(unit)?.name ?? { zh: unit, en: unit }
    const [pipes, held, results, plants, stock, actions] = await Promise.all([
      readableEntries(ctx, outfalls),
      readableEntries(ctx, sources),
      readableEntries(ctx, sourceSamples),
      readableEntries(ctx, parkWorks),
      readableEntries(ctx, emergencyStock),
      readableEntries(ctx, phosphorusActions),
    ])
    const named = <T extends { readonly unit: string }>(rows: readonly T[]) =>
      rows.map((row) => ({ ...row, county: nameOf(row.unit) }))
    const { open, ...outfallFigures } = outfallsStanding(pipes, period)
    const { lacking, problems, ...sourceFigures } = sourcesStanding(held, period)
    const { failing, ...quality } = sourceQuality(results, held, period)
    const parks = parksStanding(plants, stock, period)
    return {
      on: at.on,
      outfalls: { ...outfallFigures, open: named(open) },
      sources: { ...sourceFigures, lacking: named(lacking), problems: named(problems) },
      quality: { ...quality, failing: named(failing) },
      parks: { ...parks, lacking: named(parks.lacking), faults: named(parks.faults) },
      actions: actionsStanding(actions, period).map((row) => ({
        ...row,
        name: nameOf(row.lead),
        late: named(row.late),
      })),
    }
  })
