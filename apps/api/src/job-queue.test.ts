import { type CoreTables, inOrg, type Job } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createJobQueue, type JobQueue } from './job-queue.ts'
import { createTestApp, type TestApp } from './testing/test-app.ts'

const log = { error: (details: object, message: string) => console.error(message, details) }
const name = 'test.count'

describe('the job queue', { timeout: 60_000 }, () => {
  let api: TestApp
  const queues: JobQueue[] = []
  beforeAll(async () => {
    api = await createTestApp({ empty: true })
  })
  afterAll(async () => {
    await Promise.all(queues.map((queue) => queue.stop()))
    await api[Symbol.asyncDispose]()
  })

  /** A server that does the jobs, on connections of the application's role. */
  async function serve(run: Job['run'], fields: Partial<Job> = {}): Promise<JobQueue> {
    const queue = createJobQueue()
    queues.push(queue)
    const { db, pool } = await api.database.service()
    const served = {
      db,
      orgId: api.orgId,
      build: undefined,
      secure: false,
      platform: { ...api.platform, jobs: [{ name, run, ...fields }] },
    }
    await queue.start(served, { pool, log, every: 0.5 })
    return queue
  }

  const inTransaction = async (work: (db: Kysely<CoreTables>) => Promise<void>): Promise<void> => {
    const { db } = await api.database.service()
    await inOrg(db, api.orgId).transaction().execute(work)
  }

  it('runs what a transaction asked for once it is kept, and nothing that was rolled back', async () => {
    const ran: string[] = []
    const queue = await serve(async ({ orgId }) => void ran.push(orgId))
    const lost = inTransaction(async (db) => {
      await queue.enqueue(db, name)
      throw new Error('rolled back')
    })
    await expect(lost).rejects.toThrow('rolled back')
    await inTransaction((db) => queue.enqueue(db, name))
    await expect.poll(() => ran).toEqual([api.orgId])
    await queue.stop()
    await inTransaction((db) => queue.enqueue(db, name))
    expect(ran).toHaveLength(1)
  })

  it('has what is asked for done once by one of two servers, and keeps it over a restart', async () => {
    const ran: string[] = []
    const one = await serve(async () => void ran.push('one'))
    const other = await serve(async () => void ran.push('other'))
    for (let turn = 1; turn <= 6; turn++) {
      await inTransaction((db) => (turn % 2 ? one : other).enqueue(db, name))
      await expect.poll(() => ran).toHaveLength(turn)
    }
    await one.stop()
    await inTransaction((db) => other.enqueue(db, name))
    await other.stop()
    const again = await serve(async () => void ran.push('again'))
    await expect.poll(() => ran).toHaveLength(7)
    expect(ran).toHaveLength(7)
    await again.stop()
  })

  it('takes several askings before the first run for one', async () => {
    const ran: string[] = []
    const queue = await serve(async () => void ran.push('ran'), { schedule: '0 3 1 1 *' })
    await inTransaction(async (db) => {
      for (let asked = 0; asked < 20; asked++) await queue.enqueue(db, name)
    })
    await expect.poll(() => ran).toEqual(['ran'])
    await queue.stop()
  })
})
