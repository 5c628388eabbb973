import { actorOf, CommandKey, command, newId, procedure, requireAction } from '@workpoints/core/server'
import { z } from 'zod'
import { readOutline } from '../outline.ts'
import { dbOf, registersDb } from './registers-db.ts'

const LoadInput = CommandKey.extend({
  name: z.string().trim().min(1).max(100),
  /** 审图号: whoever shows a map has to show it. */
  approval: z.string().trim().min(4, '请填写审图号 / the approval number is needed').max(60),
  /** GeoJSON as text. */
  geojson: z.string().max(3 * 1024 * 1024),
})

/** The office's own approved outline map, drawn under the points; there is none until it loads one. */
export const outlineProcedures = {
  get: procedure.meta({ needs: 'read' }).query(async ({ ctx }) => {
    const row = await dbOf(ctx)
      .selectFrom('registers.outline')
      .select(['name', 'approval', 'body', 'loaded_at', 'loaded_by'])
      .orderBy('loaded_at', 'desc')
      .orderBy('outline_id', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (row === undefined) return null
    const { name, approval, body, loaded_at: at, loaded_by: by } = row
    return { name, approval, body, loadedAt: at.toISOString(), loadedBy: by }
  }),

  /** Loads an outline in place of the one before. Throws InvalidError `registers.outline-*`. */
  load: procedure
    .meta({ needs: 'manage' })
    .input(LoadInput)
    .mutation(({ ctx, input: { key, name, approval, geojson } }) =>
      command(ctx, { key, procedure: 'registers.outline.load' }, async (trx, note) => {
        const grant = requireAction(ctx, { action: 'manage', unit: null, plugin: null })
        const body = readOutline(geojson)
        const by = actorOf(ctx).name
        await registersDb(trx)
          .insertInto('registers.outline')
          .values({ outline_id: newId(), name, approval, body: JSON.stringify(body), loaded_by: by })
          .execute()
        note({ subject: 'outline', grant, before: null, after: { name, approval, lines: body.lines.length } })
        return { lines: body.lines.length }
      }),
    ),
}
