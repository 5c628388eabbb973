import { type Connection, connect, type DatabaseLog } from './connect.ts'
import { type EmbeddedServer, startEmbedded } from './embedded.ts'
import { databaseName, prepareServer } from './embedded-database.ts'
import type { MigrationHalf } from './migrate.ts'
import { asServiceRole, checkService, connectService } from './service.ts'
import { lookAtRole, serviceRole } from './service-role.ts'

/**
 * An open database, as its owner: `db` migrates. `connectionString` serves those who bring their own driver (the job queue); it may hold
 * a password: never log it.
 */
export interface Database<Tables = unknown> extends Connection<Tables>, AsyncDisposable {
  readonly kind: 'embedded' | 'external'
  /**
   * Gives the connections that the server works with, as the application's role, and ends the owner's: `db` above is of no use any more.
   * For a database in which `migrateAll` has run with these `halves`; every further call gives the same connections, which `close` ends.
   *
   * The embedded server lets the role itself sign in, so that no statement leads back to the owner (who may open the socket may still
   * sign in as the superuser: that is the system's user who owns the files). With an owner's address of its own, `url` is used as it is.
   * With one address, its user becomes the role (`asServiceRole`), or where it cannot, works on as it is, with what `grantService` took.
   * Throws the errors of `connect` and `checkService`; warns in the log when append-only tables could be rewritten all the same.
   */
  readonly service: (halves: readonly MigrationHalf[]) => Promise<Connection<Tables>>
  /** Ends the connections, stops the embedded server and gives its data folder up. May be called twice. */
  readonly close: () => Promise<void>
}

/** What to open. */
export interface DatabaseOptions {
  /** A PostgreSQL 15 or newer; without one (or with an empty text) the embedded server runs. */
  readonly url?: string | undefined
  /** The same database for the user who owns the tables, where `url` is of another who only works with them. Unused without a url. */
  readonly ownerUrl?: string | undefined
  /** Where the embedded server keeps its data; made when missing. Unused with a url. */
  readonly dataDir: string
  readonly log?: DatabaseLog | undefined
}

const poolPatience = 5_000 // ms

/**
 * Opens the database: the PostgreSQL at `url`, else the embedded one on `dataDir`, which is started, or taken over when a killed
 * start of this program left it running. Runs no migrations.
 * Throws the errors of `connect` and `startEmbedded`; a second start on one data folder is ConflictError `database.folder-in-use`.
 */
export async function openDatabase<Tables = unknown>(options: DatabaseOptions): Promise<Database<Tables>> {
  const { url, ownerUrl, log } = options
  if (url) {
    const owner = await connect<Tables>(ownerUrl || url, { log })
    const serviceUrl = async () => {
      if (ownerUrl) return url
      return (await lookAtRole(owner.db)).usable ? asServiceRole(url) : undefined
    }
    return opened({ kind: 'external', owner, serviceUrl, log })
  }
  const server = await startEmbedded(options)
  try {
    await prepareServer(server)
    const owner = await connect<Tables>(server.url(databaseName), { log })
    const serviceUrl = async () => server.url(databaseName, serviceRole)
    return opened({ kind: 'embedded', owner, serviceUrl, log, server })
  } catch (error) {
    await server.stop()
    throw error
  }
}

interface Opened<Tables> {
  readonly kind: 'embedded' | 'external'
  readonly owner: Connection<Tables>
  /** Where the application's role works; undefined when it has to be the owner's own connections. */
  readonly serviceUrl: () => Promise<string | undefined>
  readonly log: DatabaseLog | undefined
  readonly server?: EmbeddedServer
}

function opened<Tables>({ kind, owner, serviceUrl, log, server }: Opened<Tables>): Database<Tables> {
  let serving: Promise<Connection<Tables>> | undefined
  let closing: Promise<void> | undefined
  const serve = async (halves: readonly MigrationHalf[]): Promise<Connection<Tables>> => {
    const url = await serviceUrl()
    if (url === undefined) {
      await checkService(owner, halves, log)
      return owner
    }
    const service = await connectService<Tables>(url, halves, { log })
    await owner.db.destroy()
    return service
  }
  const closeAll = async () => {
    const service = await serving?.catch(() => undefined)
    await close(Promise.all([owner.db.destroy(), service?.db.destroy()]), server)
  }
  const closeOnce = () => (closing ??= closeAll())
  const service = (halves: readonly MigrationHalf[]) => (serving ??= serve(halves))
  return { ...owner, kind, service, close: closeOnce, [Symbol.asyncDispose]: closeOnce }
}

/** A connection that somebody never gave back must not keep the program from ending: after a while the server is stopped around it. */
async function close(ended: Promise<unknown>, server: EmbeddedServer | undefined): Promise<void> {
  const patience = Promise.withResolvers<void>()
  const timer = setTimeout(patience.resolve, poolPatience)
  await Promise.race([ended, patience.promise])
  clearTimeout(timer)
  await server?.stop()
}
