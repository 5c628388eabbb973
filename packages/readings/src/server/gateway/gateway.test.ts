import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { encodePacket, hostAnswer, makeFlag, makePacket } from '../../index.ts'
import { createGatewayWorld, type GatewayWorld, mnOf, packetOf } from '../../testing/gateway-world.ts'
import { connectDevice, type TestDevice } from '../../testing/test-device.ts'
import { forgetPackets } from './packet.store.ts'

const elsewhere = '127.0.0.2'

describe('the gateway for monitors', () => {
  let world: GatewayWorld
  const open: TestDevice[] = []
  const device = async (localAddress?: string): Promise<TestDevice> => {
    const made = await connectDevice(world.running.port, localAddress)
    open.push(made)
    return made
  }
  const meter = () => world.running.gateway.meter

  beforeAll(async () => {
    const usual = Array.from({ length: 40 }, (_, n) => ({ mn: mnOf(n + 1) }))
    const far = { mn: mnOf(50), addresses: [elsewhere] }
    world = await createGatewayWorld({ devices: [...usual, far], settings: { mostPending: 64 } })
  })
  beforeEach(async () => {
    await world.db.deleteFrom('readings.packet').execute()
  })
  afterAll(async () => {
    for (const { socket } of open) socket.destroy()
    await world[Symbol.asyncDispose]()
  })

  it.each([
    ['2017', makeFlag({ version: 1, ack: true })],
    ['2025', makeFlag({ version: 2, ack: true })],
  ])('stores a packet of %s and answers it as the standard says', async (_text, flag) => {
    const { send, answered } = await device()
    const packet = packetOf(1, { flag })
    send(packet)
    expect(await answered(1)).toEqual([hostAnswer(packet)])
    const row = await world.db.selectFrom('readings.packet').selectAll().executeTakeFirstOrThrow()
    expect(row).toMatchObject({ qn: packet.qn, cn: '2011', data_time: packet.qn.slice(0, 14), pno: 0 })
    expect(row.segment).toContain('w01018-Rtd=21.5')
    expect(row.segment).toContain('PW=******;')
  })

  it('stores a packet that wants no answer, and gives none', async () => {
    const { send, answered } = await device()
    send(packetOf(1, { flag: makeFlag({ version: 1 }) }), packetOf(2))
    expect((await answered(1)).map(({ qn }) => qn)).toEqual([packetOf(2).qn])
    expect(await world.stored()).toBe(2)
  })

  it('answers a sign of life and keeps nothing of it', async () => {
    const { send, answered } = await device()
    const alive = packetOf(1, { cn: '9015', cp: [], flag: makeFlag({ version: 2, ack: true }) })
    send(alive)
    expect(await answered(1)).toMatchObject([{ cn: '9013', qn: alive.qn }])
    expect(await world.stored()).toBe(0)
  })

  it('joins a packet wherever it was cut', async () => {
    const { send, answered, socket } = await device()
    const length = encodePacket(packetOf(0)).packet.length
    for (let cut = 1; cut < length; cut++) {
      const { packet } = encodePacket(packetOf(cut))
      send(packet.slice(0, cut))
      await new Promise((resolve) => socket.write('', resolve))
      send(packet.slice(cut))
    }
    await answered(length - 1)
    expect(await world.stored()).toBe(length - 1)
  })

  it('passes over garbage and broken packets, and answers neither', async () => {
    const { send, answered } = await device()
    const good = encodePacket(packetOf(1)).packet
    const wrongCrc = good.replace('w01018-Rtd=21.5', 'w01018-Rtd=99.9')
    const wrongLength = `##9999${good.slice(6)}`
    send('GET / HTTP/1.1\r\n\r\n', wrongCrc, wrongLength, '####', Buffer.from([0, 255, 35, 35, 13, 10]), packetOf(2))
    expect((await answered(1)).map(({ qn }) => qn)).toEqual([packetOf(2).qn])
    expect(await world.stored()).toBe(1)
    expect(meter().broken.crc).toBeGreaterThan(0)
  })

  it('takes nothing with a wrong password or from a number that nobody registered', async () => {
    const { send, answered } = await device()
    const before = { ...meter().refused }
    send(packetOf(1, { pw: '654321' }), packetOf(2, { mn: mnOf(99) }), packetOf(3))
    expect((await answered(1)).map(({ qn }) => qn)).toEqual([packetOf(3).qn])
    expect(await world.stored()).toBe(1)
    expect(meter().refused).toMatchObject({ password: before.password + 1, unknown: before.unknown + 1 })
  })

  it('looks at no password for a while after five wrong ones', async () => {
    const { send, answered } = await device()
    const mn = mnOf(40)
    const tries = Array.from({ length: 5 }, (_, n) => packetOf(n, { mn, pw: `00000${n}` }))
    send(...tries, packetOf(6, { mn }), packetOf(7))
    expect((await answered(1)).map((answer) => answer.mn)).toEqual([mnOf(1)])
    expect(await world.stored()).toBe(1)
  })

  it('takes a device from its own addresses only, and shuts out addresses that no device has', async () => {
    const near = await device()
    near.send(packetOf(1, { mn: mnOf(50) }), packetOf(2))
    expect((await near.answered(1)).map(({ mn }) => mn)).toEqual([mnOf(1)])
    const far = await device(elsewhere)
    far.send(packetOf(3, { mn: mnOf(50) }))
    expect(await far.answered(1)).toHaveLength(1)
    const { turnedAway } = meter()
    const stranger = await device('127.0.0.3')
    await stranger.closed()
    expect(meter().turnedAway).toBe(turnedAway + 1)
  })

  it('stores a packet once that is sent again because its answer was lost', async () => {
    const first = await device()
    first.send(packetOf(1))
    await expect.poll(() => world.stored()).toBe(1)
    first.socket.destroy()
    const again = await device()
    again.send(packetOf(1), packetOf(1))
    expect(await again.answered(2)).toHaveLength(2)
    expect(await world.stored()).toBe(1)
  })

  it('answers what it took from a device that closed its side at once', async () => {
    const { send, answered, socket, closed } = await device()
    send(packetOf(1), packetOf(2))
    socket.end()
    expect(await answered(2)).toHaveLength(2)
    await closed()
  })

  it('reads no further while the database is slow, answers nothing it has not stored, and loses nothing', async () => {
    const { send, answered, answers } = await device()
    const { pauses } = meter()
    const packets = Array.from({ length: 3000 }, (_, at) => packetOf(at))
    await world.database.db.transaction().execute(async (trx) => {
      await sql`lock table readings.packet in access exclusive mode`.execute(trx)
      send(...packets)
      await expect.poll(() => meter().pauses).toBeGreaterThan(pauses)
      expect(answers).toHaveLength(0)
    })
    await answered(3000)
    expect(new Set(answers.map(({ qn }) => qn)).size).toBe(3000)
    expect(await world.stored()).toBe(3000)
  })

  it('serves 39 devices while one among them sends nothing but broken packets', async () => {
    const devices = await Promise.all(Array.from({ length: 40 }, () => device()))
    const broken = encodePacket(packetOf(1, { mn: mnOf(1) })).packet.replace('Rtd', 'rtd')
    await Promise.all(
      devices.map(async ({ send, answered, closed }, n) => {
        if (n === 0) {
          send(...Array.from({ length: 300 }, () => broken))
          return closed()
        }
        for (let at = 0; at < 20; at++) {
          send(packetOf(at, { mn: mnOf(n) }))
          await answered(at + 1)
        }
      }),
    )
    expect(await world.stored()).toBe(39 * 20)
  })

  it('does not let a packet that cannot be stored stop the others of its batch', async () => {
    const { send, answered } = await device()
    const refused = sql`alter table readings.packet add constraint no_2051 check (cn <> '2051')`
    await refused.execute(world.database.db)
    send(packetOf(1), packetOf(2, { cn: '2051' }), packetOf(3))
    expect((await answered(2)).map(({ qn }) => qn)).toEqual([packetOf(1).qn, packetOf(3).qn])
    expect(meter().refused.unstorable).toBe(1)
    await sql`alter table readings.packet drop constraint no_2051`.execute(world.database.db)
  })

  it('forgets packets in time, some at once, and no others', async () => {
    const { send, answered } = await device()
    send(packetOf(1), packetOf(2), packetOf(3))
    await answered(3)
    const old = new Date('2020-01-01')
    await sql`update readings.packet set received_at = ${old} where qn <> ${packetOf(3).qn}`.execute(world.database.db)
    expect(await forgetPackets(world.db, new Date('2021-01-01'), 1)).toBe(1)
    expect(await forgetPackets(world.db, new Date('2021-01-01'))).toBe(1)
    expect(await forgetPackets(world.db, new Date('2021-01-01'))).toBe(0)
    expect(await world.stored()).toBe(1)
  })

  it('closes a connection that sends on and on without an end', async () => {
    const { send, closed } = await device()
    const { broken } = meter().closed
    send('#'.repeat(100_000))
    await closed()
    expect(meter().closed.broken).toBe(broken + 1)
  })

  it('keeps what it saw of its devices, and who knocked without being registered', async () => {
    const { send, answered } = await device()
    send(
      packetOf(1, { mn: mnOf(39) }),
      packetOf(2, { mn: mnOf(39), pw: 'abcdef' }),
      makePacket(packetOf(3, { mn: mnOf(77) })),
    )
    await answered(1)
    const seen = () =>
      world.db
        .selectFrom('readings.device as device')
        .innerJoin('readings.device_state as state', 'state.device_id', 'device.device_id')
        .select(['state.protocol', 'state.address', 'state.wrong_passwords'])
        .where('device.mn', '=', mnOf(39))
        .executeTakeFirst()
    await expect.poll(seen).toMatchObject({ protocol: 'HJ 212-2017', address: '127.0.0.1', wrong_passwords: '1' })
    const strangers = () => world.db.selectFrom('readings.stranger').select('mn').execute()
    await expect.poll(strangers).toContainEqual({ mn: mnOf(77) })
  })
})
