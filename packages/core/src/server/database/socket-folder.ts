import { createHash } from 'node:crypto'
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, readdirSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { UnavailableError } from '../../errors.ts'
import type { DiskOwner } from './server-user.ts'

/** The longest path a unix socket may have, in bytes, without its closing zero (`sun_path`: 108 on Linux, 104 on macOS). */
const longestPath = process.platform === 'linux' ? 107 : 103
/** PostgreSQL's name for the socket of port 5432. */
export const socketName = '.s.PGSQL.5432'

/**
 * The folders that may hold the socket of the server of `dataDir`, best first: `run` in the data folder itself, then a name made
 * from the data folder's in the temporary folders, for data folders whose path is too long for a socket.
 */
export function socketFolders(dataDir: string, temporary: readonly string[] = [tmpdir(), '/tmp']): string[] {
  const name = `workpoints-${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}`
  const folders = [join(dataDir, 'run'), ...temporary.map((folder) => join(folder, name))]
  return folders.filter((folder) => Buffer.byteLength(join(folder, socketName)) <= longestPath)
}

/**
 * Makes the folder for the socket, open to `owner` alone (0700: as local sign-in is trusted, this folder is the door), and returns it.
 * Throws UnavailableError `database.socket-folder` when no path is short enough, or a stranger has made the folder before.
 */
export function makeSocketFolder(dataDir: string, owner: DiskOwner): string {
  const folder = socketFolders(dataDir)[0]
  if (folder === undefined) throw socketError(dataDir, new Error(`longer than ${longestPath} bytes`))
  try {
    if (mkdirSync(folder, { recursive: true, mode: 0o700 }) !== undefined) chownSync(folder, owner.uid, owner.gid)
    const found = lstatSync(folder)
    if (!found.isDirectory() || found.uid !== owner.uid) throw new Error(`there is one already, of user ${found.uid}`)
    chmodSync(folder, 0o700)
  } catch (cause) {
    throw socketError(folder, cause)
  }
  return folder
}

/** Removes the folder of a server that has stopped; one that holds anything stays. */
export function removeSocketFolder(folder: string): void {
  try {
    rmdirSync(folder)
  } catch (error) {
    if (existsSync(folder) && readdirSync(folder).length === 0) throw error
  }
}

function socketError(folder: string, cause: unknown): UnavailableError {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new UnavailableError(
    'database.socket-folder',
    {
      zh: `无法为内置数据库准备套接字目录 ${folder}（${reason}）。请用路径更短、当前用户可写的数据目录。`,
      en: `No folder for the embedded database's socket: ${folder} (${reason}). Use a data folder with a shorter path that this user may write.`,
    },
    { cause },
  )
}
