import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { makeSocketFolder, socketFolders } from './socket-folder.ts'

test('the socket lies in the data folder when its path is short enough, counted in bytes', () => {
  expect(socketFolders('/srv/workpoints')[0]).toBe('/srv/workpoints/run')
  expect(socketFolders(`/srv/${'a'.repeat(60)}`)[0]).toBe(`/srv/${'a'.repeat(60)}/run`)
  expect(socketFolders(`/srv/${'数'.repeat(60)}`, ['/tmp'])[0]).toMatch(/^\/tmp\/workpoints-[0-9a-f]{16}$/)
})

test('each data folder has its own, always the same, and a long temporary folder is passed over', () => {
  const [one, two] = ['x', 'y'].map((end) => socketFolders('/srv/'.padEnd(120, end), [`/${'t'.repeat(90)}`, '/tmp']))
  expect(one).toHaveLength(1)
  expect(one).not.toEqual(two)
  expect(one).toEqual(socketFolders('/srv/'.padEnd(120, 'x'), [`/${'t'.repeat(90)}`, '/tmp']))
})

test('the folder is open to its owner alone, also when it was there before', () => {
  using folder = temporaryFolder()
  const { uid, gid } = statSync(folder.path)
  mkdirSync(join(folder.path, 'run'), { mode: 0o755 })
  expect(makeSocketFolder(folder.path, { uid, gid })).toBe(join(folder.path, 'run'))
  expect(statSync(join(folder.path, 'run')).mode & 0o777).toBe(0o700)
})

test('a folder that somebody else has made is refused', () => {
  using folder = temporaryFolder()
  const { uid, gid } = statSync(folder.path)
  mkdirSync(join(folder.path, 'run'))
  expect(() => makeSocketFolder(folder.path, { uid: uid + 1, gid })).toThrow(`of user ${uid}`)
})
