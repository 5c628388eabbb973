import { z } from 'zod'
import { Day, isUnitValid, today, UnitFields } from '../index.ts'
import { CommandKey, command } from './command.ts'
import { procedure } from './trpc.ts'
import { saveUnits } from './unit-save.ts'
import { latestUnits } from './unit-version.store.ts'

const administering = procedure.meta({ needs: 'administer' })

/** Units as who administers the platform sees and changes them: to be spread into the router of units. */
export const unitAdministration = {
  /** Every unit in its latest version, closed ones too, and which version that is. */
  listAll: administering.query(async ({ ctx }) =>
    [...(await latestUnits(ctx.db)).values()].map(({ unit, version, holdsFrom, recordedAt, recordedBy }) => ({
      ...unit,
      version,
      holdsFrom,
      recordedAt: recordedAt.toISOString(),
      recordedBy,
      valid: isUnitValid(unit, today()),
      can: ctx.access.can({ unit: unit.id, plugin: null }),
    })),
  ),

  /**
   * Records a new unit (`basedOn` null), corrects one, or says how it is from a day on. Ids are never used twice, units never deleted:
   * one that ends is given its last day.
   */
  save: administering
    .input(CommandKey.extend({ unit: UnitFields, basedOn: z.uuid().nullable(), from: Day.optional() }))
    .mutation(({ ctx, input }) =>
      command(ctx, { key: input.key, procedure: 'core.unit.save' }, async (db, note) => {
        const { unit, basedOn, from } = input
        const versions = await saveUnits(ctx, { db, note }, [{ unit, basedOn, from }])
        return { unit: unit.id, version: versions.get(unit.id) ?? '' }
      }),
    ),
}
