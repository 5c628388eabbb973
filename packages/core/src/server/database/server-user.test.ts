import { execFileSync } from 'node:child_process'
import { chownSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { chooseServerUser, commandAs, type ServerUser } from './server-user.ts'

/** What a program says that runs as that user. */
function say(user: ServerUser, program: string, args: string[]): string {
  return execFileSync(...commandAs(user, program, args), { ...user.spawn, encoding: 'utf8' }).trim()
}

test('whoever starts it, the server runs as an ordinary user with a name who may write in its folder', () => {
  using folder = temporaryFolder()
  const user = chooseServerUser(folder.path)
  expect(say(user, 'id', ['-u'])).not.toBe('0')
  expect(say(user, 'id', ['-un'])).toMatch(/^[a-z_]/)
  mkdirSync(join(folder.path, 'postgres'))
  chownSync(join(folder.path, 'postgres'), user.owner.uid, user.owner.gid)
  say(user, 'touch', [join(folder.path, 'postgres', 'x')])
  expect(statSync(join(folder.path, 'postgres', 'x')).uid).toBe(user.owner.uid)
})

test('data that belong to somebody are served as theirs', () => {
  using folder = temporaryFolder()
  const me = process.getuid?.() ?? 0
  const somebody = me === 0 ? 65_534 : me // only root can give a folder away
  mkdirSync(join(folder.path, 'postgres'))
  chownSync(join(folder.path, 'postgres'), somebody, process.getgid?.() ?? 0)
  writeFileSync(join(folder.path, 'postgres', 'PG_VERSION'), '18')
  const user = chooseServerUser(folder.path)
  expect(user.owner.uid).toBe(somebody)
  expect(say(user, 'id', ['-u'])).toBe(String(somebody))
})
