import { devicePacket, type PacketKind, simulatedMn, type WirePacket } from './device-packet.ts'
import type { Ledger } from './ledger.ts'
import { randomOf } from './random.ts'
import { type Faults, SimulatedDevice } from './simulated-device.ts'

export interface Simulation {
  readonly host: string
  readonly port: () => number
  readonly devices: number
  /** Packets of each device, and the number of the first. */
  readonly packets: number
  readonly from?: number
  readonly kind: PacketKind
  readonly faults: Faults
  readonly overTime: number
  readonly ledger: Ledger
  readonly seed: number
}

export interface SimulationReport {
  readonly acknowledged: number
  readonly resent: number
  readonly connections: number
  readonly seconds: number
  /** From the first sending of a packet to its answer, ms. */
  readonly p50: number
  readonly p99: number
  /** The same of each device's first packet, when all of them connect at once. */
  readonly first99: number
  readonly longest: number
}

/** All packets of a device, made before the clock runs: what is measured is the gateway and not the simulator's arithmetic. */
const packetsOf = ({ packets, from = 0, kind }: Simulation, device: number): readonly WirePacket[] =>
  Array.from({ length: packets }, (_, at) => devicePacket(device, from + at, kind))

const at = (sorted: Float64Array, share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN

/** Runs devices side by side until every packet of each is answered. */
export async function simulate(simulation: Simulation): Promise<SimulationReport> {
  const { devices, ledger, seed, host, port, faults, overTime } = simulation
  const times: number[] = []
  const firsts: number[] = []
  const all = Array.from({ length: devices }, (_, n) => {
    const mn = simulatedMn(n)
    let isFirst = true
    return new SimulatedDevice({
      ...{ host, port, faults, overTime, packets: packetsOf(simulation, n), random: randomOf(seed + n) },
      acknowledged: ({ qn }, ms) => {
        times.push(ms)
        if (isFirst) firsts.push(ms)
        isFirst = false
        ledger.acknowledge(mn, qn)
      },
    })
  })
  const begun = performance.now()
  const reports = await Promise.all(all.map((device) => device.run()))
  const seconds = (performance.now() - begun) / 1000
  const sorted = Float64Array.from(times).sort()
  const sum = (of: 'resent' | 'connections'): number => reports.reduce((total, report) => total + report[of], 0)
  return {
    ...{ acknowledged: times.length, resent: sum('resent'), connections: sum('connections'), seconds },
    first99: at(Float64Array.from(firsts).sort(), 0.99),
    ...{ p50: at(sorted, 0.5), p99: at(sorted, 0.99), longest: at(sorted, 1) },
  }
}
