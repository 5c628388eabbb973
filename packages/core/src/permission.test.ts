import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { type Access, Action, type Asked, accessOf, clashOf, type Grant, Role, roleRules } from './permission.ts'

const today = '2026-03-01'

const grantOf = (role: Role, rest: Partial<Grant> = {}): Grant => ({
  ...{ id: role, role, unit: null, plugins: null, from: '2026-01-01', until: null },
  ...rest,
})

const asking = (action: Action, unit: string | null, plugin: string | null = 'air'): Asked => ({ action, unit, plugin })

/** `+` every unit, `o` its own unit, `p` the plan as a whole, `.` nothing; one column an action, in the order they are declared. */
const table: Readonly<Record<Role, string>> = {
  //                      read export report review correct manage enable administer audit
  'system-admin': '......++.',
  'security-auditor': '........+',
  'data-operator': '++..+....',
  office: '++o+.++..',
  leader: '++.......',
  'department-reviewer': '++oo.....',
  'department-reporter': '+.o......',
  'county-reviewer': 'oooo.....',
  'county-reporter': 'o.o......',
  guest: 'p........',
}

describe.each(Role.options)('%s', (role) => {
  const access = accessOf([grantOf(role, { unit: 'own' })], today)
  it.each(Action.options.map((action, index) => [action, table[role][index]] as const))('%s: %s', (action, sign) => {
    const allowed = ['own', 'other', null].map((unit) => access.decide(asking(action, unit)) !== undefined)
    const reads = action === 'read'
    const expected = {
      '+': [true, true, true],
      o: [true, false, reads],
      p: [false, false, reads],
      '.': [false, false, false],
    }[sign ?? '']
    expect(allowed).toEqual(expected)
  })
})

describe('a grant', () => {
  const county = (rest: Partial<Grant>) => accessOf([grantOf('county-reporter', { unit: '360702', ...rest })], today)
  const mayReport = (access: Access) => access.decide(asking('report', '360702')) !== undefined

  it('counts from its first day to its last, both included', () => {
    expect(mayReport(county({ from: '2026-03-01' }))).toBe(true)
    expect(mayReport(county({ from: '2026-03-02' }))).toBe(false)
    expect(mayReport(county({ until: '2026-03-01' }))).toBe(true)
    expect(mayReport(county({ until: '2026-02-28' }))).toBe(false)
    expect(county({ until: '2026-02-28' })).toMatchObject({ grants: [], key: '', readsAll: false })
  })

  it('for some modules says nothing about the others, nor about what is of none, but the plan they belong to', () => {
    const access = accessOf([grantOf('office', { unit: 'hwb', plugins: ['air'] })], today)
    expect(access.decide(asking('review', '360702', 'air'))?.id).toBe('office')
    expect(access.decide(asking('review', '360702', 'water'))).toBeUndefined()
    expect(access.decide(asking('enable', '360702', null))).toBeUndefined()
    expect(access.decide(asking('read', '360702', null))?.id).toBe('office')
    expect(access.readsAll).toBe(false)
    expect(access.somewhere('review', null)).toBe(true)
    expect(access.somewhere('review', 'water')).toBe(false)
  })

  it('is named by the decision, so that the trail can say which one allowed it', () => {
    const access = accessOf([grantOf('leader'), grantOf('county-reporter', { unit: '360702' })], today)
    expect(access.decide(asking('read', '360703'))?.id).toBe('leader')
    expect(access.decide(asking('report', '360702'))?.id).toBe('county-reporter')
    expect(access.can({ unit: '360702', plugin: 'air' })).toEqual(['read', 'export', 'report'])
    expect(access.can({ unit: '360703', plugin: 'air' })).toEqual(['read', 'export'])
  })

  it('does not widen another one: what one allows for a unit and another for a module is not put together', () => {
    const access = accessOf(
      [
        grantOf('county-reporter', { unit: '360702', plugins: ['air'] }),
        grantOf('county-reviewer', { unit: '360703', plugins: ['water'] }),
      ],
      today,
    )
    expect(access.decide(asking('report', '360702', 'water'))).toBeUndefined()
    expect(access.decide(asking('report', '360703', 'air'))).toBeUndefined()
    expect(access.decide(asking('review', '360702', 'air'))).toBeUndefined()
    expect(access.decide(asking('read', '360702', 'water'))).toBeUndefined()
  })
})

test('the three administrators exclude each other, and two of them everything else', () => {
  const apart = (...roles: Role[]) => clashOf(roles) !== undefined
  expect(apart('system-admin', 'security-auditor')).toBe(true)
  expect(apart('system-admin', 'data-operator')).toBe(true)
  expect(apart('data-operator', 'security-auditor')).toBe(true)
  expect(apart('security-auditor', 'leader')).toBe(true)
  expect(apart('office', 'system-admin')).toBe(true)
  expect(apart('data-operator', 'office')).toBe(false)
  expect(apart('county-reporter', 'county-reviewer')).toBe(false)
  expect(apart('system-admin', 'system-admin')).toBe(false)
})

