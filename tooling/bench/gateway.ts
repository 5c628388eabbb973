import { fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { coreHalf, inOrg, migrateAll, newId, openDatabase } from '../../packages/core/src/server/index.ts'
import type { CoreTables } from '../../packages/core/src/server/tables.ts'
import { passwordDigest } from '../../packages/readings/src/server/gateway/device-password.ts'
import { readingsDb } from '../../packages/readings/src/server/index.ts'
import { migrations } from '../../packages/readings/src/server/migrations/index.ts'
import { simulatedMn, simulatedPassword } from '../simulator/device-packet.ts'
import { Ledger } from '../simulator/ledger.ts'
import { randomOf } from '../simulator/random.ts'
import { type SimulationReport, simulate } from '../simulator/simulate.ts'
import { noFaults } from '../simulator/simulated-device.ts'
import { forked } from './bare.ts'
import type { Cleanup } from './cleanup.ts'
import { interleaved, writtenSpread } from './figures.ts'
import type { GatewaySetup } from './gateway-server.ts'
import { print, printComparison, printHead, rowsOf } from './report.ts'
import { databaseUrl, dataFolder } from './shipped.ts'

const orgId = 'bench'
const devices = 1000
const packets = 200
const rounds = 5
const kills = 50

/**
 * Brings PostgreSQL's log to where it is on a server that has run for a while: files that a checkpoint has given back are used again. A
 * database that was made a moment ago fills each new one with zeros first, which holds up what is being stored.
 */
async function ageLog(url: string): Promise<void> {
  await rowsOf(url, `alter system set min_wal_size = '1GB'`)
  await rowsOf(url, 'select pg_reload_conf()')
  for (let file = 0; file < 50; file++) {
    await rowsOf(url, `select pg_logical_emit_message(true, 'bench', 'x')`)
    await rowsOf(url, 'select pg_switch_wal()')
  }
  await rowsOf(url, 'checkpoint')
}

/** The database of a bench with its registered devices; both servers and the ledger use the same one. */
async function prepare(cleanup: Cleanup): Promise<GatewaySetup> {
  const dataDir = dataFolder(cleanup)
  const database = await openDatabase<CoreTables>({ dataDir })
  cleanup.defer(() => database.close())
  await migrateAll(database.db, [coreHalf, { id: 'readings', migrations }])
  const url = databaseUrl(dataDir)
  await rowsOf(url, `insert into core.org (org_id, name) values ('${orgId}', '{"zh":"测试市","en":"Test"}')`)
  await ageLog(url)
  await rowsOf(url, 'create schema bench')
  await rowsOf(
    url,
    'create table bench.reading (mn text, time text, a real, b real, c real, d real, e real, f real, primary key (mn, time))',
  )
  const key = randomBytes(32)
  const rows = Array.from({ length: devices }, (_, n) => ({
    ...{ device_id: newId(), site_id: `works-${n}`, mn: simulatedMn(n), addresses: ['127.0.0.1'], silent_after: 60 },
    password: passwordDigest({ key, family: 'intl' }, simulatedMn(n), simulatedPassword),
  }))
  const db = readingsDb(inOrg(database.db, orgId))
  await db.insertInto('readings.device').values(rows).execute()
  return { databaseUrl: url, orgId, key: key.toString('base64url') }
}

/** Acknowledged packets a second of 1,000 devices, each with one packet under way; every packet must be stored. */
async function speed(cleanup: Cleanup, setup: GatewaySetup): Promise<void> {
  const ours = await forked(cleanup, 'gateway-server.ts', setup)
  const bare = await forked(cleanup, 'bare-gateway.ts', setup)
  const reports: Record<'ours' | 'bare', SimulationReport[]> = { ours: [], bare: [] }
  let from = 0
  const side = (name: 'ours' | 'bare', url: string) => async () => {
    const ledger = new Ledger()
    from += packets
    const report = await simulate({
      ...{ host: '127.0.0.1', port: () => Number(url), devices, packets, from, kind: 'moment', faults: noFaults },
      ...{ overTime: 10_000, ledger, seed: 1 },
    })
    if (ledger.size !== devices * packets) throw new Error(`${name}: ${ledger.size} packets acknowledged`)
    reports[name].push(report)
    return report.acknowledged / report.seconds
  }
  const sides = [side('ours', ours.url), side('bare', bare.url)] as const
  await interleaved(1, sides)
  reports.ours = []
  reports.bare = []
  const figures = await interleaved(rounds, sides)
  const what = `${devices} devices, ${packets} packets each`
  printComparison({
    what,
    unit: 'packets/s',
    names: ['gateway', 'by hand'],
    figures,
    ratio: 'first/second',
    aim: '≥ 0.5, then 0.8',
  })
  const spread = (of: 'p99' | 'first99') =>
    `gateway ${writtenSpread(reports.ours.map((report) => report[of]))}, by hand ${writtenSpread(reports.bare.map((report) => report[of]))}`
  print(`  p99 from sending to answer, ms: ${spread('p99')}; aim ≤ 100, then 50`)
  print(`  p99 of the first packets, while all devices connect at once, ms: ${spread('first99')}`)
  const stored = await rowsOf<{ ours: string; bare: string }>(
    setup.databaseUrl,
    'select (select count(*) from readings.packet) as ours, (select count(*) from bench.reading) as bare',
  )
  const sent = devices * packets * (rounds + 1)
  print(`answer   ${sent} packets sent to each, stored: gateway ${stored[0]?.ours}, by hand ${stored[0]?.bare}`)
  if (Number(stored[0]?.ours) !== sent || Number(stored[0]?.bare) !== sent)
    throw new Error('not every packet is stored')
}

/** Starts the gateway and kills it again and again while the devices send, with the faults of a real line. */
async function killing(cleanup: Cleanup, setup: GatewaySetup): Promise<void> {
  await rowsOf(setup.databaseUrl, 'truncate readings.packet')
  let port = 0
  let isOver = false
  let killed = 0
  const random = randomOf(7)
  const begin = async () => {
    const child = fork(fileURLToPath(new URL('gateway-server.ts', import.meta.url)), { stdio: 'inherit' })
    child.send(setup)
    const [{ url }] = (await once(child, 'message')) as [{ url: string }]
    port = Number(url)
    return child
  }
  let child = await begin()
  cleanup.defer(() => void child.kill('SIGKILL'))
  const ledger = new Ledger()
  const work = async () => {
    let sent = 0
    let resent = 0
    while (killed < kills || sent === 0) {
      const report = await simulate({
        ...{ host: '127.0.0.1', port: () => port, devices, packets: 20, from: sent, kind: 'moment' },
        ...{ faults: { split: 0.1, garbage: 0.02, crc: 0.02 }, overTime: 3000, ledger, seed: sent + 1 },
      })
      sent += 20
      resent += report.resent
    }
    isOver = true
    return { sent: sent * devices, resent }
  }
  const kill = async () => {
    while (!isOver && killed < kills) {
      await pause(100 + random() * 400)
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
      killed += 1
      child = await begin()
    }
  }
  const [{ sent, resent }] = await Promise.all([work(), kill()])
  const stored = await rowsOf<{ line: string }>(
    setup.databaseUrl,
    `select mn || ' ' || qn as line from readings.packet join readings.device using (org_id, device_id)`,
  )
  const { lost, doubled } = ledger.compare(stored.map(({ line }) => line))
  print(
    `${killed} × kill -9 of the gateway under 1,000 devices: ${sent} packets, ${resent} sent again, ${ledger.size} acknowledged, ${stored.length} stored`,
  )
  print(`  acknowledged and lost: ${lost.length}; stored twice: ${doubled.length}`)
  if (lost.length + doubled.length > 0) throw new Error('packets were lost or doubled')
}

/** The gateway for monitors: its speed against a server written by hand, and what fifty kills do to what it acknowledged. */
export async function gateway(cleanup: Cleanup): Promise<void> {
  const setup = await prepare(cleanup)
  await printHead('gateway', setup.databaseUrl)
  await speed(cleanup, setup)
  await killing(cleanup, setup)
}
