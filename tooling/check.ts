import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const bin = join(root, 'node_modules/.bin')

interface Counts {
  passed: number
  failed: number
  skipped: number
}

/** Runs a tool in the foreground and resolves with whether it succeeded. */
function run(
  name: string,
  [command = '', ...args]: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<boolean> {
  process.stdout.write(`\n── ${name}\n`)
  return new Promise((resolve, reject) => {
    const child = spawn(join(bin, command), args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
    child.on('error', reject)
    child.on('close', (code) => resolve(code === 0))
  })
}

/** A check without tests of its own counts as one. */
const one = (ok: boolean): Counts => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 })

/** Counts of a Vitest or Playwright report; a run that wrote none has failed as a whole. */
async function countsOf(file: string, ok: boolean): Promise<Counts> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return one(false)
  const report = JSON.parse(text) as {
    numPassedTests?: number
    numFailedTests?: number
    numPendingTests?: number
    stats?: { expected: number; flaky: number; unexpected: number; skipped: number }
  }
  const { stats } = report
  const counts =
    stats === undefined
      ? { passed: report.numPassedTests ?? 0, failed: report.numFailedTests ?? 0, skipped: report.numPendingTests ?? 0 }
      : { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }
  return !ok && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

/** Of the server: what calls every procedure, records figures, signs people in, keeps the trail, runs a month, and does things by itself. */
const servers = [
  ...['authorization', 'facts', 'sign-in', 'session-life', 'limits', 'audit'],
  ...['reporting-month', 'job-queue', 'register-entries'],
]

/** The database layer, and of the server what its kind could break. */
const onSecond = [
  'packages/core/src/server',
  'packages/accounts/src/server',
  'packages/readings/src/server',
  ...servers.map((name) => `apps/api/src/${name}`),
] as const

/** Everything the project checks of itself, in the order in which a failure is cheapest to learn of. */
async function check(): Promise<Counts[]> {
  const reports = await mkdtemp(join(tmpdir(), 'workpoints-check-'))
  const report = (name: string): string => join(reports, `${name}.json`)
  try {
    const results = [
      one(await run('format and small rules', ['biome', 'check', '.'])),
      one(await run('lint', ['oxlint', '--type-aware'])),
      one(await run('types', ['turbo', 'run', 'typecheck', '--output-logs=errors-only'])),
      one(await run('build', ['turbo', 'run', 'build', '--output-logs=errors-only'])),
    ]
    const vitest = ['vitest', 'run', '--config', 'tooling/vitest.config.ts', '--reporter=default', '--reporter=json']
    const unit = await run('tests', [...vitest, `--outputFile.json=${report('unit')}`])
    results.push(await countsOf(report('unit'), unit))
    const second = process.env['WORKPOINTS_SECOND_POSTGRES']
    if (second !== undefined) {
      const again = [...vitest, `--outputFile.json=${report('second')}`, ...onSecond]
      const ok = await run('tests on the second PostgreSQL', again, { WORKPOINTS_TEST_DATABASE_URL: second })
      results.push(await countsOf(report('second'), ok))
    }
    const browser = await run('browser', ['playwright', 'test', '--config', 'tooling/playwright.config.ts'], {
      PLAYWRIGHT_JSON_OUTPUT_NAME: report('browser'),
    })
    results.push(await countsOf(report('browser'), browser))
    return results
  } finally {
    await rm(reports, { recursive: true, force: true })
  }
}

const results = await check()
const sum = (pick: (counts: Counts) => number): number => results.reduce((total, counts) => total + pick(counts), 0)
const failed = sum((counts) => counts.failed)
const skipped = sum((counts) => counts.skipped)
process.stdout.write(
  `\n${sum((counts) => counts.passed)} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`,
)
process.exitCode = failed > 0 ? 1 : 0
