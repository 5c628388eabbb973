import Fastify from 'fastify'
import pg from 'pg'
import type { Statement } from './statements.ts'

/** What the bare server is to do: nothing but Fastify and pg, for the same statements on the same database. */
export interface BareSetup {
  readonly databaseUrl: string
  readonly kept: Statement
  readonly cold: readonly Statement[]
  readonly body: string
}

/**
 * `/kept` sends the body that one statement finds; `/cold` runs all the statements of an answer that is not kept, as many at a time as
 * there are connections, and sends a constant; `/constant` sends the constant alone.
 */
async function serve({ databaseUrl, kept, cold, body }: BareSetup): Promise<string> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 })
  const app = Fastify()
  const json = 'application/json; charset=utf-8'
  app.get('/kept', async (_request, reply) => {
    const { rows } = await pool.query<{ body: string }>(kept.text, [...kept.values])
    return reply.type(json).send(rows[0]?.body)
  })
  app.get('/cold', async (_request, reply) => {
    const results = await Promise.all(cold.map(({ text, values }) => pool.query(text, [...values])))
    const rows = results.reduce((sum, { rowCount }) => sum + (rowCount ?? 0), 0)
    return reply.header('x-rows', rows).type(json).send(body)
  })
  app.get('/constant', async (_request, reply) => reply.type(json).send(body))
  return app.listen({ port: 0, host: '127.0.0.1' })
}

process.once('message', (setup: BareSetup) => {
  void serve(setup).then((url) => process.send?.({ url }))
})
process.once('disconnect', () => process.exit())
