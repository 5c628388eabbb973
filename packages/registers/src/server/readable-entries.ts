import type { Context } from '@workpoints/core/server'
import type { Named, Register } from '../index.ts'
import { readableUnits } from './register-access.ts'
import { registersDb } from './registers-db.ts'

/** The rows of a register that the reader may see, for a specialist's page; ended ones are left out. */
export async function readableEntries<D>(ctx: Context, register: Register<D>): Promise<Named<D>[]> {
  const units = readableUnits(ctx, register.plugin)
  let query = registersDb(ctx.db)
    .selectFrom('registers.entry')
    .select(['entry_id', 'unit_id', 'state', 'states', 'data', 'label'])
    .where('register', '=', register.id)
    .where('ended_at', 'is', null)
  if (units !== null) query = query.where('unit_id', 'in', units.length > 0 ? [...units] : [''])
  const rows = await query.orderBy('entry_id').execute()
  return rows.map(({ entry_id: id, unit_id: unit, data, ...rest }) => ({ id, unit, data: data as D, ...rest }))
}
