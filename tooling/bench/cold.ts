import pg from 'pg'
import type { Cleanup } from './cleanup.ts'
import { type Answer, ask } from './load.ts'

/** A connection that marks the facts as changed, as every command does at its end; no fact changes, so the answer stays the same. */
export async function changer(cleanup: Cleanup, databaseUrl: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  cleanup.defer(() => client.end())
  return async () => {
    await client.query('update core.org set revision = revision + 1')
    await client.query('delete from core.answer')
  }
}

/** The first answer after a change, ms; throws when it is not a 200 that `check` accepts. */
export async function firstAnswer(
  { url, headers }: { readonly url: string; readonly headers?: Readonly<Record<string, string>> },
  change: () => Promise<void>,
  check: (answer: Answer) => boolean,
): Promise<number> {
  await change()
  const answer = await ask(url, headers)
  if (answer.status !== 200 || !check(answer))
    throw new Error(`${url} gave another answer after a change (${answer.status})`)
  return answer.ms
}
