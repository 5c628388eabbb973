import { loadView, procedure, ViewInput } from '@workpoints/core/server'
import { readableEntries, readableUnits } from '@workpoints/registers/server'
import { machinery, machineryChecks } from '../registers/machinery.ts'
import { heavyTrucks, truckChecks } from '../registers/truck-checks.ts'
import { checksView } from './checks.view.ts'

/** What the page of vehicle checks shows: the four targets and every county. */
export const checks = procedure
  .meta({ needs: 'read' })
  .input(ViewInput)
  .query(async ({ ctx, input }) => {
    const view = await loadView(ctx, input)
    const rows = {
      trucks: await readableEntries(ctx, truckChecks),
      heavy: await readableEntries(ctx, heavyTrucks),
      machines: await readableEntries(ctx, machineryChecks),
      machinery: await readableEntries(ctx, machinery),
    }
    return checksView(view, rows, readableUnits(ctx, 'air'))
  })
