import { cpSync } from 'node:fs'
import pg from 'pg'
import type { Cleanup } from './cleanup.ts'
import { changer, firstAnswer } from './cold.ts'
import { interleaved, written } from './figures.ts'
import { addOlderYears, fillYear } from './growth-rows.ts'
import { ask, load } from './load.ts'
import { reads } from './reads.ts'
import { print, printComparison, printHead, printRows, printSame } from './report.ts'
import { signedInAs } from './session.ts'
import { databaseUrl, dataFolder, startShipped } from './shipped.ts'

const rounds = 5
const coldRounds = 30

interface Size {
  readonly name: string
  /** Plans of that many years, each with 100,000 observations … */
  readonly years: number
  /** … or one year with that many times as many. */
  readonly depth: number
}

/** A shipped server whose plans have grown: a copy of `seeded` is filled, and then started in the real way. */
async function grown(cleanup: Cleanup, seeded: string, { name, years, depth }: Size) {
  const dataDir = dataFolder(cleanup)
  cpSync(seeded, dataDir, { recursive: true })
  const first = await startShipped(cleanup, dataDir)
  const database = databaseUrl(dataDir)
  const client = new pg.Client({ connectionString: database })
  await client.connect()
  await fillYear(client, depth)
  await addOlderYears(client, years - 1)
  await client.query('vacuum (analyze)')
  await client.query('checkpoint')
  await client.end()
  await first.stop()
  const { url, pid, startMs } = await startShipped(cleanup, dataDir)
  await printRows(`${name}: `, database)
  print(`         started in ${written(startMs)} ms`)
  const change = await changer(cleanup, database)
  const headers = await signedInAs(database, 'office')
  return { name, url: `${url}${reads.overview}`, pid, headers, change }
}

type Grown = Awaited<ReturnType<typeof grown>>

/** Compares a small and a large one: the overview kept (mean under load: p50 is told in whole ms, too coarse here) and first after a change (one at a time). */
async function compare(small: Grown, large: Grown): Promise<void> {
  const bodies = [(await ask(small.url, small.headers)).body, (await ask(large.url, large.headers)).body] as const
  printSame('overview', bodies)
  const names = [large.name, small.name] as const
  for (const side of [large, small]) await load(side, 1)
  const kept = await interleaved(rounds, [async () => (await load(large)).mean, async () => (await load(small)).mean])
  const times = { unit: 'ms', names, ratio: 'first/second', aim: '≤ 1.3' } as const
  printComparison({ ...times, what: 'kept, mean under load', figures: kept })
  const cold = (side: Grown) => () => firstAnswer(side, side.change, ({ body }) => body === bodies[0])
  await interleaved(5, [cold(large), cold(small)])
  const first = await interleaved(coldRounds, [cold(large), cold(small)])
  printComparison({ ...times, what: 'cold', figures: first })
}

/** One year of 100,000 observations against ten such years, and against one year with ten versions of everything. */
export async function growth(cleanup: Cleanup): Promise<void> {
  const seeded = dataFolder(cleanup)
  const first = await startShipped(cleanup, seeded)
  await printHead('growth', databaseUrl(seeded))
  await first.stop()
  const small = await grown(cleanup, seeded, { name: '100k', years: 1, depth: 1 })
  await compare(small, await grown(cleanup, seeded, { name: '10 × 100k', years: 10, depth: 1 }))
  await compare(small, await grown(cleanup, seeded, { name: '1M in one', years: 1, depth: 10 }))
}
