import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpus, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { spread, written, writtenSpread } from './figures.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const git = (...args: readonly string[]): string => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim()

export const print = (line = ''): void => void process.stdout.write(`${line}\n`)

/** The head of every report: which commit, changed or not, on which machine, against which PostgreSQL. */
export async function printHead(name: string, databaseUrl?: string): Promise<void> {
  const changed = git('status', '--porcelain', '--', 'apps', 'packages') === '' ? '' : ' + uncommitted changes'
  const [cpu] = cpus()
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`
  const server = databaseUrl === undefined ? '' : `, ${await versionOf(databaseUrl)}`
  print(`\n── ${name}`)
  print(`commit   ${git('rev-parse', '--short', 'HEAD')}${changed}, ${new Date().toISOString().slice(0, 16)}Z`)
  print(`machine  ${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, ${memory}, Node ${process.version}${server}`)
}

async function versionOf(url: string): Promise<string> {
  const [row] = await rowsOf<{ server_version: string }>(url, 'show server_version')
  return `PostgreSQL ${row?.server_version}`
}

/** Runs one statement on a connection of its own. */
export async function rowsOf<Row extends object>(url: string, text: string): Promise<readonly Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(text)).rows
  } finally {
    await client.end()
  }
}

/** Prints how many rows the tables hold that the answers are made from. */
export async function printRows(label: string, url: string): Promise<void> {
  const tables = ['plan', 'target', 'observation', 'judgement']
  const counts = await Promise.all(
    tables.map(async (table) => {
      const [row] = await rowsOf<{ count: string }>(url, `select count(*) from core.${table}`)
      return `${row?.count} ${table}`
    }),
  )
  print(`rows     ${label}${counts.join(', ')}`)
}

/** Prints that both sides answered the same, with its checksum; throws when they did not. */
export function printSame(what: string, [a, b]: readonly [string, string]): void {
  const sum = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)
  if (a !== b) throw new Error(`${what}: the two sides do not answer the same (sha256 ${sum(a)} and ${sum(b)})`)
  print(`answer   ${what}: the same on both sides, ${Buffer.byteLength(a)} bytes, sha256 ${sum(a)}`)
}

/** One comparison: its figures in `unit`, and which ratio of the two medians is aimed at. */
export interface Comparison {
  readonly what: string
  readonly unit: string
  readonly names: readonly [string, string]
  readonly figures: readonly [readonly number[], readonly number[]]
  /** Whether the figures are times (the ratio is second / first) or rates (first / second). */
  readonly ratio: 'first/second' | 'second/first'
  readonly aim?: string
}

/** Prints both medians with their spread, and the ratio with the spread of the pairs measured next to each other. */
export function printComparison({ what, unit, names, figures, ratio, aim }: Comparison): void {
  const [a, b] = figures
  const of = (x: number, y: number): number => (ratio === 'first/second' ? x / y : y / x)
  const pairs = a.map((figure, index) => of(figure, b[index] ?? Number.NaN))
  const { min, max } = spread(pairs)
  print(`${what}, ${unit}, ${a.length} runs each in turn; median (least–most)`)
  print(`  ${names[0].padEnd(10)} ${writtenSpread(a)}`)
  print(`  ${names[1].padEnd(10)} ${writtenSpread(b)}`)
  const [over, under] = ratio === 'first/second' ? names : [names[1], names[0]]
  const medians = of(spread(a).median, spread(b).median)
  const aimed = aim === undefined ? '' : `, aim ${aim}`
  print(`  ratio ${over} / ${under} = ${written(medians)} (pairs ${written(min)}–${written(max)})${aimed}`)
}
