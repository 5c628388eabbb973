import type { Context } from '@workpoints/core/server'
import type { Register } from '@workpoints/registers'
import { readableUnits, registersDb } from '@workpoints/registers/server'
import type { Named } from '../late.ts'

/** The rows of registers that the reader may see, read at once. */
export async function readRows(
  ctx: Context,
  registers: readonly Register<never>[],
): Promise<<D>(register: Register<D>) => Named<D>[]> {
  const units = readableUnits(ctx, registers[0]?.plugin ?? '')
  let query = registersDb(ctx.db)
    .selectFrom('registers.entry')
    .select(['register', 'entry_id', 'unit_id', 'state', 'states', 'data', 'label'])
    .where(
      'register',
      'in',
      registers.map(({ id }) => id),
    )
    .where('ended_at', 'is', null)
  if (units !== null) query = query.where('unit_id', 'in', units.length > 0 ? [...units] : [''])
  const found = Map.groupBy(await query.orderBy('entry_id').execute(), ({ register }) => register)
  return <D>({ id, fields }: Register<D>) => {
    // A row that is older than a field has not got it.
    const blank = Object.fromEntries(fields.map(({ key }) => [key, null]))
    return (found.get(id) ?? []).map(({ entry_id, unit_id, state, states, label, data }) => ({
      ...{ id: entry_id, unit: unit_id, state, states, label },
      data: { ...blank, ...data } as D,
    }))
  }
}
