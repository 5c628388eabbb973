import type { Grant } from '@workpoints/core'
import { type Context, noModule } from '@workpoints/core/server'
import { noEntry, readsUnit, requireWrite, writeGrant } from './register-access.ts'
import { registersDb } from './registers-db.ts'

/** A row of whichever register, as far as what hangs on it has to know it. */
export interface KnownEntry {
  readonly id: string
  readonly register: string
  readonly plugin: string
  readonly unit: string
  readonly label: string
  readonly ended: boolean
}

/** The plugin that declares a register; its id begins with it. */
const pluginOf = (register: string): string => register.split('.')[0] ?? ''

/**
 * A row that the reader may see, whichever register it is in; with `forUpdate` nobody changes it meanwhile. Throws NotFoundError
 * `registers.no-entry`, or that its module is off for the view.
 */
export async function openEntry(
  ctx: Context,
  db: Context['db'],
  { id, forUpdate = false }: { readonly id: string; readonly forUpdate?: boolean },
): Promise<KnownEntry> {
  const query = registersDb(db)
    .selectFrom('registers.entry')
    .select(['entry_id', 'register', 'unit_id', 'label', 'ended_at'])
    .where('entry_id', '=', id)
  const row = await (forUpdate ? query.forUpdate() : query).executeTakeFirst()
  if (row === undefined) throw noEntry()
  const plugin = pluginOf(row.register)
  if (!ctx.enabled.has(plugin)) throw noModule()
  if (!readsUnit(ctx, plugin, row.unit_id)) throw noEntry()
  const { register, label } = row
  return { id, register, plugin, unit: row.unit_id, label, ended: row.ended_at !== null }
}

/** The grant by which somebody changes a row and what hangs on it. Throws NotAllowedError, and NotFoundError for a row that was taken out. */
export function requireEntryWrite(ctx: Context, { plugin, unit, ended }: KnownEntry): Grant {
  const grant = requireWrite(ctx, plugin, unit)
  if (ended) throw noEntry()
  return grant
}

/** Whether somebody may change a row and what hangs on it. */
export const mayWriteEntry = (ctx: Context, { plugin, unit, ended }: KnownEntry): boolean =>
  !ended && writeGrant(ctx, plugin, unit) !== undefined
