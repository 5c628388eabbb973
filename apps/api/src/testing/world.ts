import { randomUUID } from 'node:crypto'
import { beginSession } from '@workpoints/accounts/server'
import { expectedReports, Role, today } from '@workpoints/core'
import { loadFacts, newId } from '@workpoints/core/server'
import { registerHalf } from '@workpoints/registers/server'
import { villages } from '@workpoints/registers/testing'
import type { Caller } from './authorization.ts'
import { createTestApp, type TestApp, type TestPerson } from './test-app.ts'

/** A server with one person of each kind, and what the rows of the authorization table speak of. */
export interface World extends AsyncDisposable {
  readonly api: TestApp
  readonly plan: string
  /** The county of the county's people, and one that is not theirs. */
  readonly county: { readonly own: string; readonly other: string }
  /** The caller as it comes with a session of its own: a call may end it. */
  as(caller: Caller): Promise<Pick<TestPerson, 'query' | 'mutate'>>
  /** The id of the person behind a caller. */
  idOf(caller: Caller): string
  /** Begins another session of a caller's person, and answers its id. */
  session(caller: Caller): Promise<string>
  /** Somebody who is only there to be changed: a new account without roles. */
  somebody(): Promise<{ readonly id: string; readonly username: string }>
  /** A figure of the whole city for which a unit answers, or (`answers` false) one for which another department does. */
  cityFigure(unit: string, answers?: boolean): Promise<ReturnType<typeof figureOf>>
}

/** A figure as it is sent. */
export const figureOf = (unit: string, indicator = 'rural.toilets', value = '3') => ({
  ...{ indicator, unit, value, period: '2025-01' },
  ...{ numerator: null, denominator: null, weight: null, source: { kind: 'reported', note: '测试' } },
})

/** Every change comes with a key of its own. */
export const keyed = <T extends object>(input: T) => ({ key: randomUUID(), ...input })

const plan = 'ganzhou-2025'
const origin = { address: '127.0.0.1', agent: 'test' }

/** Starts the server and makes its people. */
export async function createWorld(options: { readonly empty?: boolean } = { empty: true }): Promise<World> {
  const api = await createTestApp({ ...options, registers: [registerHalf(villages)] })
  const people = new Map<Caller, TestPerson>()
  for (const role of Role.options) people.set(role, await api.person(role))
  for (const state of ['pending', 'disabled'] as const) people.set(state, await api.person('office'))
  const idOf = (caller: Caller): string => people.get(caller)?.id ?? randomUUID()
  const update = (caller: Caller, values: { must_change: true } | { status: 'disabled' }) =>
    api.db.updateTable('accounts.person').set(values).where('person_id', '=', idOf(caller)).execute()
  await update('pending', { must_change: true })
  await update('disabled', { status: 'disabled' })

  const begin = (caller: Caller) =>
    beginSession(api.db, { person: idOf(caller), method: 'password', proved: true, hours: 12, origin })

  const cityFigure = async (unit: string, answers = true): ReturnType<World['cityFigure']> => {
    const { platform, db } = api
    const at = { on: today(), asOf: null }
    const facts = await loadFacts(db as never, plan, { at, mounted: platform.mounted, indicators: [] })
    const kindOf = (id: string) => facts.units.get(id)?.kind
    const ofCity = expectedReports(facts).filter(({ subject }) => kindOf(subject) === 'city')
    const asked = ofCity.find(({ reporter }) =>
      answers ? reporter === unit : reporter !== unit && kindOf(reporter) === 'department',
    )
    if (asked === undefined) throw new Error(`nothing is asked of ${unit}`)
    return figureOf(asked.subject, asked.indicator.id)
  }

  return {
    api,
    plan,
    county: { own: '360702', other: '360703' },
    idOf,
    cityFigure,
    as: async (caller) =>
      caller === 'anonymous' ? api.visitor() : api.visitor(`workpoints=${(await begin(caller)).token}`),
    session: async (caller) => (await begin(caller)).session,
    somebody: async () => {
      const person = {
        person_id: newId(),
        username: `s${newId().slice(-12)}`,
        name: '测试',
        unit_id: null,
        phone: null,
      }
      await api.db
        .insertInto('accounts.person')
        .values({ ...person, status: 'active', password: null, totp: null, oidc_subject: null, created_by: 'test' })
        .execute()
      return { id: person.person_id, username: person.username }
    },
    [Symbol.asyncDispose]: () => api[Symbol.asyncDispose](),
  }
}
