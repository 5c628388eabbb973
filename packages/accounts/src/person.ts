import { Day, Grant, Role } from '@workpoints/core'
import { z } from 'zod'

/** A user name: what is typed at sign-in. Lower case, since nobody remembers which letters were large. */
export const Username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(
    /^[a-z0-9][a-z0-9._-]{2,31}$/,
    '用户名应为 3 至 32 位小写字母、数字或 . _ -，以字母或数字开头 / 3 to 32 letters, digits or . _ -',
  )

/** What is kept of a person besides the account: as little as the work needs. */
export const PersonFields = z.object({
  name: z.string().trim().min(1, '请填写姓名 / a name is needed').max(40, '姓名不超过 40 个字 / at most 40 characters'),
  unit: z.string().nullable(),
  phone: z
    .string()
    .trim()
    .regex(/^[\d+\- ]{5,20}$/, '电话只能含数字、空格和 + - / digits, spaces, + and - only')
    .nullable(),
})

/** A role as it is given to somebody. */
export const GrantFields = Grant.omit({ id: true }).extend({ role: Role, from: Day.optional() })
export type GrantFields = z.infer<typeof GrantFields>

export const NewPerson = PersonFields.extend({ username: Username, grants: z.array(GrantFields).max(20) })
export type NewPerson = z.infer<typeof NewPerson>

export const PersonStatus = z.enum(['active', 'disabled', 'removed'])
export type PersonStatus = z.infer<typeof PersonStatus>
