import { type Figure, type Rate, rateOf, readAmount, readFigure, type Text } from '@workpoints/core'

/**
 * 新能源车型比率 = new-energy vehicles among the buses and taxis added or replaced in the year ÷ all those added or replaced × 100, one
 * decimal. A flow: without any added there is no rate.
 */
export function nevShare(input: {
  readonly newOrReplaced: Figure
  readonly nev: Figure
  readonly target?: Figure
}): Rate {
  if (readAmount(input.newOrReplaced)?.eq(0))
    return {
      percent: null,
      meets: null,
      reason: { zh: '本期没有新增和更新车辆', en: 'no vehicle was added or replaced' },
    }
  return rateOf({ part: input.nev, whole: input.newOrReplaced, target: input.target })
}

export interface VehicleEntry {
  readonly kind: 'bus' | 'taxi' | 'other'
  /** Only vehicles added or replaced in the year count; those kept do not. */
  readonly change: 'added' | 'replaced' | 'kept'
  readonly isNewEnergy: boolean
}

/** The share from a list of vehicles: buses and taxis that were added or replaced, and no others. */
export function nevShareOf(input: { readonly vehicles: readonly VehicleEntry[]; readonly target?: Figure }): Rate {
  const counted = input.vehicles.filter(({ kind, change }) => kind !== 'other' && change !== 'kept')
  const nev = counted.filter(({ isNewEnergy }) => isNewEnergy).length
  return nevShare({ newOrReplaced: counted.length, nev, target: input.target })
}

/** 绿色出行分担率 (central city) = trips by public transport, bicycle and on foot ÷ all trips × 100, one decimal, from a travel survey. */
export function greenTravelShare(input: {
  readonly publicTransport: Figure
  readonly bicycle: Figure
  readonly walking: Figure
  readonly allTrips: Figure
  readonly target?: Figure
}): Rate {
  const [transport, bicycle, walking] = [input.publicTransport, input.bicycle, input.walking].map(readAmount)
  const green = transport && bicycle && walking ? transport.plus(bicycle).plus(walking) : null
  return rateOf({ part: green, whole: input.allTrips, target: input.target })
}

export interface Charger {
  /** Most power of one gun, kW. */
  readonly gunKW?: Figure
  /** Most power of the cabinet, kW. */
  readonly cabinetKW?: Figure
}

export interface ChargingStation {
  readonly name: string
  readonly isPublic: boolean
  readonly inOperation: boolean
  readonly chargers: readonly Charger[]
}

export interface SuperChargingLines {
  readonly gunKW: string
  readonly cabinetKW: string
}

/** 须由办公室确认: the power that makes a charger “super” is to be taken from the city's own scheme. */
export const superChargingLines: SuperChargingLines = { gunKW: '250', cabinetKW: '480' }

/** Why a station does not count; null where it does. */
export function superChargingFault(
  station: ChargingStation,
  lines: SuperChargingLines = superChargingLines,
): Text | null {
  if (!station.isPublic) return { zh: '不对社会开放', en: 'not open to the public' }
  if (!station.inOperation) return { zh: '未投运', en: 'not in operation' }
  const isSuper = ({ gunKW, cabinetKW }: Charger) =>
    (readFigure(gunKW)?.gte(lines.gunKW) ?? false) || (readFigure(cabinetKW)?.gte(lines.cabinetKW) ?? false)
  return station.chargers.some(isSuper)
    ? null
    : {
        zh: `没有单枪 ${lines.gunKW} 千瓦或主机 ${lines.cabinetKW} 千瓦以上的设备`,
        en: 'no charger of the power asked for',
      }
}

/** 公共超充站: stations open to the public, in operation, with at least one high-power charger; cumulative. A station counts once. */
export function superChargingStations(input: {
  readonly stations: readonly ChargingStation[]
  readonly target?: number
  readonly lines?: SuperChargingLines
}): {
  readonly count: number
  readonly meets: boolean | null
  readonly left: readonly { readonly name: string; readonly reason: Text }[]
} {
  const judged = input.stations.map(({ name, ...rest }) => ({
    name: name.trim(),
    fault: superChargingFault({ name, ...rest }, input.lines),
  }))
  const count = new Set(judged.filter(({ fault }) => fault === null).map(({ name }) => name)).size
  const left = judged.flatMap(({ name, fault }) => (fault === null ? [] : [{ name, reason: fault }]))
  return { count, meets: input.target === undefined ? null : count >= input.target, left }
}
