import { randomUUID } from 'node:crypto'
import type { Policy } from '@workpoints/accounts'
import type { Role } from '@workpoints/core'
import { createTestApp, grantOf, type TestApp, type TestPerson } from './test-app.ts'

/** What an answer says, for comparing. */
export interface Said {
  readonly status: number
  /** Of an error: its stable code and its words in Chinese. */
  readonly code: string | undefined
  readonly text: string | undefined
}

/** A sign-in as it came out, and the way in that it gave. */
export interface SignedInSaid extends Said {
  readonly cookie: string | undefined
  readonly way: Pick<TestPerson, 'query' | 'mutate'>
}

/** An account with a password that the test knows. */
export interface Newcomer {
  readonly id: string
  readonly username: string
  readonly password: string
}

/** The test's server, its administrator, and accounts that are signed in by their passwords. */
export interface SignInWorld extends AsyncDisposable {
  readonly api: TestApp
  readonly admin: TestPerson
  /** An account that the administrator makes; `settled`: its one-time password counts as its own. */
  newcomer(role?: Role, options?: { readonly settled?: boolean; readonly unit?: string }): Promise<Newcomer>
  /** Tries a password, each time from another address. */
  signIn(username: string, password: string): Promise<SignedInSaid>
  /** Changes the account of a person: `accounts.person.<verb>`. */
  administer(verb: string, person: string, rest?: object): Promise<Said>
  /** Puts sign-in settings in place. */
  settings(change: Partial<Policy>): Promise<void>
  /** So many minutes go by for what is kept of sessions, attempts and passwords. */
  pass(minutes: number): Promise<void>
}

/** The stable code and words of an answer. */
export function saidOf({ status, error }: { readonly status: number; readonly error?: unknown }): Said {
  const detail = (error as { data?: { detail?: { code: string; text: { zh: string } } } } | undefined)?.data?.detail
  return { status, code: detail?.code, text: detail?.text.zh }
}

/** Starts a server with a system administrator. */
export async function createSignInWorld(): Promise<SignInWorld> {
  const api = await createTestApp()
  const admin = await api.person('system-admin')
  let count = 0
  const newcomer: SignInWorld['newcomer'] = async (role = 'county-reporter', { settled = true, unit } = {}) => {
    const grants = [unit === undefined ? grantOf(role) : grantOf(role, unit)]
    const username = `n${randomUUID().slice(0, 8)}`
    const fields = { username, name: '新人', unit: grants[0]?.unit ?? null, phone: null, grants }
    const { data } = await admin.mutate('accounts.person.create', { key: randomUUID(), ...fields })
    const made = data as Newcomer
    if (settled)
      await api.db.updateTable('accounts.person').set({ must_change: false }).where('person_id', '=', made.id).execute()
    return made
  }
  const signIn: SignInWorld['signIn'] = async (username, password) => {
    const answer = await api.app.inject({
      ...{ method: 'POST', url: '/trpc/accounts.session.signIn', payload: { username, password } },
      remoteAddress: `10.1.${Math.floor(++count / 250)}.${count % 250}`,
    })
    const [cookie] = answer.cookies
    const header = cookie === undefined ? undefined : `workpoints=${cookie.value}`
    const { error } = answer.json() as { error?: unknown }
    return { ...saidOf({ status: answer.statusCode, error }), cookie: header, way: api.visitor(header) }
  }
  return {
    api,
    admin,
    newcomer,
    signIn,
    administer: async (verb, person, rest = {}) =>
      saidOf(await admin.mutate(`accounts.person.${verb}`, { key: randomUUID(), person, ...rest })),
    settings: async (change) => {
      const { data } = await admin.query('accounts.policy.get')
      const { policy, version } = data as { policy: Policy; version: number }
      const input = { key: randomUUID(), policy: { ...policy, ...change }, version }
      const { status } = await admin.mutate('accounts.policy.update', input)
      if (status !== 200) throw new Error('the settings were refused')
    },
    pass: (minutes) => pass(api, minutes),
    [Symbol.asyncDispose]: () => api[Symbol.asyncDispose](),
  }
}

/** Moves what is kept of sessions and attempts into the past, as the owner of the database. */
async function pass({ database }: TestApp, minutes: number): Promise<void> {
  const moved = {
    'accounts.session': ['started_at', 'seen_at', 'expires_at'],
    'accounts.attempt': ['failed_at', 'locked_until'],
    'accounts.person': ['password_set_at'],
  }
  for (const [table, columns] of Object.entries(moved)) {
    const set = columns.map((column) => `${column} = ${column} - interval '${minutes} minutes'`).join(', ')
    await database.pool.query(`update ${table} set ${set}`)
  }
}
