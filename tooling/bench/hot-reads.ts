import { startBare } from './bare.ts'
import type { Cleanup } from './cleanup.ts'
import { changer, firstAnswer } from './cold.ts'
import { interleaved, written } from './figures.ts'
import { ask, load } from './load.ts'
import { type Read, reads } from './reads.ts'
import { print, printComparison, printHead, printRows, printSame } from './report.ts'
import { databaseUrl, dataFolder, startShipped } from './shipped.ts'
import { sentFor } from './statements.ts'

const rounds = 5
const coldRounds = 30

/** The shipped server with demonstration data beside the bare server on the same database, for one read. */
async function bothServers(cleanup: Cleanup, read: Read) {
  const dataDir = dataFolder(cleanup)
  const shipped = await startShipped(cleanup, dataDir)
  const database = databaseUrl(dataDir)
  const sent = await sentFor(database, reads[read])
  const [kept, ...more] = sent.kept
  if (kept === undefined || more.length > 0)
    throw new Error(`a kept answer takes ${sent.kept.length} statements; this bench compares one`)
  const bare = await startBare(cleanup, { databaseUrl: database, kept, cold: sent.cold, body: sent.body })
  return { shipped: `${shipped.url}${reads[read]}`, bare, database, sent }
}

/** A read through the shipped server against a bare Fastify and pg route with the same SQL: kept, and first after a change. */
export async function hotRead(cleanup: Cleanup, read: Read): Promise<void> {
  const { shipped, bare, database, sent } = await bothServers(cleanup, read)
  await printHead(read, database)
  await printRows('', database)
  const answers = async () => [(await ask(shipped)).body, (await ask(`${bare}/kept`)).body] as const
  printSame('kept', await answers())
  const sides = [{ url: shipped }, { url: `${bare}/kept` }] as const
  for (const side of sides) await load(side, 1)
  const p99: [number[], number[]] = [[], []]
  const figures = await interleaved(rounds, [
    async () => rate(p99[0], await load(sides[0])),
    async () => rate(p99[1], await load(sides[1])),
  ])
  printSame('kept, after the load', await answers())
  const names = ['shipped', 'bare'] as const
  printComparison({ what: 'kept', unit: 'requests/s', names, figures, ratio: 'first/second', aim: '≥ 0.5, then 1.0' })
  print(`  p99 shipped ${p99[0].map(written).join(' ')} ms, bare ${p99[1].map(written).join(' ')} ms`)
  await coldRead(cleanup, { shipped, bare, database, sent })
}

const rate = (p99: number[], found: { perSecond: number; p99: number }): number => {
  p99.push(found.p99)
  return found.perSecond
}

async function coldRead(
  cleanup: Cleanup,
  { shipped, bare, database, sent }: Awaited<ReturnType<typeof bothServers>>,
): Promise<void> {
  const change = await changer(cleanup, database)
  const rows = sent.cold.reduce((sum, statement) => sum + statement.rows, 0)
  const sides = [
    () => firstAnswer(shipped, change, ({ body }) => body === sent.body),
    () => firstAnswer(`${bare}/cold`, change, ({ headers }) => Number(headers['x-rows']) === rows),
  ] as const
  await interleaved(5, sides)
  const figures = await interleaved(coldRounds, sides)
  print(`answer   cold: ${sent.cold.length} statements, ${rows} rows on both sides; the shipped body as before`)
  const names = ['shipped', 'bare'] as const
  printComparison({ what: 'cold', unit: 'ms', names, figures, ratio: 'second/first', aim: '≥ 0.5, then 0.8' })
}

/** The 304 of the overview against a bare route that sends the same body as a constant. */
export async function notModified(cleanup: Cleanup): Promise<void> {
  const { shipped, bare, database, sent } = await bothServers(cleanup, 'overview')
  await printHead('not-modified', database)
  await printRows('', database)
  const [full, constant] = [await ask(shipped), await ask(`${bare}/constant`)]
  printSame('what the 304 stands for', [full.body, constant.body])
  const headers = { 'if-none-match': String(full.headers['etag']) }
  const again = await ask(shipped, headers)
  if (again.status !== 304 || again.body !== '' || again.headers['etag'] !== full.headers['etag'])
    throw new Error(`a revalidation answered ${again.status}`)
  const sides = [{ url: shipped, headers, status: 304 }, { url: `${bare}/constant` }] as const
  for (const side of sides) await load(side, 1)
  const figures = await interleaved(rounds, [
    async () => (await load(sides[0])).perSecond,
    async () => (await load(sides[1])).perSecond,
  ])
  const names = ['shipped', 'bare'] as const
  printComparison({
    what: `304 (constant of ${sent.body.length} characters)`,
    unit: 'requests/s',
    names,
    figures,
    ratio: 'first/second',
    aim: '≥ 0.2, then 0.5',
  })
}
