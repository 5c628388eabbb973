import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reachOf } from './address-guard.ts'
import { createOutgoing } from './outgoing.ts'

/** Ways to this machine, to the metadata service of a cloud, and to addresses that belong to nobody. */
const never = [
  ...['127.0.0.1', '127.1.2.3', '0.0.0.0', '0.1.2.3', '169.254.169.254', '169.254.0.1', '224.0.0.1', '239.1.1.1'],
  ...['240.0.0.1', '255.255.255.255', '192.0.2.1', '198.51.100.7', '203.0.113.9', '192.0.0.8'],
  ...[
    '::',
    '::1',
    '0:0:0:0:0:0:0:1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::ffff:169.254.169.254',
    '::ffff:a9fe:a9fe',
  ],
  ...[
    '0:0:0:0:0:ffff:7f00:1',
    '::127.0.0.1',
    '64:ff9b::127.0.0.1',
    '64:ff9b::a9fe:a9fe',
    '2002:7f00:1::',
    '2002:a9fe:a9fe::',
  ],
  ...[
    'fe80::1',
    'fe80::1%eth0',
    'febf::1',
    'ff02::1',
    'ff0e::1',
    '2001:db8::1',
    'not-an-address',
    '',
    '127.0.0.1.evil',
  ],
]
const inside = [
  '10.0.0.1',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '100.64.0.1',
  '198.18.0.1',
  'fc00::1',
  'fd12::1',
]
const outside = ['8.8.8.8', '172.32.0.1', '172.15.0.1', '192.169.0.1', '100.128.0.1', '2400:3200::1', '::ffff:8.8.8.8']

describe('an address', () => {
  it('is judged as IANA lists it, however it is written', () => {
    expect(never.length + inside.length + outside.length).toBeGreaterThanOrEqual(40)
    expect(never.filter((address) => reachOf(address) !== 'never')).toEqual([])
    expect(inside.filter((address) => reachOf(address) !== 'private')).toEqual([])
    expect(outside.filter((address) => reachOf(address) !== 'public')).toEqual([])
  })
})

describe('the door to the outside', () => {
  const calls: string[] = []
  let server: Server
  let port = 0
  beforeAll(async () => {
    server = createServer((request, response) => {
      calls.push(`${request.headers.host} ${request.url}`)
      if (request.url === '/moved') response.writeHead(302, { location: `http://127.0.0.1:${port}/secret` }).end()
      else response.end('x'.repeat(200_000))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    port = (server.address() as AddressInfo).port
  })
  afterAll(() => new Promise((resolve) => server.close(resolve)))

  const refused = { code: 'api.outgoing-refused' }

  it('calls no host that is not listed, and nothing but http', async () => {
    const door = createOutgoing({ hosts: ['gateway.example'], resolve: async () => '10.1.2.3' })
    for (const url of [
      'http://127.0.0.1/',
      'http://other.example/',
      'http://gateway.example.evil/',
      'http://localhost/',
      'http://[::ffff:127.0.0.1]/',
      'http://2130706433/',
      'http://0x7f.1/',
      'http://user@gateway.example/',
      'ftp://gateway.example/',
      'file:///etc/passwd',
    ])
      await expect(door.post(new URL(url), '{}'), url).rejects.toMatchObject(refused)
    expect(calls).toEqual([])
  })

  it.each(never.filter((address) => !address.includes('.evil')))(
    'does not follow a listed name to %s',
    async (address) => {
      const door = createOutgoing({ hosts: ['gateway.example'], resolve: async () => address })
      await expect(door.post(new URL('http://gateway.example/'), '{}')).rejects.toMatchObject(refused)
    },
  )

  it('calls the address that was judged, follows nothing, and keeps little of an answer', async () => {
    const door = createOutgoing({ hosts: [`127.0.0.1:${port}`] })
    const moved = await door.post(new URL(`http://127.0.0.1:${port}/moved`), '{}')
    expect(moved.status).toBe(302)
    const long = await door.post(new URL(`http://127.0.0.1:${port}/long`), '{}')
    expect(long.body.length).toBeLessThanOrEqual(4096)
    expect(calls).toEqual([`127.0.0.1:${port} /moved`, `127.0.0.1:${port} /long`])
  })
})
