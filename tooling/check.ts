import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Outcome, outcomeOf, single } from './test-report.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const bin = join(root, 'node_modules/.bin')

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

/** Of the server: what calls every procedure, records figures, signs people in, keeps the trail, runs a month, and does things by itself. */
const servers = [
  ...['compiled-sql', 'facts', 'sign-in', 'session-life', 'limits', 'audit'],
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
async function check(): Promise<Outcome[]> {
  const reports = await mkdtemp(join(tmpdir(), 'workpoints-check-'))
  const report = (name: string): string => join(reports, `${name}.json`)
  const plain = async (name: string, command: readonly string[]): Promise<Outcome> =>
    single(name, await run(name, command))
  const vitest = async (name: string, paths: readonly string[], env: Readonly<Record<string, string>>) => {
    const command = ['vitest', 'run', '--config', 'tooling/vitest.config.ts', '--reporter=default', '--reporter=json']
    const ok = await run(name, [...command, `--outputFile.json=${report(name)}`, ...paths], env)
    return await outcomeOf(name, report(name), ok)
  }
  const browser = async (name: string): Promise<Outcome> => {
    const command = ['playwright', 'test', '--config', 'tooling/playwright.config.ts']
    const ok = await run(name, command, { PLAYWRIGHT_JSON_OUTPUT_NAME: report(name) })
    return await outcomeOf(name, report(name), ok)
  }
  try {
    const outcomes = [
      await plain('format and small rules', ['biome', 'check', '.']),
      await plain('lint', ['oxlint', '--type-aware']),
      await plain('types', ['turbo', 'run', 'typecheck', '--output-logs=errors-only']),
      await plain('build', ['turbo', 'run', 'build', '--output-logs=errors-only']),
      await vitest('tests', [], {}),
    ]
    const second = process.env['WORKPOINTS_SECOND_POSTGRES']
    if (second !== undefined) {
      outcomes.push(await vitest('tests on the second PostgreSQL', onSecond, { WORKPOINTS_TEST_DATABASE_URL: second }))
    }
    return [...outcomes, await browser('browser')]
  } finally {
    await rm(reports, { recursive: true, force: true })
  }
}

const outcomes = await check()
const sum = (pick: (outcome: Outcome) => number): number => outcomes.reduce((total, one) => total + pick(one), 0)
const failed = sum((outcome) => outcome.failed)
const skipped = sum((outcome) => outcome.skipped)
const failures = outcomes.flatMap((outcome) => outcome.failures)
// Said again at the end: of a long log one reads the last lines, and they are what a machine keeps.
if (failures.length > 0) process.stdout.write(`\n── failed\n${failures.join('\n')}\n`)
process.stdout.write(
  `\n${sum((outcome) => outcome.passed)} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`,
)
process.exitCode = failed > 0 ? 1 : 0
