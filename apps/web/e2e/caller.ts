import { randomUUID } from 'node:crypto'

/** Somebody's way to the server past the browser. */
export interface Caller {
  /** The session's cookie as a header. */
  readonly cookie: string
  query(path: string, input?: unknown): Promise<unknown>
  /** Sends a change, with a key of its own. Rejects with the server's words. */
  mutate(path: string, input: object): Promise<unknown>
}

async function dataOf(response: Response): Promise<unknown> {
  const body = (await response.json()) as { result?: { data: unknown }; error?: { message: string } }
  if (body.error !== undefined) throw new Error(body.error.message)
  return body.result?.data
}

/** Signs in by the API. */
export async function signIn(address: string, username: string, password: string): Promise<Caller> {
  const post = (path: string, input: object, headers: Record<string, string> = {}) =>
    fetch(`${address}/trpc/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(input),
    })
  const response = await post('accounts.session.signIn', { username, password })
  await dataOf(response)
  const [cookie = ''] = response.headers.getSetCookie().map((line) => line.split(';')[0] ?? '')
  return {
    cookie,
    query: async (path, input) => {
      const query = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`
      return dataOf(await fetch(`${address}/trpc/${path}${query}`, { headers: { cookie } }))
    },
    mutate: async (path, input) => dataOf(await post(path, { key: randomUUID(), ...input }, { cookie })),
  }
}
