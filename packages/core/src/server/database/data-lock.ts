import { chmodSync, chownSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { ConflictError, UnavailableError } from '../../errors.ts'

/** The sole right to a data folder; `release` gives it back, and so does the end of the process, however it ends. */
export interface DataLock {
  readonly release: () => void
}

interface Owner {
  readonly pid: number
  readonly host: string
  readonly since: string
}

const busy = 5 // SQLITE_BUSY: somebody else holds the lock

/**
 * Takes the sole right to `dataDir`, making the folder (0700) when it is missing.
 *
 * The lock is SQLite's: an exclusive transaction on the empty file `workpoints.lock`, never written to. Its byte-range lock belongs to
 * the kernel, so it is gone at the very moment its process is, even by kill -9 or a power cut; no file is left to judge, a process id used
 * again cannot deceive it, and it also holds between containers that share a volume but not their process ids. `workpoints.pid` beside it
 * only lets the message below say who it is.
 *
 * Throws ConflictError `database.folder-in-use` when another process (or another open database of this process) has it,
 * UnavailableError `database.folder-unusable` when the folder cannot be made or written.
 */
export function lockDataFolder(dataDir: string): DataLock {
  const ownerFile = join(dataDir, 'workpoints.pid')
  const lockFile = join(dataDir, 'workpoints.lock')
  let handle: DatabaseSync | undefined
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    handle = new DatabaseSync(lockFile)
    handle.exec('pragma busy_timeout = 0; begin exclusive')
    const owner: Owner = { pid: process.pid, host: hostname(), since: new Date().toISOString() }
    writeFileSync(ownerFile, JSON.stringify(owner))
    chmodSync(lockFile, 0o600)
    giveToOwnerOf(dataDir, [lockFile, ownerFile])
  } catch (cause) {
    handle?.close()
    throw lockError(dataDir, ownerFile, cause)
  }
  const held = handle
  return {
    release() {
      if (!held.isOpen) return
      rmSync(ownerFile, { force: true })
      held.close()
    },
  }
}

/** Started as root on an ordinary user's folder, the files made there stay that user's. */
function giveToOwnerOf(folder: string, files: readonly string[]): void {
  const { uid, gid } = statSync(folder)
  if (process.getuid?.() === 0) for (const file of files) chownSync(file, uid, gid)
}

function lockError(dataDir: string, ownerFile: string, cause: unknown): ConflictError | UnavailableError {
  if (cause instanceof Error && 'errcode' in cause && cause.errcode === busy) {
    const owner = readOwner(ownerFile)
    return new ConflictError('database.folder-in-use', {
      zh: `数据目录 ${dataDir} 正被另一个程序使用${owner && `（${owner}）`}。请先停止它，或用另一个数据目录。`,
      en: `The data folder ${dataDir} is in use by another start of this program${owner && ` (${owner})`}. Stop that one first, or use another data folder.`,
    })
  }
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new UnavailableError(
    'database.folder-unusable',
    {
      zh: `数据目录 ${dataDir} 无法写入（${reason}）。请用当前用户可写的本地磁盘目录。`,
      en: `The data folder ${dataDir} cannot be written (${reason}). Use a folder on a local disk that this user may write.`,
    },
    { cause },
  )
}

/** Who holds the lock, for people; empty when the note is not there or was cut short. */
function readOwner(ownerFile: string): string {
  try {
    const { pid, host, since } = JSON.parse(readFileSync(ownerFile, 'utf8')) as Owner
    return `pid ${pid}, ${host}, ${since}`
  } catch {
    return ''
  }
}
