import { loadView, procedure, ViewInput } from '@workpoints/core/server'
import { readableEntries, readableUnits } from '@workpoints/registers/server'
import { noiseComplaints } from '../registers/noise-complaints.ts'
import { noiseReviews } from '../registers/noise-reviews.ts'
import { noiseActions, noiseTracing } from '../registers/noise-works.ts'
import { noiseView } from './noise.view.ts'
import { readablePoints } from './noise-data.ts'

/** What the page of noise shows: the rates of the year, each point, tracing, and complaints. */
export const noise = procedure
  .meta({ needs: 'read' })
  .input(ViewInput)
  .query(async ({ ctx, input }) => {
    const view = await loadView(ctx, input)
    const found = await readablePoints(ctx, { on: view.at.on, year: view.facts.plan.year })
    const rows = {
      tracing: await readableEntries(ctx, noiseTracing),
      actions: await readableEntries(ctx, noiseActions),
      complaints: await readableEntries(ctx, noiseComplaints),
      reviews: await readableEntries(ctx, noiseReviews),
    }
    return noiseView(view, { ...rows, ...found }, readableUnits(ctx, 'air'))
  })
