import { loadView, procedure, ViewInput } from '@workpoints/core/server'
import { readableEntries, readableUnits } from '@workpoints/registers/server'
import { noiseComplaints } from '../registers/noise-complaints.ts'
import { noiseMonths, noisePoints } from '../registers/noise-points.ts'
import { noiseReviews } from '../registers/noise-reviews.ts'
import { noiseActions, noiseTracing } from '../registers/noise-works.ts'
import { noiseView } from './noise.view.ts'

/** What the page of noise shows: the rates of the year, each point, tracing, and complaints. */
export const noise = procedure
  .meta({ needs: 'read' })
  .input(ViewInput)
  .query(async ({ ctx, input }) => {
    const view = await loadView(ctx, input)
    const rows = {
      points: await readableEntries(ctx, noisePoints),
      months: await readableEntries(ctx, noiseMonths),
      tracing: await readableEntries(ctx, noiseTracing),
      actions: await readableEntries(ctx, noiseActions),
      complaints: await readableEntries(ctx, noiseComplaints),
      reviews: await readableEntries(ctx, noiseReviews),
    }
    return noiseView(view, rows, readableUnits(ctx, 'air'))
  })
