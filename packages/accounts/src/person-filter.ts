import { Role } from '@workpoints/core'
import { z } from 'zod'
import { PersonStatus } from './person.ts'

/** Which people are wanted; everything given must hold. Without a status all but those who were removed. */
export const PersonFilter = z.object({
  /** A part of the name, the user name or the telephone number. */
  text: z.string().trim().max(60).optional(),
  /** People who sit in a unit or hold a role for it. */
  unit: z.string().max(60).optional(),
  role: Role.optional(),
  status: PersonStatus.optional(),
  locked: z.boolean().optional(),
  demo: z.boolean().optional(),
  /** The user name after which a page begins. */
  after: z.string().max(100).optional(),
})
export type PersonFilter = z.infer<typeof PersonFilter>

/** What an administrator may do with a person's account. */
export const PersonAction = z.enum([
  'update',
  'grant',
  'enable',
  'unlock',
  'resetPassword',
  'resetFactor',
  'endSessions',
  'disable',
  'remove',
])
export type PersonAction = z.infer<typeof PersonAction>
