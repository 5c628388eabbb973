import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodePacket, factorValues, makeFlag, parseCp, Site, splitPacket } from '../../index.ts'
import { createGatewayWorld, type GatewayWorld, mnOf, packetOf } from '../../testing/gateway-world.ts'
import { connectDevice } from '../../testing/test-device.ts'
import { insertSites } from '../site.store.ts'
import { hourOf } from './packet-time.ts'
import { measuredOf, seriesReader } from './series-reader.ts'

const cpOf = (text: string) => {
  const read = parseCp(text)
  if (!read.accept) throw new Error(read.reason)
  return read.items
}
const now = Date.parse('2025-06-01T12:00:00+08:00')

describe('what an hour of a device comes to', () => {
  it.each([
    ['20250601080000', Date.parse('2025-06-01T08:00:00+08:00')],
    ['20250601083000', undefined],
    ['20980601080000', undefined],
    ['19990601080000', undefined],
    [null, undefined],
  ])('%s is the hour %s', (text, hour) => {
    expect(hourOf(text, now)).toBe(hour)
  })

  it.each([
    ['w01018-Avg=22.6,w01018-Flag=N', 'mg/L', { value: '22.6', flag: 'valid' }],
    ['w20115-Avg=5,w20115-Flag=N', 'mg/L', { value: '0.005', flag: 'valid' }],
    ['a34004-Avg=35,a34004-Flag=N', 'ug/m3', { value: '35', flag: 'valid' }],
    ['w01001-Avg=7.2,w01001-Flag=M', '1', { value: '7.2', flag: 'maintenance' }],
    ['w01018-Flag=D', 'mg/L', { value: null, flag: 'fault' }],
    ['Leq-Data=55.1', 'dB', { value: '55.1', flag: 'valid' }],
  ])('%s kept in %s', (text, unit, expected) => {
    const [factor] = factorValues({ cp: cpOf(text) }).factors
    if (factor === undefined) throw new Error('no factor')
    expect(measuredOf(factor, unit)).toEqual(expected)
  })
})

describe('hours that arrive', () => {
  let world: GatewayWorld
  beforeAll(async () => {
    world = await createGatewayWorld({ devices: [{ mn: mnOf(1) }], reader: seriesReader('test') })
    const site = { id: 'works-1', kind: 'works-monitor', name: '一号污水厂', unit: '360702', validFrom: '2020-01-01' }
    const sites = [Site.parse({ ...site, longitude: null, latitude: null })]
    await insertSites(world.db, sites, { by: 'test' })
  })
  afterAll(() => world[Symbol.asyncDispose]())

  const rows = () =>
    world.db
      .selectFrom('readings.hourly')
      .select(['time', 'figures', 'version', 'source', 'final'])
      .orderBy('time')
      .execute()
  const hour = (at: number, cp: string, own = {}) => {
    const time = `202506010${at}0000`
    const flag = makeFlag({ version: 1, ack: true })
    return packetOf(0, { qn: `${time}000`, cn: '2061', flag, cp: cpOf(`DataTime=${time};${cp}`), ...own })
  }

  it('become one row, however often they come, and a correction of the device replaces them', async () => {
    const { send, answered, socket } = await connectDevice(world.running.port)
    const first = hour(1, 'w01018-Avg=22.6,w01018-Flag=N;w01001-Avg=7.1,w01001-Flag=N')
    send(first, first, first)
    await answered(3)
    const [row] = await rows()
    expect(row).toMatchObject({
      time: new Date('2025-06-01T01:00:00+08:00'),
      version: 1,
      source: 'hj212',
      final: false,
    })
    expect(row?.figures.slice(1, 3)).toEqual([710, 22600])
    send(hour(1, 'w01018-Avg=23.0,w01018-Flag=N', { qn: '20250601020000000' }), first)
    await answered(5)
    expect((await rows())[0]?.figures.slice(1, 3)).toEqual([710, 23000])
    socket.destroy()
  })

  it('in several packets become one row, in whatever order they come', async () => {
    const { send, answered, socket } = await connectDevice(world.running.port)
    const codes = [
      'w01018',
      'w21003',
      'w21011',
      'w21001',
      'w01012',
      'w20115',
      'w20116',
      'w20117',
      'w20119',
      'w20120',
      'w20121',
    ]
    const values = codes.map(
      (code) => `${['Min', 'Avg', 'Max', 'Cou'].map((field) => `${code}-${field}=1.5`).join(',')},${code}-Flag=N`,
    )
    const split = splitPacket(hour(2, [...values, ...values.map((value) => value.replaceAll('w', 'x'))].join(';')))
    if (!split.accept) throw new Error(split.reason)
    expect(split.packets.length).toBeGreaterThan(1)
    for (const part of split.packets) expect(encodePacket(part).packet.length).toBeLessThan(1100)
    send(...split.packets.toReversed())
    await answered(split.packets.length)
    const row = (await rows())[1]
    expect(row?.figures.filter((figure) => figure !== null)).toHaveLength(codes.length)
    socket.destroy()
  })

  it('count what the site has no place for, and keep the packet', async () => {
    const { send, answered, socket } = await connectDevice(world.running.port)
    send(hour(3, 'w99999-Avg=1,w99999-Flag=N;w01018-Avg=20,w01018-Flag=N'))
    await answered(1)
    const unknown = () => world.db.selectFrom('readings.device_unknown').select(['code', 'packets']).execute()
    await expect.poll(unknown).toContainEqual({ code: 'w99999', packets: '1' })
    expect((await rows()).at(-1)?.figures[2]).toBe(20000)
    socket.destroy()
  })
})
