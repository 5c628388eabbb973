import { type Changed, changeChannel, changesSince, coreDb, findAuditHead, inOrg } from '@workpoints/core/server'
import { reportingDb, toldSince } from '@workpoints/reporting/server'
import pg from 'pg'
import type { Served } from './served.ts'

/** What the hub has heard: changes of the trail, and people who were told something. */
export interface Heard {
  readonly changes: readonly Changed[]
  readonly told: ReadonlySet<string>
  /** The last entry of the trail that it knows of. */
  readonly seq: number
}

/** What changes in the database, told to those who listen in this server, whichever server changed it. */
export interface ChangeHub {
  /** Begins to listen; answers how to stop. */
  readonly listen: (hear: (heard: Heard) => void) => () => void
  /** The last entry of the trail known, after a look. */
  readonly head: () => Promise<number>
  readonly close: () => Promise<void>
}

interface HubOptions {
  readonly log: { warn(details: object, message: string): void }
  /** Milliseconds between two looks when nothing is heard: a pooler may swallow what is told, and a connection may hang. */
  readonly every?: number
}

/** Milliseconds before a lost connection is tried again. */
const pause = 5000

/** Holds a connection of its own that listens, and calls `hear`; opened again when it is lost. Returns how to end it. */
function openEar(url: string, hear: () => void, log: HubOptions['log']): () => Promise<void> {
  let client: pg.Client | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let ended = false
  const again = (error: unknown): void => {
    if (ended) return
    log.warn({ err: error }, 'the listening connection is lost')
    clearTimeout(timer)
    timer = setTimeout(() => void open(), pause)
  }
  const open = async (): Promise<void> => {
    const fresh = new pg.Client({ connectionString: url, application_name: 'workpoints listening', keepAlive: true })
    client = fresh
    fresh.on('error', again)
    fresh.on('notification', hear)
    try {
      await fresh.connect()
      await fresh.query(`listen ${changeChannel}`)
      // What was told while nobody listened.
      hear()
    } catch (error) {
      again(error)
    }
  }
  void open()
  return async () => {
    ended = true
    clearTimeout(timer)
    await client?.end().catch(() => undefined)
  }
}

/** Calls `wake` when something is told, and every so often; answers how to end it. */
function watch({ listenUrl }: Served, wake: () => void, { log, every = 10_000 }: HubOptions): () => Promise<void> {
  const timer = setInterval(wake, every)
  const closeEar = listenUrl === undefined ? undefined : openEar(listenUrl, wake, log)
  return async () => {
    clearInterval(timer)
    await closeEar?.()
  }
}

/** Makes the hub of a server. While nobody listens it does nothing. */
export function createChangeHub(served: Served, options: HubOptions): ChangeHub {
  const { log } = options
  const db = inOrg(served.db, served.orgId)
  const listeners = new Set<(heard: Heard) => void>()
  let seq = 0
  let toldAt = new Date()
  let looking: Promise<void> | undefined
  let again = false
  let unwatch: (() => Promise<void>) | undefined

  const look = async (): Promise<void> => {
    do {
      again = false
      const since = toldAt
      // A little back: what was told by a transaction that ended later than its own time.
      toldAt = new Date(Date.now() - 2000)
      const [changes, told] = await Promise.all([changesSince(coreDb(db), seq), toldSince(reportingDb(db), since)])
      seq = changes.at(-1)?.seq ?? seq
      if (changes.length > 0 || told.length > 0)
        for (const hear of listeners) hear({ changes, told: new Set(told), seq })
    } while (again)
  }
  /** Of many calls at once, one looks, and once more for those that came meanwhile. */
  const wake = (): void => {
    again = true
    if (listeners.size === 0) return
    looking ??= look()
      .catch((error: unknown) => log.warn({ err: error }, 'looking for changes failed'))
      .finally(() => {
        looking = undefined
      })
  }
  const stop = async (): Promise<void> => {
    const end = unwatch
    unwatch = undefined
    await end?.()
  }

  return {
    listen(hear) {
      listeners.add(hear)
      unwatch ??= watch(served, wake, options)
      return () => {
        listeners.delete(hear)
        if (listeners.size === 0) void stop()
      }
    },
    async head() {
      const head = (await findAuditHead(coreDb(db)))?.seq ?? 0
      // Who listened first has nothing to be told of what was before.
      if (listeners.size === 0) {
        seq = head
        toldAt = new Date()
      }
      return head
    },
    async close() {
      listeners.clear()
      await Promise.all([stop(), looking])
    },
  }
}
