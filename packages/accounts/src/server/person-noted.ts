import type { Grant, JsonValue } from '@workpoints/core'
import type { NewPerson } from '../person.ts'

/** What the trail keeps of a telephone number: enough to see that it changed, and not the number. */
const masked = (phone: string | null): string | null => (phone === null ? null : `…${phone.slice(-4)}`)

/** A person's fields for the trail. */
export const notedFields = ({ name, unit, phone }: Pick<NewPerson, 'name' | 'unit' | 'phone'>) => ({
  ...{ name, unit, phone: masked(phone) },
})

/** A role for the trail. */
export const notedGrant = ({ role, unit, plugins, until }: Omit<Grant, 'id' | 'from'>): JsonValue => ({
  ...{ role, unit, plugins, until },
})

/** A new account for the trail. */
export const notedPerson = ({ username, grants, ...fields }: NewPerson): JsonValue => ({
  ...{ username, ...notedFields(fields), roles: grants.map(notedGrant) },
})
