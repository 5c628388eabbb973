import { InvalidError, NotFoundError } from '@workpoints/core'
import { actorOf, CommandKey, type Context, command, newId } from '@workpoints/core/server'
import { z } from 'zod'
import { ViewBody } from '../index.ts'
import type { RegisterProcedures } from './register-procedure.ts'
import { dbOf, registersDb } from './registers-db.ts'

/** Views of one register that somebody keeps at most. */
const mostKept = 50

const personOf = (ctx: Context): string => {
  const { id } = actorOf(ctx)
  if (id === null)
    throw new InvalidError('registers.no-person', {
      zh: '视图属于个人，请用个人账号登录后保存。',
      en: 'A view belongs to a person; sign in as one.',
    })
  return id
}

const of = (name: string, key: string) => ({ key, procedure: `registers.view.${name}` })

/** Ways of looking at a register that somebody keeps for themselves. */
export const viewProcedures = ({ reads }: Pick<RegisterProcedures, 'reads'>) => ({
  list: reads.query(async ({ ctx }) => {
    const rows = await dbOf(ctx)
      .selectFrom('registers.view')
      .select(['view_id as id', 'name', 'body'])
      .where('register', '=', ctx.register.id)
      .where('person_id', '=', personOf(ctx))
      .orderBy('name')
      .execute()
    return rows
  }),

  /** Keeps a view under a name; one of that name is replaced. */
  save: reads
    .input(CommandKey.extend({ name: z.string().trim().min(1).max(40), body: ViewBody }))
    .mutation(({ ctx, input: { key, name, body } }) =>
      command(ctx, of('save', key), async (trx, note) => {
        const db = registersDb(trx)
        const { register } = ctx
        const person = personOf(ctx)
        const kept = await db
          .selectFrom('registers.view')
          .select('name')
          .where('register', '=', register.id)
          .where('person_id', '=', person)
          .execute()
        if (kept.length >= mostKept && !kept.some((one) => one.name === name)) throw tooMany()
        const id = newId()
        await db
          .insertInto('registers.view')
          .values({ view_id: id, person_id: person, register: register.id, name, body: JSON.stringify(body) })
          .onConflict((conflict) =>
            conflict.columns(['org_id', 'person_id', 'register', 'name']).doUpdateSet({ body: JSON.stringify(body) }),
          )
          .execute()
        note({ subject: `register/${register.id}`, plugin: register.plugin, before: null, after: { view: name } })
        return { name }
      }),
    ),

  remove: reads.input(CommandKey.extend({ view: z.uuid() })).mutation(({ ctx, input: { key, view } }) =>
    command(ctx, of('remove', key), async (trx, note) => {
      const { register } = ctx
      const gone = await registersDb(trx)
        .deleteFrom('registers.view')
        .where('view_id', '=', view)
        .where('register', '=', register.id)
        .where('person_id', '=', personOf(ctx))
        .returning('name')
        .executeTakeFirst()
      if (gone === undefined)
        throw new NotFoundError('registers.no-view', { zh: '没有这个视图。', en: 'There is no such view.' })
      note({ subject: `register/${register.id}`, plugin: register.plugin, before: { view: gone.name }, after: null })
      return { name: gone.name }
    }),
  ),
})

const tooMany = (): InvalidError =>
  new InvalidError('registers.too-many-views', {
    zh: `每个台账最多保存 ${mostKept} 个视图，请先删除不用的。`,
    en: `At most ${mostKept} views of a register are kept; remove some first.`,
  })
