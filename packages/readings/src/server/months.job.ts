import type { Job } from '@workpoints/core/server'
import { sql } from 'kysely'
import { dayOf } from './reading-write.ts'

const ahead = 62 * 86_400_000

/** Makes the partitions of this month and the next two ahead of their first reading. */
export const monthsJob: Job = {
  name: 'readings.months',
  schedule: '40 3 * * *',
  run: async ({ db, now }) => {
    const from = now.getTime()
    await sql`select readings.ensure_months(${dayOf(from)}::date, ${dayOf(from + ahead)}::date)`.execute(db)
  },
}
