import { z } from 'zod'
import { Day, isUnitValid, switchedKinds, today } from '../index.ts'
import { CommandKey, command } from './command.ts'
import { listEnablement, switchModules } from './enablement.ts'
import { procedure } from './trpc.ts'
import { latestUnits } from './unit-version.store.ts'

const switching = procedure.meta({ needs: 'enable' })
const Switch = CommandKey.extend({ enabled: z.boolean(), from: Day.optional() })
const Module = z.object({ unit: z.string(), plugin: z.string() })

/** Which modules work for which units: to be spread into the router of units. */
export const enablementProcedures = {
  /** Switches a module on or off for one county or unit, from a day on; data stay, and what was expected is recounted at once. */
  enable: switching.input(Switch.extend(Module.shape)).mutation(({ ctx, input }) =>
    command(ctx, { key: input.key, procedure: 'core.unit.enable' }, async (db, note) => {
      const { unit, plugin, enabled, from } = input
      await switchModules(ctx, { db, note, modules: [{ unit, plugin }], enabled, from })
      return { unit, plugin, enabled }
    }),
  ),

  /** The same for many at once, such as a module for all counties: all of them are switched or none, each with its own entry in the trail. */
  enableMany: switching.input(Switch.extend({ modules: z.array(Module).min(1).max(1000) })).mutation(({ ctx, input }) =>
    command(ctx, { key: input.key, procedure: 'core.unit.enableMany' }, async (db, note) => {
      const { modules, enabled, from } = input
      await switchModules(ctx, { db, note, modules, enabled, from })
      return { switched: modules.length, enabled }
    }),
  ),

  /** Every unit that has modules, by every mounted module: on or off today, since when, and by whom. */
  modules: switching.query(async ({ ctx }) => {
    const on = today()
    const said = await listEnablement(ctx.db, on)
    const units = [...(await latestUnits(ctx.db)).values()].map(({ unit }) => unit)
    return {
      on,
      plugins: ctx.mounted.plugins.map(({ id, title, area }) => ({ id, title, area })),
      units: units
        .filter((unit) => switchedKinds.has(unit.kind) && isUnitValid(unit, on))
        .map((unit) => ({
          id: unit.id,
          kind: unit.kind,
          name: unit.name,
          modules: ctx.mounted.plugins.map(({ id: plugin }) => {
            const last = said.get(`${unit.id}/${plugin}`)
            return {
              plugin,
              enabled: last?.enabled ?? true,
              /** Null where nobody ever switched it: it is on from the beginning. */
              said: last === undefined ? null : { from: last.from, by: last.by, at: last.at.toISOString() },
              can: ctx.access.can({ unit: unit.id, plugin }),
            }
          }),
        })),
    }
  }),
}
