import { createApp } from '../../apps/api/src/app.ts'
import type { RegisterSlot } from '../../packages/core/src/server/index.ts'
import { servedFrom } from './served.ts'

/** A statement as it was sent to PostgreSQL, and how many rows it gave. */
export interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
  readonly rows: number
}

/** What the shipped route sends to the database for one request, besides looking up who asks, and what it answers. */
export interface Sent {
  /** With nothing kept: everything is read, and the answer is put away. */
  readonly cold: readonly Statement[]
  /** With the answer kept: one statement. */
  readonly kept: readonly Statement[]
  readonly body: string
}

interface Client {
  query(...args: readonly unknown[]): unknown
}

/** Lists the statements that pass through a pool while `work` runs, in the order in which they were sent. */
async function statementsOf(
  pool: {
    on(event: 'acquire', listen: (client: Client) => void): unknown
    off: (event: 'acquire', listen: never) => unknown
  },
  work: () => Promise<unknown>,
): Promise<Statement[]> {
  const sent: Promise<Statement>[] = []
  const heard = new Set<Client>()
  const listen = (client: Client) => {
    if (heard.has(client)) return
    heard.add(client)
    const query = client.query.bind(client)
    client.query = (...args) => {
      const answer = query(...args) as Promise<{ rowCount: number | null }>
      const [text, values = []] = args as [string, (readonly unknown[])?]
      if (typeof text !== 'string')
        throw new Error('the driver sends statements in a form that this bench does not know')
      sent.push(answer.then(({ rowCount }) => ({ text, values, rows: rowCount ?? 0 })))
      return answer
    }
  }
  pool.on('acquire', listen)
  try {
    await work()
  } finally {
    pool.off('acquire', listen as never)
    for (const client of heard) Reflect.deleteProperty(client, 'query')
  }
  return Promise.all(sent)
}

/**
 * Asks the shipped routes, in this process, on the database at `url`, and listens to what they send; `path` with its query, `headers` with
 * the session's cookie. What looks up who asks stands first in each list.
 */
export async function sentFor(
  url: string,
  path: string,
  {
    headers,
    registers = [],
  }: { readonly headers: Readonly<Record<string, string>>; readonly registers?: readonly RegisterSlot[] },
): Promise<Sent> {
  const { database, served } = await servedFrom(url, { registers })
  await using _ = database
  const app = await createApp(served, { webDir: '', logLevel: 'silent' })
  const ask = async (): Promise<string> => {
    const response = await app.inject({ method: 'GET', url: path, headers: { ...headers } })
    if (response.statusCode !== 200) throw new Error(`${path} answered ${response.statusCode}: ${response.body}`)
    return response.body
  }
  try {
    const pool = database.pool as unknown as Parameters<typeof statementsOf>[0]
    await database.pool.query('delete from core.answer')
    const [who, ...cold] = await statementsOf(pool, ask)
    const [again, ...kept] = await statementsOf(pool, ask)
    for (const statement of [who, again])
      if (statement?.text.includes('"accounts"."session"') !== true) throw new Error('who asks is not looked up first')
    return { cold, kept, body: await ask() }
  } finally {
    await app.close()
  }
}
