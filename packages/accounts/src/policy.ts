import { Role } from '@workpoints/core'
import { z } from 'zod'

/** How people sign in here: the settings that a system administrator may change. Minutes, days and counts are whole numbers. */
export const Policy = z.object({
  /** Least length of a password. */
  minLength: z.number().int().min(8).max(64),
  /** How many of the last passwords may not be used again. */
  history: z.number().int().min(0).max(24),
  /** Days after which a password has to be changed; null for never. */
  maxAgeDays: z.number().int().min(1).max(3650).nullable(),
  /** Failed sign-ins in a row that lock an account. */
  failures: z.number().int().min(3).max(20),
  /** Minutes until a lock opens by itself. */
  lockMinutes: z.number().int().min(1).max(1440),
  /** Minutes without a request after which a session is over. */
  idleMinutes: z.number().int().min(5).max(480),
  /** Hours after which a session is over however busy. */
  sessionHours: z.number().int().min(1).max(72),
  /** Roles that have to give a second factor. */
  secondFactor: z.array(Role),
})
export type Policy = z.infer<typeof Policy>

/**
 * The settings of a new installation: five failures lock for 15 minutes, 30 minutes idle (GB/T 22239-2019 8.1.4.1 b asks for both and
 * leaves the figures to the operator; these are common practice), renewal every 180 days (8.1.4.1 a), twelve hours at most.
 */
export const defaultPolicy: Policy = {
  minLength: 10,
  history: 5,
  maxAgeDays: 180,
  failures: 5,
  lockMinutes: 15,
  idleMinutes: 30,
  sessionHours: 12,
  secondFactor: [],
}
