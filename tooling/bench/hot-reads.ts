import { startBare } from './bare.ts'
import type { Cleanup } from './cleanup.ts'
import { changer, firstAnswer } from './cold.ts'
import { interleaved } from './figures.ts'
import { type Asked, ask, type Load, load } from './load.ts'
import { type Read, reads } from './reads.ts'
import { print, printComparison, printHead, printRows, printSame } from './report.ts'
import { signedInAs } from './session.ts'
import { databaseUrl, dataFolder, startShipped } from './shipped.ts'
import { sentFor } from './statements.ts'

const rounds = 5
const coldRounds = 30
const shippedAndBare = ['shipped', 'bare'] as const

/** The shipped server with demonstration data beside the bare server on the same database, for one read. */
async function bothServers(cleanup: Cleanup, read: Read) {
  const dataDir = dataFolder(cleanup)
  const shipped = await startShipped(cleanup, dataDir)
  const database = databaseUrl(dataDir)
  const headers = await signedInAs(database, 'office')
  const sent = await sentFor(database, reads[read], { headers })
  const [kept, ...more] = sent.kept
  if (kept === undefined || more.length > 0)
    throw new Error(`a kept answer takes ${sent.kept.length} statements; this bench compares one`)
  const bare = await startBare(cleanup, { databaseUrl: database, kept, cold: sent.cold, body: sent.body })
  const url = `${shipped.url}${reads[read]}`
  return {
    shipped: { url, pid: shipped.pid, headers },
    bare: (path: string) => ({ ...bare, url: `${bare.url}${path}` }),
    database,
    sent,
  }
}

/** Loads two sides in turn after a warm-up, and prints requests per second, processor time and p99 of both. */
export async function printLoad(
  what: string,
  sides: readonly [Asked, Asked],
  { aim, names = shippedAndBare }: { readonly aim: string; readonly names?: readonly [string, string] },
): Promise<void> {
  for (const side of sides) await load(side, 1)
  const seen: [Load[], Load[]] = [[], []]
  const measure = (index: 0 | 1) => async () => {
    const found = await load(sides[index])
    seen[index].push(found)
    return found.perSecond
  }
  const figures = await interleaved(rounds, [measure(0), measure(1)])
  printComparison({ what, unit: 'requests/s', names, figures, ratio: 'first/second', aim })
  const of = (name: 'cpu' | 'p99') => [seen[0].map((one) => one[name]), seen[1].map((one) => one[name])] as const
  const times = { names, ratio: 'second/first' } as const
  printComparison({
    ...times,
    what: `${what}: processor time of a request in the server's process`,
    unit: 'µs',
    figures: of('cpu'),
  })
  printComparison({ ...times, what: `${what}: p99`, unit: 'ms', figures: of('p99') })
}

/** A read through the shipped server against a bare Fastify and pg route with the same SQL: kept, and first after a change. */
export async function hotRead(cleanup: Cleanup, read: Read): Promise<void> {
  const { shipped, bare, database, sent } = await bothServers(cleanup, read)
  await printHead(read, database)
  await printRows('', database)
  const sides = [shipped, bare('/kept')] as const
  const answers = async () =>
    [(await ask(sides[0].url, sides[0].headers)).body, (await ask(sides[1].url)).body] as const
  printSame('kept', await answers())
  await printLoad('kept', sides, { aim: '≥ 0.5, then 1.0' })
  printSame('kept, after the load', await answers())
  const change = await changer(cleanup, database)
  const rows = sent.cold.reduce((sum, statement) => sum + statement.rows, 0)
  const cold = [
    () => firstAnswer(shipped, change, ({ body }) => body === sent.body),
    () => firstAnswer(bare('/cold'), change, ({ headers }) => Number(headers['x-rows']) === rows),
  ] as const
  await interleaved(5, cold)
  const figures = await interleaved(coldRounds, cold)
  print(`answer   cold: ${sent.cold.length} statements, ${rows} rows on both sides; the shipped body as before`)
  printComparison({
    what: 'cold',
    unit: 'ms',
    names: shippedAndBare,
    figures,
    ratio: 'second/first',
    aim: '≥ 0.5, then 0.8',
  })
}

/** The 304 of the overview against a bare route that sends the same body as a constant. */
export async function notModified(cleanup: Cleanup): Promise<void> {
  const { shipped, bare, database } = await bothServers(cleanup, 'overview')
  await printHead('not-modified', database)
  await printRows('', database)
  const constant = bare('/constant')
  const full = await ask(shipped.url, shipped.headers)
  printSame('what the 304 stands for', [full.body, (await ask(constant.url)).body])
  const headers = { ...shipped.headers, 'if-none-match': String(full.headers['etag']) }
  const again = await ask(shipped.url, headers)
  if (again.status !== 304 || again.body !== '' || again.headers['etag'] !== full.headers['etag'])
    throw new Error(`a revalidation answered ${again.status}`)
  await printLoad('304', [{ ...shipped, headers, status: 304 }, constant], { aim: '≥ 0.2, then 0.5' })
}
