import { execFile } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { UnavailableError } from '../../errors.ts'
import { type EmbeddedBinaries, embeddedMajor } from './embedded-binaries.ts'
import { waitFor } from './postmaster.ts'
import { commandAs, type ServerUser } from './server-user.ts'

/** The superuser of the embedded server: the program signs in as it to migrate, and as the application's role to work. */
export const embeddedUser = 'workpoints'

const unfinished = 'postgres.new-'
const removeLimit = 5_000 // ms

/**
 * Gives the PostgreSQL data folder `dataDir/postgres`, making it at the first start (UTF-8, locale C, local sign-in trusted).
 *
 * It is made under another name and renamed when complete, so a start that was killed half-way leaves only a folder that the next one
 * removes, if need be under the hands of an initdb still running. Only for the holder of the data lock. `sync: false` leaves the writing to the system's own time (for tests).
 * Throws UnavailableError `database.initdb` when it cannot be made, `database.other-major` when it was made by another PostgreSQL.
 */
export async function prepareFolder(
  dataDir: string,
  run: { binaries: EmbeddedBinaries; user: ServerUser; sync: boolean },
): Promise<string> {
  const folder = join(dataDir, 'postgres')
  for (const name of readdirSync(dataDir)) if (name.startsWith(unfinished)) await remove(join(dataDir, name))
  if (!existsSync(folder)) await initialise(dataDir, folder, run)
  const major = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim()
  if (major !== String(embeddedMajor)) throw otherMajor(folder, major)
  return folder
}

/** Removes a folder although an initdb without a parent may still be writing into it, which makes rmSync leave an empty one now and then. */
async function remove(folder: string): Promise<void> {
  await waitFor(removeLimit, () => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
    return existsSync(folder) ? undefined : true
  })
}

async function initialise(
  dataDir: string,
  folder: string,
  { binaries, user, sync }: { binaries: EmbeddedBinaries; user: ServerUser; sync: boolean },
): Promise<void> {
  const fresh = mkdtempSync(join(dataDir, unfinished))
  chownSync(fresh, user.owner.uid, user.owner.gid)
  const options = [
    '-D',
    fresh,
    '-U',
    embeddedUser,
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C',
    ...(sync ? [] : ['--no-sync']),
  ]
  try {
    await promisify(execFile)(...commandAs(user, binaries.initdb, options), { ...user.spawn, cwd: '/' })
  } catch (cause) {
    throw initdbError(folder, cause)
  }
  renameSync(fresh, folder)
}

function initdbError(folder: string, cause: unknown): UnavailableError {
  const said = cause instanceof Error && 'stderr' in cause ? String(cause.stderr).trim() : String(cause)
  return new UnavailableError(
    'database.initdb',
    {
      zh: `内置数据库无法在 ${folder} 建立：${said}。请检查磁盘空间和目录权限，或用 DATABASE_URL 指定外部 PostgreSQL。`,
      en: `The embedded database could not be made in ${folder}: ${said}. Check the disk's space and the folder's rights, or set DATABASE_URL to a PostgreSQL of your own.`,
    },
    { cause },
  )
}

function otherMajor(folder: string, major: string): UnavailableError {
  return new UnavailableError('database.other-major', {
    zh: `${folder} 是 PostgreSQL ${major} 的数据，本程序内置的是 ${embeddedMajor}。请用建立它的程序版本导出数据，再导入新的数据目录。`,
    en: `${folder} holds data of PostgreSQL ${major}; this program brings ${embeddedMajor}. Export the data with the version of this program that made it, then import it into a new data folder.`,
  })
}
