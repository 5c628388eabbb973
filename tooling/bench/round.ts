import { randomUUID } from 'node:crypto'
import { type AskedRow, filled } from '../../apps/api/src/testing/filled-report.ts'
import type { Content } from '../../packages/reporting/src/index.ts'
import type { Cleanup } from './cleanup.ts'
import { spread, written } from './figures.ts'
import { print, printHead, rowsOf } from './report.ts'
import { addCounties, countyPeople, type Reporter } from './round-people.ts'
import { signedInAs } from './session.ts'
import { databaseUrl, dataFolder, startShipped } from './shipped.ts'

const plan = 'ganzhou-2025'
/** With the 18 counties and two zones of the plan: 104 places, and so more than 5,000 reports on 50 tasks. */
const moreCounties = 84
const atOnce = 10
const matrixReads = 60
const day = 86_400_000

interface Cell {
  readonly id: string
  readonly unit: string
  readonly state: string
  readonly notApplicable: string | null
}

interface Report {
  readonly revision: number
  readonly asked: readonly AskedRow[]
  readonly start: Content | null
}

/** A server and how to call it. */
class Server {
  readonly #url: string

  constructor(url: string) {
    this.#url = url
  }

  /** Asks a query and times it until the last byte. */
  async read<T>(cookie: string, path: string, input: object): Promise<{ readonly data: T; readonly ms: number }> {
    const started = performance.now()
    const url = `${this.#url}/trpc/${path}?input=${encodeURIComponent(JSON.stringify(input))}`
    const body = await this.#bodyOf(path, await fetch(url, { headers: { cookie } }))
    const ms = performance.now() - started
    return { data: (JSON.parse(body) as { result: { data: T } }).result.data, ms }
  }

  /** Sends a change and answers how long it took, ms. */
  async send(cookie: string, path: string, input: object): Promise<number> {
    const started = performance.now()
    const response = await fetch(`${this.#url}/trpc/${path}`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ key: randomUUID(), ...input }),
    })
    await this.#bodyOf(path, response)
    return performance.now() - started
  }

  async #bodyOf(path: string, response: Response): Promise<string> {
    const body = await response.text()
    if (response.status !== 200) throw new Error(`${path} answered ${response.status}: ${body.slice(0, 300)}`)
    return body
  }
}

const percentile = (figures: readonly number[], share: number): number => {
  const sorted = figures.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

const printTimes = (what: string, figures: readonly number[]): void =>
  print(
    `${what}: p50 ${written(percentile(figures, 0.5))} ms, p99 ${written(percentile(figures, 0.99))} ms, longest ${written(Math.max(...figures))} ms of ${figures.length}`,
  )

/** Sends every report that a county is asked for, `atOnce` at a time; the times of sending alone, in the order of the sending. */
async function sendAll(
  server: Server,
  cells: readonly Cell[],
  people: ReadonlyMap<string, Reporter>,
): Promise<number[]> {
  const times: number[] = []
  const left = cells.values()
  const work = async (): Promise<void> => {
    for (const { id, unit } of left) {
      const cookie = people.get(unit)?.cookie ?? ''
      const { data } = await server.read<Report>(cookie, 'reporting.submission.get', { submission: id })
      const sent = { submission: id, revision: data.revision, content: filled(data) }
      times.push(await server.send(cookie, 'reporting.submission.send', sent))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return times
}

/** A round of more than 5,000 reports: opened, every one of them sent by its county, the matrix of counties read before, meanwhile and after. */
export async function round(cleanup: Cleanup): Promise<void> {
  const dataDir = dataFolder(cleanup)
  const { url } = await startShipped(cleanup, dataDir)
  const database = databaseUrl(dataDir)
  await printHead('round', database)
  await addCounties(database, moreCounties)
  const people = new Map((await countyPeople(database)).map((one) => [one.unit, one]))
  const { cookie } = await signedInAs(database, 'office')
  const server = new Server(url)
  const now = Date.now()
  const times = { opensAt: now - day, dueAt: now + day, closesAt: now + 2 * day }
  const at = Object.fromEntries(Object.entries(times).map(([name, ms]) => [name, new Date(ms).toISOString()]))
  const opened = await server.send(cookie, 'reporting.round.open', {
    ...{ plan, kind: 'adhoc', period: '2025-07', title: '五千份填报', coverage: 'all' },
    ...at,
  })
  const [row] = await rowsOf<{ round_id: string }>(
    database,
    `select round_id from reporting.round where kind = 'adhoc'`,
  )
  const input = { round: row?.round_id ?? '' }
  const matrix = () => server.read<{ cells: readonly Cell[] }>(cookie, 'reporting.round.matrix', input)
  const { cells } = (await matrix()).data
  const asked = cells.filter(({ unit, notApplicable }) => notApplicable === null && people.has(unit))
  print(
    `rows     ${cells.length} reports of ${new Set(cells.map(({ unit }) => unit)).size} units, ${asked.length} asked of counties`,
  )
  printTimes('opening the round', [opened])
  const read = async (): Promise<number[]> => {
    const found: number[] = []
    for (let each = 0; each < matrixReads; each++) found.push((await matrix()).ms)
    return found
  }
  printTimes('the matrix of counties, nothing sent', await read())
  const [sent, meanwhile] = await Promise.all([sendAll(server, asked, people), read()])
  printTimes(`the matrix while ${atOnce} send`, meanwhile)
  printTimes(`sending, ${atOnce} at once`, sent)
  const tenth = Math.floor(sent.length / 10)
  const [first, last] = [spread(sent.slice(0, tenth)).median, spread(sent.slice(-tenth)).median]
  print(`  ratio last tenth / first tenth = ${written(last / first)} (p50 ${written(last)} ms / ${written(first)} ms)`)
  printTimes('the matrix of counties, all sent', await read())
  const after = new Map((await matrix()).data.cells.map((cell) => [cell.id, cell.state]))
  const lost = asked.filter(({ id }) => after.get(id) !== 'review' && after.get(id) !== 'accepted')
  const [kept] = await rowsOf<{ count: string }>(
    database,
    `select count(*) from reporting.version join reporting.submission using (org_id, submission_id) where round_id = '${input.round}'`,
  )
  print(`answer   ${asked.length} sent, ${kept?.count} versions kept, ${lost.length} lost`)
  if (lost.length > 0 || Number(kept?.count) !== asked.length) throw new Error('reports were lost')
}
