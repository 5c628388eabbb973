import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const entry = fileURLToPath(new URL('main.ts', import.meta.url))
const source = fileURLToPath(new URL('../../../../seeds/ganzhou-2025/source.txt', import.meta.url))

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs `workpoints` as its own process; `until` stops it with SIGTERM once that has been printed. */
function workpoints(
  args: readonly string[],
  { env = {}, until }: { env?: Record<string, string>; until?: RegExp } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [entry, ...args], {
    env: { ...process.env, DATABASE_URL: '', ...env },
    stdio: 'pipe',
  })
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString()
    if (!child.killed && until?.test(err)) child.kill('SIGTERM')
  })
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })))
}

describe('workpoints', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'workpoints-cli-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))
  const file = async (name: string, content: string | Uint8Array): Promise<string> => {
    const path = join(folder, name)
    await writeFile(path, content)
    return path
  }

  it('lists its commands, and each explains itself', async () => {
    const { code, err } = await workpoints(['--help'])
    expect(code).toBe(0)
    const names = ['start', 'migrate', 'seed', 'intake', 'plugins', 'compute', 'audit', 'user', 'new-plugin']
    const helps = await Promise.all(names.map(async (name) => ({ name, help: await workpoints([name, '--help']) })))
    for (const { name, help } of helps) {
      expect(err).toContain(name)
      expect({ name, code: help.code }).toEqual({ name, code: 0 })
      expect(help.out).toContain(`workpoints ${name}`)
    }
  })

  it('says what it knows when it is asked for something else', async () => {
    const unknown = await workpoints(['fly'])
    expect(unknown.code).toBe(2)
    expect(unknown.err).toContain('没有命令“fly”')
    const option = await workpoints(['start', '--prot', '80'])
    expect(option.code).toBe(2)
    expect(option.err).toContain('--port')
  })

  it('reads the real document: one JSON object on standard output and nothing else', async () => {
    const { code, out, err } = await workpoints(['intake', source, '--json'])
    expect(code).toBe(0)
    const draft = JSON.parse(out) as { goals: unknown[]; areas: { tasks: unknown[] }[]; tasks: unknown[] }
    expect(draft.goals).toHaveLength(7)
    expect(draft.areas.map((area) => area.tasks.length)).toEqual([6, 6, 3, 5, 4, 4, 4, 5, 5, 8])
    expect(draft.tasks).toHaveLength(50)
    expect(err).toContain('任务 50')
  })

  it.each([
    ['empty.txt', '', '空'],
    ['scan.pdf', '%PDF-1.7\n1 0 obj', 'PDF'],
    ['letter.txt', '关于召开会议的通知\n\n请准时参加。\n', '没有读到任何任务'],
  ])('refuses %s with code 2, a reason in Chinese, and nothing on standard output', async (name, content, reason) => {
    const before = await readdir(folder)
    const { code, out, err } = await workpoints(['intake', await file(name, content), '--json'])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(reason)
    expect(await readdir(folder)).toEqual([...before, name].toSorted())
  })

  it('refuses 50 MB of noise by its size, and a file that is not there', async () => {
    const noise = await workpoints(['intake', await file('noise.txt', new Uint8Array(50_000_000).fill(0x41))])
    expect(noise.code).toBe(2)
    expect(noise.err).toContain('20 MB')
    const missing = await workpoints(['intake', join(folder, 'nowhere.txt')])
    expect(missing.code).toBe(2)
    expect(missing.err).toContain('打不开文件')
  })

  it('stops the start at an unknown module and lists the known ones', async () => {
    const { code, err } = await workpoints(['start', '--port', '0'], {
      env: { WORKPOINTS_PLUGINS: 'water,sol', WORKPOINTS_DATA_DIR: folder },
    })
    expect(code).toBe(2)
    expect(err).toContain('sol')
    expect(err).toContain('carbon')
  })

  it('stops the start at a database that is not there, without printing the password', async () => {
    const { code, err } = await workpoints(['start', '--port', '0'], {
      env: { DATABASE_URL: 'postgres://office:secret-word@127.0.0.1:9/workpoints' },
    })
    expect(code).toBe(1)
    expect(err).toContain('127.0.0.1')
    expect(err).not.toContain('secret-word')
  })

  it('starts on an empty folder, says where, and ends cleanly on SIGTERM; then starts again on the same data', async () => {
    const env = { WORKPOINTS_DATA_DIR: join(folder, 'data') }
    const first = await workpoints(['start', '--port', '0'], { env, until: /http:\/\/127\.0\.0\.1:\d+[\s\S]*Ctrl\+C/ })
    expect(first.code).toBe(0)
    expect(first.err).toContain('演示数据')
    const accounts = [...first.err.matchAll(/^ {4}([a-z-]+) +(?:\w{4}-){3}\w{4} /gm)].map(([, name]) => name)
    expect(accounts).toHaveLength(10)
    const listed = await workpoints(['migrate', '--dry-run'], { env })
    expect(listed).toMatchObject({ code: 0, out: '' })
    const off = await workpoints(['plugins', 'disable', 'rural', '--unit', '360702'], { env })
    expect(off).toMatchObject({ code: 0 })
    const reset = await workpoints(['user', 'reset-password', 'office'], { env })
    expect(reset).toMatchObject({ code: 0, out: expect.stringMatching(/^office\t\w{4}-\w{4}-\w{4}-\w{4}\n$/) })
    const nobody = await workpoints(['user', 'unlock', 'nobody-here'], { env })
    expect(nobody).toMatchObject({ code: 1, err: expect.stringContaining('没有这个人员账号') })
    const empty = await workpoints(['start', '--port', '0', '--empty'], { env, until: /Ctrl\+C/ })
    expect(empty.code).toBe(0)
    expect(empty.err).toContain('无填报数据')
    expect(empty.err.match(/^ {4}[a-z-]+ +(?:\w{4}-){3}\w{4} /gm)).toEqual([expect.stringContaining('admin')])
    const again = await workpoints(['start', '--port', '0', '--empty'], { env, until: /Ctrl\+C/ })
    expect(again.err).not.toMatch(/(?:\w{4}-){3}\w{4}/)
  }, 120_000)

  it('says that a port is taken, and has not yet made the accounts whose passwords it would show', async () => {
    const env = { WORKPOINTS_DATA_DIR: join(folder, 'taken') }
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    const refused = await workpoints(['start', '--port', String(port)], { env })
    other.close()
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining(`端口 ${port} 已被别的程序占用`) })
    expect(refused.err).not.toContain('    at ')
    const started = await workpoints(['start', '--port', '0'], { env, until: /Ctrl\+C/ })
    expect(started.err).toMatch(/office +(?:\w{4}-){3}\w{4}/)
  }, 120_000)

  it('lists the modules and which of them are mounted', async () => {
    const { out } = await workpoints(['plugins'], { env: { WORKPOINTS_PLUGINS: 'water' } })
    expect(out.split('\n').filter(Boolean)).toHaveLength(10)
    expect(out).toMatch(/water +已挂载/)
    expect(out).toMatch(/soil +未挂载/)
  })
})
