import { big, type Day, type Text } from '@workpoints/core'
import type { Entry } from '@workpoints/registers'
import { capacityStanding } from './capacity.ts'
import { greenStanding } from './making.ts'
import type { GreenRow } from './registers/green-making.ts'
import type { NewEnergyRow } from './registers/new-energy.ts'
import { isCountedStation, type StationRow, stationOn } from './registers/super-chargers.ts'
import { nevShare, superChargingFault } from './rules/travel.ts'

export interface VehicleRow {
  readonly number: string
  readonly newEnergy: string
  readonly registeredOn: Day
}

/** The rows of the ledgers that are counted county by county. */
export interface CountyLedgers {
  readonly energy: readonly Entry<NewEnergyRow>[]
  readonly green: readonly Entry<GreenRow>[]
  readonly stations: readonly Entry<StationRow>[]
  readonly vehicles: readonly Entry<VehicleRow>[]
}

export interface Moment {
  readonly year: number
  readonly on: Day
}

/** Stations on a day: those that count, those still to open, and those open that do not count, with the reason. */
export function stationStanding(rows: readonly Entry<StationRow>[], on: Day) {
  const isOpen = (row: StationRow) => row.openedOn !== null && row.openedOn <= on
  return {
    count: rows.filter(({ data }) => isCountedStation(data, on)).length,
    // A station to come counts as coming if it would count once it is open.
    coming: rows.filter(
      ({ data }) => !isOpen(data) && superChargingFault({ ...stationOn(data, on), inOperation: true }) === null,
    ).length,
    left: rows.flatMap(({ id, unit, data }) => {
      const fault = isOpen(data) ? superChargingFault(stationOn(data, on)) : null
      return fault === null ? [] : [{ id, unit, name: data.name, reason: fault satisfies Text }]
    }),
  }
}

/** Buses and taxis put on the road in the year up to a day, and how many of them are new-energy. */
export function vehicleStanding(rows: readonly Entry<VehicleRow>[], { year, on }: Moment, target: string | null) {
  const own = rows.filter(({ data }) => data.registeredOn.startsWith(String(year)) && data.registeredOn <= on)
  const sum = (key: 'number' | 'newEnergy') => own.reduce((total, { data }) => total.plus(data[key]), big(0)).toNumber()
  const [all, newEnergy] = [sum('number'), sum('newEnergy')]
  return { all, newEnergy, ...nevShare({ newOrReplaced: all, nev: newEnergy, target }) }
}

/** One county's line. */
export interface CountyLine {
  readonly unit: string
  /** 万千瓦 */
  readonly capacity: string
  readonly yearEnd: string
  /** What its share of the target still asks for, 万千瓦; null without a share. */
  readonly missing: string | null
  readonly stations: number
  readonly stationsComing: number
  readonly factories: number
  readonly recommended: number
  readonly percent: string | null
}

/** Each unit that has any row, with its share of the capacity target, the one that misses most first. */
export function countyLines(ledgers: CountyLedgers, moment: Moment, shares: ReadonlyMap<string, string>): CountyLine[] {
  const units = new Set(
    Object.values(ledgers).flatMap((rows: readonly Entry<unknown>[]) => rows.map(({ unit }) => unit)),
  )
  const lines = [...units].map((unit): CountyLine => {
    const own = <D>(rows: readonly Entry<D>[]) => rows.filter((row) => row.unit === unit)
    const power = capacityStanding(own(ledgers.energy), { ...moment, target: shares.get(unit) ?? null })
    const stations = stationStanding(own(ledgers.stations), moment.on)
    const factories = greenStanding(own(ledgers.green), 'factory', moment)
    return {
      ...{ unit, capacity: power.now, yearEnd: power.yearEnd, missing: power.missing },
      ...{ stations: stations.count, stationsComing: stations.coming },
      ...{ factories: factories.count, recommended: factories.coming },
      percent: vehicleStanding(own(ledgers.vehicles), moment, null).percent,
    }
  })
  return lines.toSorted((a, b) => Number(b.missing ?? 0) - Number(a.missing ?? 0) || a.unit.localeCompare(b.unit))
}
