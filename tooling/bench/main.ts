import { Cleanup } from './cleanup.ts'
import { closeConnections } from './load.ts'

type Bench = (cleanup: Cleanup) => Promise<void>

/** The benches by name; each is loaded when asked for. */
const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  overview: async () => {
    const { hotRead } = await import('./hot-reads.ts')
    return (cleanup) => hotRead(cleanup, 'overview')
  },
  tasks: async () => {
    const { hotRead } = await import('./hot-reads.ts')
    return (cleanup) => hotRead(cleanup, 'tasks')
  },
  'not-modified': async () => (await import('./hot-reads.ts')).notModified,
  'signed-in': async () => (await import('./signed-in.ts')).signedIn,
  audit: async () => (await import('./audit.ts')).audit,
  round: async () => (await import('./round.ts')).round,
  registers: async () => (await import('./registers.ts')).registersBench,
  readings: async () => (await import('./readings.ts')).readings,
  'air-year': async () => (await import('./air-year.ts')).airYear,
  'import-year': async () => (await import('./import-year.ts')).importYear,
  gateway: async () => (await import('./gateway.ts')).gateway,
  growth: async () => (await import('./growth.ts')).growth,
  start: async () => (await import('./start.ts')).start,
  web: async () => (await import('./web.ts')).web,
}

const names = process.argv.slice(2)
const wanted = names.includes('all') ? Object.keys(benches) : names
const unknown = wanted.filter((name) => !(name in benches))
if (wanted.length === 0 || unknown.length > 0) {
  process.stderr.write(`usage: bench NAME…   NAME: ${Object.keys(benches).join(', ')}, all\n`)
  process.exit(2)
}

let cleanup = new Cleanup()
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void cleanup.run().finally(() => process.exit(130)))

for (const name of wanted) {
  cleanup = new Cleanup()
  try {
    const bench = await benches[name]?.()
    await bench?.(cleanup)
  } finally {
    await cleanup.run()
  }
}
closeConnections()
