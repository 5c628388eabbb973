// The README's commands begin here. Plain JavaScript without dependencies: it runs on any Node from 20.19, brings the pinned pnpm
// and with it the pinned Node and everything else, and then hands over. What it has to say goes to standard error, so that
// `npm run -s workpoints -- intake FILE --json` prints its JSON and nothing else.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const bin = join(root, 'node_modules/.bin')
const stamp = join(root, 'node_modules/.workpoints-install')
const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const windows = process.platform === 'win32'
const environment = {
  ...process.env,
  PATH: `${bin}${delimiter}${process.env.PATH}`,
  TURBO_TELEMETRY_DISABLED: '1',
  npm_config_update_notifier: 'false',
}

/** Runs a program in the foreground, passes on what stops us, and resolves with its exit code. */
function run(command, args, { stdout = 'inherit', cwd = root, shell = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: environment, stdio: ['inherit', stdout, 'inherit'], shell })
    const pass = (signal) => child.kill(signal)
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, pass)
    // A signal sent to npm alone ends npm and is not passed on; we notice by our new parent.
    const parent = process.ppid
    const watch = setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500)
    child.on('error', reject)
    child.on('close', (code, signal) => {
      clearInterval(watch)
      for (const each of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(each, pass)
      resolve(code ?? 128 + (constants.signals[signal] ?? 0))
    })
  })
}

/** What an installation depends on: the lockfile and every package's own list. When one changes, we install again. */
function fingerprint() {
  const folders = ['apps', 'packages'].flatMap((group) =>
    readdirSync(join(root, group)).map((name) => join(group, name)),
  )
  const lists = ['.', 'tooling', ...folders].map((folder) => join(root, folder, 'package.json')).filter(existsSync)
  const hash = createHash('sha256')
  for (const file of [join(root, 'pnpm-lock.yaml'), join(root, 'pnpm-workspace.yaml'), ...lists.toSorted()])
    hash.update(readFileSync(file))
  return hash.digest('hex')
}

async function install() {
  const wanted = fingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  process.stderr.write('正在安装依赖（仅首次）… / installing dependencies (first time only) …\n')
  const pnpm = ['--yes', packageManager, 'install', '--reporter=append-only']
  const code = await run('npx', pnpm, { stdout: 2, shell: windows })
  if (code !== 0) {
    process.stderr.write(
      '安装失败，请检查网络或软件源后重试。 / Installing failed; check the network or the package registry and try again.\n',
    )
    process.exit(code)
  }
  // A new plugin's folder changes the lockfile while it is installed.
  writeFileSync(stamp, fingerprint())
}

/** The Node that was installed; on a platform without one, the caller's own where it is new enough to run TypeScript. */
function node() {
  const installed = join(bin, windows ? 'node.exe' : 'node')
  if (existsSync(installed)) return installed
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath
  process.stderr.write(
    `此系统没有随附的 Node，请安装 Node 24 或更新版本（当前 ${process.versions.node}）。 / No bundled Node for this system: please install Node 24 or newer.\n`,
  )
  return process.exit(1)
}

const workpoints = (args, cwd) => run(node(), [join(root, 'apps/api/src/cli/main.ts'), ...args], { cwd })
/** Runs one of the package scripts under the pinned pnpm, which the task runner also looks for. */
const script = (name, options) => run('npx', ['--yes', packageManager, 'run', name], { shell: windows, ...options })

const [verb, ...args] = process.argv.slice(2)
await install()
switch (verb) {
  case 'start': {
    const built = await script('build', { stdout: 2 })
    process.exitCode = built === 0 ? await workpoints(['start', ...args], root) : built
    break
  }
  case 'workpoints':
    // npm runs scripts in the project's folder; paths on the command line are meant from where the person stands.
    process.exitCode = await workpoints(args, process.env.INIT_CWD ?? process.cwd())
    break
  case 'check':
    process.exitCode = await script('check')
    break
  case 'bench': {
    const built = await script('build', { stdout: 2 })
    process.exitCode = built === 0 ? await run(node(), [join(root, 'tooling/bench/main.ts'), ...args]) : built
    break
  }
  default:
    process.stderr.write(`unknown: ${verb}\n`)
    process.exitCode = 2
}
