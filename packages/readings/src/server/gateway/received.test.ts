import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeFlag, type Packet, parseCp, Site } from '../../index.ts'
import { createGatewayWorld, type GatewayWorld, mnOf, packetOf } from '../../testing/gateway-world.ts'
import { connectDevice, type TestDevice } from '../../testing/test-device.ts'
import { seriesMonth } from '../series-month.ts'
import { insertSites } from '../site.store.ts'
import { gatewayDevices, updateDevice } from './device.store.ts'
import { receivedOf } from './received.view.ts'
import { seriesReader } from './series-reader.ts'

const cpOf = (text: string) => {
  const read = parseCp(text)
  if (!read.accept) throw new Error(read.reason)
  return read.items
}
const flag = makeFlag({ version: 1, ack: true })
const site = Site.parse({
  ...{ id: 'works-1', kind: 'works-monitor', name: '一号污水厂', unit: '360702', longitude: null, latitude: null },
  ...{ validFrom: '2025-06-01', validTo: '2025-06-30' },
})

describe('what devices send beside hours', () => {
  let world: GatewayWorld
  let device: TestDevice
  let sent = 0
  beforeAll(async () => {
    world = await createGatewayWorld({ devices: [{ mn: mnOf(1) }], reader: seriesReader('test') })
    await insertSites(world.db, [site, { ...site, id: 'works-2' }], { by: 'test' })
    // As the gateway itself does every few seconds: now it knows the site's days.
    world.running.gateway.book.replace(await gatewayDevices(world.db))
    device = await connectDevice(world.running.port)
  }, 60_000)
  afterAll(async () => {
    device.socket.destroy()
    await world[Symbol.asyncDispose]()
  })

  /** Sends packets and waits until all are answered. */
  const send = async (...packets: Packet[]) => {
    device.send(...packets)
    sent += packets.length
    await device.answered(sent)
  }
  const packet = (cn: string, time: string, cp: string): Packet =>
    packetOf(0, { qn: `${time}000`, cn, flag, cp: cpOf(`DataTime=${time};${cp}`) })
  const received = (day = '2025-06-02') => receivedOf(world.db, site, day)
  const hours = () => world.db.selectFrom('readings.hourly').select(['time', 'figures']).execute()

  it('days are kept once, compared with the hours, and no part of them', async () => {
    await send(
      packet(
        '2061',
        '20250602010000',
        'w00000-Avg=1,w00000-Flag=N;w01018-Avg=20,w01018-Flag=N;w20115-Avg=4,w20115-Flag=N',
      ),
      packet(
        '2061',
        '20250602020000',
        'w00000-Avg=3,w00000-Flag=N;w01018-Avg=30,w01018-Flag=N;w20115-Avg=4,w20115-Flag=N',
      ),
    )
    const before = await hours()
    const said = packet(
      '2031',
      '20250602000000',
      'w01018-Min=20,w01018-Avg=25,w01018-Max=30,w01018-Cou=1.5,w01018-Flag=N;w20115-Avg=4,w20115-Flag=N;w99999-Avg=1',
    )
    await send(said, said, { ...said, qn: '20250603000510000' })
    expect(await hours()).toEqual(before)
    const { days } = await received()
    expect(days).toHaveLength(1)
    const of = (code: string) => days[0]?.factors.find((one) => one.code === code)
    // By flow the day is 27.5, and the device's plain mean lies 9.1 % below it; cadmium comes in µg/L and is compared in mg/L.
    expect(of('w01018')).toMatchObject({
      ...{ device: '25', hours: { mean: '27.5', hours: 2, method: 'by-flow' }, values: { Min: '20', Max: '30' } },
      compared: { difference: '-2.5', percent: '9.1', differs: true },
    })
    expect((await seriesMonth(world.db, site, '2025-06')).apart).toEqual(['2025-06-02'])
    expect(of('w20115')).toMatchObject({ device: '0.004', compared: { difference: '0', differs: false } })
    expect(of('w99999')).toMatchObject({ device: null, hours: null, compared: null, values: { Avg: '1' } })
  })

  it('a day that is sent again replaces what it names and leaves the rest', async () => {
    await send({ ...packet('2031', '20250602000000', 'w01018-Avg=27.4,w01018-Flag=N'), qn: '20250604000000000' })
    const { days } = await received()
    const told = Object.fromEntries((days[0]?.factors ?? []).map(({ code, device: value }) => [code, value]))
    expect(told).toEqual({ w01018: '27.4', w20115: '0.004', w99999: null })
    expect(days[0]?.factors.find(({ code }) => code === 'w01018')?.compared?.differs).toBe(false)
    expect((await seriesMonth(world.db, site, '2025-06')).apart).toEqual([])
  })

  it('minutes are shown with their interval, each time once, moments by their number and the last', async () => {
    const before = await hours()
    const minute = (time: string, value: string) => packet('2051', time, `w01018-Avg=${value},w01018-Flag=N`)
    const first = minute('20250602080000', '21')
    await send(first, first, minute('20250602081000', '22'), minute('20250602082000', '23'))
    await send({ ...minute('20250602081000', '22.5'), qn: '20250602090000000' }, minute('20250603000000', '9'))
    await send(
      packet('2011', '20250602083000', 'w01018-Rtd=24,w01018-Flag=N'),
      packet('2011', '20250602083030', 'w01018-Rtd=25,w01018-Flag=T'),
    )
    const { minutes, moments, factors } = await received()
    expect(minutes.interval).toBe(10)
    expect(minutes.rows.map(({ time, values }) => [time.slice(11, 16), values[0]?.value])).toEqual([
      ['08:00', '21'],
      ['08:10', '22.5'],
      ['08:20', '23'],
    ])
    expect(moments).toMatchObject({ count: 2, last: [{ mn: mnOf(1), values: [{ value: '25', flag: 'over' }] }] })
    expect(factors).toMatchObject([{ code: 'w01018', unit: 'mg/L' }])
    expect(await hours()).toEqual(before)
  })

  it('what lies outside the site’s days is answered and kept, and told with its reason', async () => {
    const before = await hours()
    const value = 'w01018-Avg=20,w01018-Flag=N'
    await send(packet('2061', '20250531230000', value), packet('2061', '20250701000000', value))
    await send(packet('2031', '20250701000000', value), packet('2061', '20250605083000', value))
    await send(packet('2061', '20250601000000', value), packet('2061', '20250630230000', value))
    expect(await hours()).toHaveLength(before.length + 2)
    const { refused } = await received()
    expect(refused.map(({ cn, dataTime, refusal }) => `${cn} ${dataTime} ${refusal}`).toSorted()).toEqual([
      '2031 20250701000000 validity',
      '2061 20250531230000 validity',
      '2061 20250605083000 time',
      '2061 20250701000000 validity',
    ])
    expect((await received('2025-07-01')).days).toEqual([])
  })

  it('nothing of a device that was moved shows at its new site', async () => {
    const row = await world.db.selectFrom('readings.device').selectAll().executeTakeFirstOrThrow()
    const fields = { site: 'works-2', mn: row.mn, addresses: row.addresses, silentAfter: row.silent_after }
    await updateDevice(world.db, row.device_id, { fields, password: row.password })
    const moved = await receivedOf(world.db, { ...site, id: 'works-2' }, '2025-06-02')
    expect(moved).toMatchObject({ days: [], minutes: { rows: [] }, moments: { count: 0 }, refused: [] })
    // The days stay where they were measured.
    expect((await received()).days).toHaveLength(1)
  })
})
