import { createContext, type Enqueue, inOrg, type Job, type JobWork } from '@workpoints/core/server'
import type pg from 'pg'
import { fromKysely, PgBoss } from 'pg-boss'
import { jobSchema } from './job-schema.ts'
import type { Served } from './served.ts'

/** Where the queue tells what goes wrong; a pino logger fits. */
export interface JobLog {
  error(details: object, message: string): void
}

/** What the queue works with. */
export interface JobSettings {
  /** Connections of the application's role, shared with the requests: behind a pooler as well, since nothing is kept in a session. */
  readonly pool: pg.Pool
  readonly log: JobLog
  /** Seconds between two looks for work, 5. */
  readonly every?: number
}

/** The queue of a server: what is to be done lies in the database, so that it outlives the server and is done once by one of several. */
export interface JobQueue {
  readonly enqueue: Enqueue
  /** Begins to work. */
  readonly start: (served: Omit<Served, 'files'>, settings: JobSettings) => Promise<void>
  /** Lets what runs come to its end, for ten seconds at most, and gives the rest back. */
  readonly stop: () => Promise<void>
}

const zone = 'Asia/Shanghai'
const usualLease = 300 // seconds
/** Attempts after the first, half a minute apart and then twice as long each time. */
const retries = { retryLimit: 4, retryDelay: 30, retryBackoff: true } as const
const patience = 10_000 // ms

/** pg-boss over the server's own connections; its tables are the owner's business (`jobHalf`). */
const bossOf = ({ pool }: JobSettings): PgBoss =>
  new PgBoss({
    db: { executeSql: async (text, values) => pool.query(text, values) },
    schema: jobSchema,
    migrate: false,
    registerInstance: false,
    reindex: false,
    monitorVacuum: false,
    openTelemetry: { enabled: false },
  })

/** Several issuing bodies may share a database, each with servers of its own: each has its queues. */
const queueOf = (orgId: string, { name }: Pick<Job, 'name'>): string => `${orgId}/${name}`

async function declare(boss: PgBoss, { orgId, platform }: Omit<Served, 'files'>): Promise<void> {
  const there = new Set((await boss.getQueues()).map(({ name }) => name))
  const scheduled = new Map((await boss.getSchedules()).map(({ name, cron }) => [name, cron]))
  for (const job of platform.jobs) {
    const queue = queueOf(orgId, job)
    const options = { ...retries, expireInSeconds: job.lease ?? usualLease, deleteAfterSeconds: 86_400 }
    // Of several servers that start at once, one makes it; waiting and running at most once each.
    if (!there.has(queue)) await boss.createQueue(queue, { ...options, policy: 'stately' })
    if (job.schedule !== undefined && scheduled.get(queue) !== job.schedule)
      await boss.schedule(queue, job.schedule, null, { tz: zone })
  }
  const wanted = new Set(
    platform.jobs.filter(({ schedule }) => schedule !== undefined).map((job) => queueOf(orgId, job)),
  )
  for (const name of scheduled.keys())
    if (name.startsWith(`${orgId}/`) && !wanted.has(name)) await boss.unschedule(name)
}

/** What a job of a server is given at a moment. */
export const workOf = ({ db, platform, orgId }: Omit<Served, 'files'>, now: Date): JobWork => ({
  ...{ db: inOrg(db, orgId), orgId, mounted: platform.mounted, now },
  as: (actor, grants) => createContext(db, platform, { orgId, actor, grants }),
})

interface Running {
  readonly boss: PgBoss
  readonly orgId: string
}

/** Makes the queue of a server; before `start`, what is asked for waits for its schedule. */
export function createJobQueue(): JobQueue {
  let running: Running | undefined
  let starting: Promise<void> | undefined

  const begin = async (served: Omit<Served, 'files'>, settings: JobSettings): Promise<void> => {
    const { platform, orgId } = served
    const boss = bossOf(settings)
    boss.on('error', (error) => settings.log.error({ err: error }, 'the job queue failed'))
    await boss.start()
    running = { boss, orgId }
    await declare(boss, served)
    const work = async (job: Job): Promise<void> => {
      try {
        await job.run(workOf(served, new Date()))
      } catch (error) {
        settings.log.error({ err: error, job: job.name }, 'a job failed')
        throw error
      }
    }
    const options = { pollingIntervalSeconds: settings.every ?? 5 }
    for (const job of platform.jobs) await boss.work(queueOf(orgId, job), options, () => work(job))
  }

  return {
    async enqueue(db, job) {
      if (running === undefined) return
      await running.boss.send(queueOf(running.orgId, { name: job }), null, { db: fromKysely(db) })
    },
    start: (served, settings) => (starting = begin(served, settings)),
    async stop() {
      await starting?.catch(() => undefined)
      const { boss } = running ?? {}
      running = undefined
      await boss?.stop({ graceful: true, timeout: patience })
    },
  }
}