const units = ['360702', '360703', 'shj'] as const
const plugins = ['air', 'water', 'soil'] as const
const days = ['2026-01-01', '2026-02-28', '2026-03-01', '2026-03-02', '2026-12-31'] as const

const aGrant: fc.Arbitrary<Grant> = fc.record({
  id: fc.uuid(),
  role: fc.constantFrom(...Role.options),
  unit: fc.constantFrom(null, ...units),
  plugins: fc.option(fc.uniqueArray(fc.constantFrom(...plugins), { maxLength: 2 }), { nil: null }),
  from: fc.constantFrom(...days),
  until: fc.constantFrom(null, ...days),
})
const grants = fc.array(aGrant, { maxLength: 4 })
const asked: fc.Arbitrary<Asked> = fc.record({
  action: fc.constantFrom(...Action.options),
  unit: fc.constantFrom(null, ...units),
  plugin: fc.constantFrom(null, ...plugins),
})

/** Every pair of unit and plugin that a grant allows an action on, written out: the same rules said another way. */
function listed(grant: Grant, action: Action): ReadonlySet<string> {
  if (grant.from > today || (grant.until ?? '9999-12-31') < today) return new Set()
  const sign = table[grant.role][Action.options.indexOf(action)] ?? '.'
  const whole = action === 'read' || sign === '+' ? ['-'] : []
  const places = { '+': [...units, ...whole], o: [...(grant.unit === null ? [] : [grant.unit]), ...whole], p: whole }[
    sign
  ]
  const modules = [...(grant.plugins ?? plugins), ...(grant.plugins === null || action === 'read' ? ['-'] : [])]
  return new Set((places ?? []).flatMap((unit) => modules.map((plugin) => `${unit}/${plugin}`)))
}

const placeOf = ({ unit, plugin }: Asked): string => `${unit ?? '-'}/${plugin ?? '-'}`

describe('whatever grants somebody holds', () => {
  const runs = { numRuns: 2000 }
  const allows = (held: readonly Grant[], one: Asked) => accessOf(held, today).decide(one) !== undefined

  it('what is allowed is what one of them allows by itself, as the table says it', () => {
    fc.assert(
      fc.property(grants, asked, (held, one) => {
        const grant = accessOf(held, today).decide(one)
        const allowing = held.filter((each) => listed(each, one.action).has(placeOf(one)))
        expect(grant === undefined ? [] : [grant]).toEqual(allowing.slice(0, 1))
      }),
      runs,
    )
  })

  it('two lists together allow what one of them does, no more and no less', () => {
    fc.assert(
      fc.property(grants, grants, asked, (a, b, one) => {
        expect(allows([...a, ...b], one)).toBe(allows(a, one) || allows(b, one))
      }),
      runs,
    )
  })

  it('the actions of a record are those that are allowed on it, each by itself', () => {
    fc.assert(
      fc.property(grants, asked, (held, { unit, plugin }) => {
        const each = Action.options.filter((action) => allows(held, { action, unit, plugin }))
        expect(accessOf(held, today).can({ unit, plugin })).toEqual(each)
      }),
      runs,
    )
  })

  it('an action is allowed somewhere exactly where there is a unit, or the plan, on which it is', () => {
    fc.assert(
      fc.property(grants, asked, (held, { action, plugin }) => {
        const reached = new Set(held.flatMap((grant) => [...listed(grant, action)]))
        const there = [...reached].some((place) => plugin === null || place.endsWith(`/${plugin}`))
        expect(accessOf(held, today).somewhere(action, plugin)).toBe(there)
      }),
      runs,
    )
  })

  it('who reads all reads every unit in every module, and equal keys mean equal rights', () => {
    fc.assert(
      fc.property(grants, grants, asked, (a, b, one) => {
        const [first, second] = [accessOf(a, today), accessOf(b, today)]
        expect(!first.readsAll || allows(a, { ...one, action: 'read' })).toBe(true)
        expect(first.key !== second.key || allows(a, one) === allows(b, one)).toBe(true)
        const shuffled = accessOf(a.toReversed(), today)
        expect(shuffled.key).toBe(first.key)
      }),
      runs,
    )
  })
})

test('the table above is about every role and every action', () => {
  const signs = { all: '+', own: 'o', plan: 'p' } as const
  for (const role of Role.options) {
    const { reach } = roleRules[role]
    const rule = Action.options.map((action) => {
      const how = reach[action]
      return how === undefined ? '.' : signs[how]
    })
    expect({ role, rule: rule.join('') }).toEqual({ role, rule: table[role] })
  }
})
