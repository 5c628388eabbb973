import { getHashes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { hashPassword, verifyPassword } from './password.ts'

describe.each(['intl', 'gm'] as const)('a password kept by the %s family', (family) => {
  const password = 'Correct-horse 8 电池'

  it('is known again and no other is', async () => {
    const kept = await hashPassword(password, family)
    expect(await verifyPassword(password, kept)).toBe(true)
    for (const other of ['', `${password} `, password.toLowerCase(), password.slice(0, -1)])
      expect(await verifyPassword(other, kept)).toBe(false)
  })

  it('is kept with a salt of its own, by scrypt or PBKDF2 with SM3, and not as it is', async () => {
    const [one, two] = [await hashPassword(password, family), await hashPassword(password, family)]
    expect(one).not.toBe(two)
    expect(one).not.toContain(password)
    const scheme = family === 'gm' && getHashes().includes('sm3') ? 'sm3' : 'scrypt'
    expect(one.split('$')).toEqual([scheme, expect.stringMatching(/^[\w-]{22}$/), expect.stringMatching(/^[\w-]{43}$/)])
  })

  it('is judged for nobody too, in at least half the time of a wrong one: the time tells no names', async () => {
    const kept = await hashPassword(password, family)
    const cost = async (hashed: string | null): Promise<number> => {
      const began = performance.now()
      expect(await verifyPassword('wrong', hashed, family)).toBe(false)
      return performance.now() - began
    }
    const wrong: number[] = []
    const nobody: number[] = []
    for (let turn = 0; turn < 5; turn++) {
      wrong.push(await cost(kept))
      nobody.push(await cost(null))
    }
    const median = (times: number[]): number => times.toSorted((a, b) => a - b)[2] ?? 0
    expect(median(nobody)).toBeGreaterThan(median(wrong) / 2)
  })
})

describe('a password kept by one family', () => {
  it('is known again after the deployment has gone over to the other', async () => {
    const kept = await hashPassword('one of before', 'intl')
    expect(await verifyPassword('one of before', kept, 'gm')).toBe(true)
  })

  it('is the same however the keyboard composed its signs', async () => {
    const kept = await hashPassword('caf\u00e9', 'intl')
    expect(await verifyPassword('cafe\u0301', kept)).toBe(true)
  })
})
