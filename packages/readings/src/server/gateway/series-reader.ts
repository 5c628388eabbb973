import {
  convertUnit,
  doubtfulUnits,
  type FactorValues,
  factorValues,
  flagOfData,
  type Layout,
  type Measured,
  placeOf,
  unitOfFactor,
} from '../../index.ts'
import { lockSeries, type ReadingRow, writeReadings } from '../reading-write.ts'
import type { Arrival } from './arrival.ts'
import { readDeviceDays } from './device-day.ts'
import { itemsOf, refusePackets } from './packet.store.ts'
import { isDeviceDay, isHour, type Reader } from './packet-sink.ts'
import { hourOf, type Refused, refusalOf } from './packet-time.ts'
import type { Sightings } from './sightings.ts'

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

/**
 * Makes rows of packets, in the transaction that stores them: hours (2061) of the series, days of the device (2031) beside it. Provisional,
 * as devices' data are: what was reviewed is never replaced by them. What a site has no place for is counted, and what cannot be taken at
 * all is noted with the packet; both stay in the packet as it came, and the device is answered, so that it does not send them for ever.
 */
export const seriesReader =
  (orgId: string) =>
  (sightings: Sightings): Reader =>
  async (trx, arrivals) => {
    const refused = [
      ...(await readHours(trx, { arrivals: arrivals.filter(isHour), orgId, sightings })),
      ...(await readDeviceDays(trx, orgId, arrivals.filter(isDeviceDay))),
    ]
    await refusePackets(trx, orgId, refused)
  }

interface Reading {
  readonly arrivals: readonly Arrival[]
  readonly orgId: string
  readonly sightings: Sightings
}

async function readHours(trx: Parameters<Reader>[0], { arrivals, orgId, sightings }: Reading): Promise<Refused[]> {
  if (arrivals.length === 0) return []
  const refused: Refused[] = []
  const layouts = await lockSeries(trx, [...new Set(arrivals.map(({ device }) => device.site))].toSorted())
  const rows = new Map<string, ReadingRow>()
  for (const arrival of arrivals) {
    const { device } = arrival
    const { dataTime, factors } = factorValues({ cp: await itemsOf(trx, arrival) })
    const time = hourOf(dataTime, Date.now())
    const refusal = refusalOf(device, time)
    if (time === undefined || refusal !== null) {
      refused.push({ arrival, refusal: refusal ?? 'time' })
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
  return refused
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
