import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Cleanup } from './cleanup.ts'
import { written, writtenSpread } from './figures.ts'
import { cpuSeconds, familyOf, memoryOf, nameOf } from './processes.ts'
import { print, printHead, printRows } from './report.ts'
import { databaseUrl, dataFolder, type Shipped, startShipped } from './shipped.ts'

const rounds = 5
const rest = 10_000 // ms

/** From the start of the process to the first healthy answer, on a data folder that exists; then memory at rest. */
export async function start(cleanup: Cleanup): Promise<void> {
  const dataDir = dataFolder(cleanup)
  const first = await startShipped(cleanup, dataDir)
  await printHead('start', databaseUrl(dataDir))
  await printRows('', databaseUrl(dataDir))
  await first.stop()
  const times: number[] = []
  const processor: number[] = []
  for (let round = 0; round < rounds; round++) {
    const again = await startShipped(cleanup, dataDir)
    times.push(again.startMs)
    processor.push(cpuSeconds(again.pid) * 1000)
    await again.stop()
  }
  print(`first start, database made and seeded: ${written(first.startMs)} ms`)
  print(`second start to 200 on /health, ms, ${rounds} runs; median (least–most): ${writtenSpread(times)}; aim ≈ 1000`)
  print(`  processor time of the server's own process until then, ms: ${writtenSpread(processor)}`)
  await printMemory(await startShipped(cleanup, dataDir), dataDir)
}

async function printMemory({ pid }: Shipped, dataDir: string): Promise<void> {
  await pause(rest)
  const postmaster = Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
  const processes = [...new Set([...familyOf(pid), ...familyOf(postmaster)])]
  const measured = processes.map((each) => ({ each, ...memoryOf(each) }))
  const sum = (part: typeof measured, of: 'rss' | 'pss'): string => written(part.reduce((all, one) => all + one[of], 0))
  const node = measured.filter(({ each }) => each === pid)
  const others = measured.filter(({ each }) => each !== pid)
  print(`memory ${rest / 1000} s after a start, MB: PSS ${sum(measured, 'pss')} in all (aim ≈ 160)`)
  print(`  ${nameOf(pid)} PSS ${sum(node, 'pss')}, RSS ${sum(node, 'rss')}`)
  print(`  ${others.length} PostgreSQL processes PSS ${sum(others, 'pss')}`)
}
