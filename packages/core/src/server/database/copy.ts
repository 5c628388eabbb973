import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { CompiledQuery, type Kysely } from 'kysely'
import type pg from 'pg'
import { from } from 'pg-copy-streams'

/** Text on its way into COPY: passed as the only parameter of the statement, so that Kysely carries it to its own connection. */
class CopySource {
  readonly chunks: Iterable<string> | AsyncIterable<string>

  constructor(chunks: Iterable<string> | AsyncIterable<string>) {
    this.chunks = chunks
  }
}

type Query = (...args: readonly unknown[]) => unknown

/** Lets a connection take the statements of {@link copyInto}. */
export function useCopy(client: pg.PoolClient): void {
  const query = client.query.bind(client) as Query
  const send: Query = (text, values, ...rest) => {
    const [source] = Array.isArray(values) ? (values as readonly unknown[]) : []
    return source instanceof CopySource ? copied(query, text as string, source) : query(text, values, ...rest)
  }
  Object.assign(client, { query: send })
}

async function copied(query: Query, text: string, { chunks }: CopySource) {
  const copy = from(text)
  query(copy)
  await pipeline(Readable.from(chunks, { objectMode: true }), copy)
  return { command: 'COPY', rowCount: copy.rowCount, rows: [] }
}

/**
 * Sends rows by COPY … FROM STDIN on the handle's own connection, inside its transaction. `target` is the table with its columns as
 * SQL (`stage (site_id, time)`), `chunks` are parts of PostgreSQL's text format, cut anywhere. The scope of the issuing body does not
 * reach into COPY: copy into a temporary table and insert from there.
 */
export async function copyInto<T>(
  db: Kysely<T>,
  target: string,
  chunks: Iterable<string> | AsyncIterable<string>,
): Promise<void> {
  await db.executeQuery(CompiledQuery.raw(`copy ${target} from stdin`, [new CopySource(chunks)]))
}
