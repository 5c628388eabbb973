import {
  type CpItem,
  convertUnit,
  doubtfulUnits,
  type FactorValues,
  factorValues,
  flagOfData,
  isoOfMoment,
  type Layout,
  type Measured,
  placeOf,
  unitOfFactor,
} from '../../index.ts'
import { lockSeries, type ReadingRow, writeReadings } from '../reading-write.ts'
import type { Arrival } from './arrival.ts'
import { messageParts } from './packet.store.ts'
import type { Reader } from './packet-sink.ts'
import type { Sightings } from './sightings.ts'

/** A clock that is wrong must not make months nobody lives in: rows begin here, and end a day from now. */
const earliest = Date.UTC(2015, 0, 1)
const hour = 3_600_000
const day = 24 * hour

/** The hour that a packet is of, in milliseconds; undefined where DataTime is no whole hour, or one that cannot be. */
export function hourOf(dataTime: string | null, now: number): number | undefined {
  const at = Date.parse(dataTime === null ? '' : (isoOfMoment(dataTime) ?? ''))
  return at % hour === 0 && at >= earliest && at <= now + day ? at : undefined
}

/**
 * What a factor's values come to in the unit that the site keeps: the mean of the hour (Avg; Data of noise), with its flag. Units that
 * HJ 212 prints wrongly, and those that are no concentrations, are taken as they are kept.
 */
export function measuredOf({ code, values, flag }: FactorValues, kept: string): Measured {
  const value = values.Avg ?? values.Data ?? values.Rtd
  if (value === undefined) return { value: null, flag: flagOfData(flag) }
  const sent = doubtfulUnits.includes(code) ? null : unitOfFactor(code)
  const converted = sent === null ? null : convertUnit(value, sent, kept)
  return { value: converted ?? value, flag: flagOfData(flag) }
}

/** The items of a whole message: its parts come in any order and at any time, and each one that comes adds what it has. */
async function itemsOf(trx: Parameters<Reader>[0], arrival: Arrival): Promise<readonly CpItem[]> {
  const { packet } = arrival
  if (packet.pnum === null) return packet.cp
  return (await messageParts(trx, arrival)).flatMap((part) => part.cp)
}

/**
 * Makes hourly rows of packets with hours (2061), in the transaction that stores the packets. Provisional, as devices' data are: what
 * was reviewed is never replaced by them. What a site has no place for is counted, and stays in the packet as it came.
 */
export const seriesReader =
  (orgId: string) =>
  (sightings: Sightings): Reader =>
  async (trx, arrivals) => {
    const layouts = await lockSeries(trx, [...new Set(arrivals.map(({ device }) => device.site))].toSorted())
    const rows = new Map<string, ReadingRow>()
    for (const arrival of arrivals) {
      const { device } = arrival
      const { dataTime, factors } = factorValues({ cp: await itemsOf(trx, arrival) })
      const time = hourOf(dataTime, Date.now())
      if (time === undefined) {
        sightings.unknownFactor(device, 'DataTime')
        continue
      }
      const key = `${device.site} ${time}`
      const measured = {
        ...rows.get(key)?.measured,
        ...measuredBy(factors, layouts.get(device.site), (code) => sightings.unknownFactor(device, code)),
      }
      rows.set(key, { site: device.site, time, measured })
    }
    await writeReadings(trx, rows.values(), {
      ...{ org: orgId, source: 'hj212', final: false },
      ...{ by: 'HJ 212', reason: '设备重新上报 / sent again by the device' },
    })
  }

function measuredBy(
  factors: readonly FactorValues[],
  layout: Layout | undefined,
  unknown: (code: string) => void,
): Record<string, Measured> {
  const measured: Record<string, Measured> = {}
  for (const factor of factors) {
    const kept = layout?.factors[placeOf(layout, factor.code)]
    if (kept === undefined || factor.refused.length > 0) unknown(factor.code)
    if (kept !== undefined) measured[factor.code] = measuredOf(factor, kept.unit)
  }
  return measured
}
