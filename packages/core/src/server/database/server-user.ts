import { spawnSync } from 'node:child_process'
import { chmodSync, readFileSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { UnavailableError } from '../../errors.ts'

/** Whom files on the disk belong to. */
export interface DiskOwner {
  readonly uid: number
  readonly gid: number
}

/** As whom PostgreSQL's programs are run: a command put before theirs, or a user given to spawn; and who then owns their files. */
export interface ServerUser {
  readonly prefix: readonly string[]
  readonly spawn: { readonly uid?: number; readonly gid?: number }
  readonly owner: DiskOwner
}

/**
 * Chooses as whom the embedded server runs, since PostgreSQL refuses to run as root and initdb refuses a user without a name.
 *
 * 1. An ordinary user with a name: as that user.
 * 2. Root on a folder of its own (or a user without a name, as some containers have): in a user namespace, where the same user bears the
 *    name of an unprivileged one. Nothing changes hands, and folders closed to others (/root) work.
 * 3. Root where namespaces are forbidden (a plain Docker container), or on a folder that belongs to another user: as that user, or as
 *    `postgres` or `nobody`, keeping of root's powers only the one to pass closed folders; without setpriv (macOS) not even that.
 *
 * `dataDir` must exist; who owns the data in it already, else the folder itself, decides between 2 and 3. Throws UnavailableError `database.no-user` when none of these is possible.
 */
export function chooseServerUser(dataDir: string): ServerUser {
  const { uid: folderUid, gid: folderGid } =
    statSync(join(dataDir, 'postgres'), { throwIfNoEntry: false }) ?? statSync(dataDir)
  const uid = process.getuid?.() ?? 0
  const gid = process.getgid?.() ?? 0
  if (uid !== 0 && hasName()) return { prefix: [], spawn: {}, owner: { uid, gid } }
  const stranger = ordinaryUser()
  if (stranger && (uid !== 0 || folderUid === 0)) {
    const prefix = ['unshare', '-U', `--map-user=${stranger.uid}`, `--map-group=${stranger.gid}`]
    if (works(prefix)) return { prefix, spawn: {}, owner: { uid, gid } }
  }
  const owner = folderUid === 0 ? stranger : { uid: folderUid, gid: folderGid }
  if (uid !== 0 || !owner) throw noUserError(uid)
  return runAs(owner)
}

/** The command and its arguments by which `program` runs as that user. */
export function commandAs(user: ServerUser, program: string, args: readonly string[]): [string, string[]] {
  const [first, ...rest] = user.prefix
  return first === undefined ? [program, [...args]] : [first, [...rest, program, ...args]]
}

/** Lets a server that runs as another user, without root's power to pass, go through `dataDir` to its own folders (and no further). */
export function openTheWay(dataDir: string, user: ServerUser): void {
  if (user.spawn.uid !== undefined) chmodSync(dataDir, statSync(dataDir).mode | 0o011)
}

function runAs(owner: DiskOwner): ServerUser {
  const power = '+dac_override'
  const prefix = ['setpriv', `--reuid=${owner.uid}`, `--regid=${owner.gid}`, '--clear-groups']
  prefix.push(`--inh-caps=${power}`, `--ambient-caps=${power}`)
  return works(prefix) ? { prefix, spawn: {}, owner } : { prefix: [], spawn: owner, owner }
}

function works([command = '', ...args]: readonly string[]): boolean {
  return spawnSync(command, [...args, 'true'], { stdio: 'ignore' }).status === 0
}

function hasName(): boolean {
  try {
    return userInfo().username !== ''
  } catch {
    return false
  }
}

/** An unprivileged user that the system knows by name, from /etc/passwd (fields: name, -, uid, gid). */
function ordinaryUser(): DiskOwner | undefined {
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  for (const wanted of ['postgres', 'nobody', 'daemon']) {
    const [, , uid, gid] = users.find(([name]) => name === wanted) ?? []
    if (Number(uid) > 0 && Number(gid) > 0) return { uid: Number(uid), gid: Number(gid) }
  }
  return undefined
}

function noUserError(uid: number): UnavailableError {
  return new UnavailableError('database.no-user', {
    zh: `内置 PostgreSQL 不能以用户 ${uid} 运行：它需要一个有用户名的普通用户。请换普通用户启动，或用 DATABASE_URL 指定外部 PostgreSQL。`,
    en: `The embedded PostgreSQL cannot run as user ${uid}: it needs an ordinary user with a name. Start as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.`,
  })
}
