import { readFile } from 'node:fs/promises'
import { stripVTControlCharacters } from 'node:util'

/** What one check found: counts of tests, and of each that failed its name and the first lines of its reason. */
export interface Outcome {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  readonly failures: readonly string[]
}

interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly testResults: readonly {
    readonly name: string
    readonly message: string
    readonly assertionResults: readonly {
      readonly status: string
      readonly fullName: string
      readonly failureMessages: readonly string[]
    }[]
  }[]
}

interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[]
  readonly specs: readonly {
    readonly title: string
    readonly file: string
    readonly tests: readonly {
      readonly status: string
      readonly results: readonly { readonly errors: readonly { readonly message?: string }[] }[]
    }[]
  }[]
}

interface PlaywrightReport {
  readonly stats: {
    readonly expected: number
    readonly flaky: number
    readonly unexpected: number
    readonly skipped: number
  }
  readonly suites: readonly PlaywrightSuite[]
  readonly errors: readonly { readonly message?: string }[]
}

/** Lines of a reason that are told again; the rest stands where the test ran. */
const TOLD_LINES = 6

/** A check without tests of its own counts as one. */
export function single(name: string, ok: boolean): Outcome {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, failures: ok ? [] : [name] }
}

function told(where: string, reasons: readonly (string | undefined)[]): string {
  const lines = reasons
    .flatMap((reason) => stripVTControlCharacters(reason ?? '').split('\n'))
    .filter((line) => line.trim() !== '')
  return [where, ...lines.slice(0, TOLD_LINES).map((line) => `    ${line}`)].join('\n')
}

function ofVitest(report: VitestReport): Outcome {
  const failures = report.testResults.flatMap((file) => {
    const failed = file.assertionResults.filter(({ status }) => status === 'failed')
    if (failed.length === 0 && file.message !== '') return [told(file.name, [file.message])]
    return failed.map((test) => told(`${file.name} › ${test.fullName}`, test.failureMessages))
  })
  return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests, failures }
}

function failedSpecs(suite: PlaywrightSuite): string[] {
  const own = suite.specs.flatMap((spec) =>
    spec.tests
      .filter(({ status }) => status === 'unexpected')
      .map(({ results }) =>
        told(
          `${spec.file} › ${spec.title}`,
          results.flatMap(({ errors }) => errors.map(({ message }) => message)),
        ),
      ),
  )
  return [...own, ...(suite.suites ?? []).flatMap(failedSpecs)]
}

function ofPlaywright({ stats, suites, errors }: PlaywrightReport): Outcome {
  const failures = [...errors.map(({ message }) => told('playwright', [message])), ...suites.flatMap(failedSpecs)]
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped, failures }
}

/**
 * The outcome in a JSON report of Vitest or Playwright.
 *
 * A run that wrote no report has failed as a whole, and one that ended badly without a failed test counts one failure:
 * a file that could not be read in, or a fault outside the tests.
 */
export async function outcomeOf(name: string, file: string, ok: boolean): Promise<Outcome> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return single(name, false)
  const report = JSON.parse(text) as VitestReport | PlaywrightReport
  const outcome = 'stats' in report ? ofPlaywright(report) : ofVitest(report)
  if (ok || outcome.failed > 0) return outcome
  return { ...outcome, failed: 1, failures: outcome.failures.length > 0 ? outcome.failures : [name] }
}
