import { Role } from '@workpoints/core'
import type { World } from './world.ts'

/** Who calls: one person of each role, somebody who is not signed in, with a first password to change, and disabled with a live session. */
export type Caller = Role | 'anonymous' | 'pending' | 'disabled'

export const callers: readonly Caller[] = [...Role.options, 'anonymous', 'pending', 'disabled']

/** The status that each caller is answered. */
export type Expected = (caller: Caller) => number

/** Reads a unit's figures whichever unit it is. */
const readers: readonly Caller[] = ['data-operator', 'office', 'leader', 'department-reviewer', 'department-reporter']
const counties: readonly Caller[] = ['county-reviewer', 'county-reporter']
const keepers: readonly Caller[] = ['system-admin', 'security-auditor']

/** Nobody who is not signed in, or no longer, or has something to do first. */
const outside = (caller: Caller): number | undefined => {
  if (caller === 'anonymous' || caller === 'disabled') return 401
  return caller === 'pending' ? 403 : undefined
}

/** For the listed callers `ok`, for all others `otherwise`. */
const only =
  (listed: readonly Caller[], { ok = 200, otherwise = 403 } = {}): Expected =>
  (caller) =>
    outside(caller) ?? (listed.includes(caller) ? ok : otherwise)

/** Anybody at all; `ok` is what the row's input is answered once it is let through. */
export const anyone =
  (ok = 200): Expected =>
  () =>
    ok

/** Whoever is signed in, about themselves. */
export const self =
  (ok = 200, pending = ok): Expected =>
  (caller) =>
    caller === 'pending' ? pending : (outside(caller) ?? ok)

/** Whoever may read the plan as a whole: all but the two administrators who have nothing to do with figures. */
export const planReaders: Expected = only([...readers, ...counties, 'guest'])

/** The same where the procedure is a plugin's: who may read nothing of it is told that there is no such thing. */
export const pluginReaders: Expected = only([...readers, ...counties, 'guest'], { otherwise: 404 })

/** Reading what is the own county's, and another county's: who may not see a unit is told that there is none. */
export const ownUnitReaders: Expected = (caller) =>
  outside(caller) ?? (keepers.includes(caller) ? 403 : caller === 'guest' ? 404 : 200)
export const otherUnitReaders: Expected = (caller) => (counties.includes(caller) ? 404 : ownUnitReaders(caller))

/** Holders of the listed roles and nobody else. */
export const holders = (...roles: readonly Role[]): Expected => only(roles)

/** The same, where an input that holders may send is answered with `ok`. */
export const holdersAnswered = (ok: number, ...roles: readonly Role[]): Expected => only(roles, { ok })

/** As `base`, but for some callers. */
export const except =
  (base: Expected, exceptions: Readonly<Partial<Record<Caller, number>>>): Expected =>
  (caller) =>
    exceptions[caller] ?? base(caller)

/** An input, or how it is made for one call: ids that a call uses up are made anew. */
export type Input = object | ((world: World, caller: Caller) => unknown)

/** What a procedure is called with about the caller's own unit, record or account, and about another's, and who is answered what. */
export interface Row {
  readonly path: string
  /** Tells apart the rows of one procedure. */
  readonly about?: string
  readonly own: readonly [input: Input | undefined, expected: Expected]
  /** Left out where the input names no unit and no record. */
  readonly other?: readonly [input: Input, expected: Expected]
}

/** A procedure whose input names nothing of anybody. */
export const row = (path: string, input: Input | undefined, expected: Expected): Row => ({
  path,
  own: [input, expected],
})

/** The input as it is sent. */
export const inputFor = async (input: Input | undefined, world: World, caller: Caller): Promise<unknown> =>
  typeof input === 'function' ? await (input as (world: World, caller: Caller) => unknown)(world, caller) : input
