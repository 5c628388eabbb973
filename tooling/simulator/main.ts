import { parseArgs } from 'node:util'
import { simulatedMn, simulatedPassword } from './device-packet.ts'
import { Ledger } from './ledger.ts'
import { simulate } from './simulate.ts'

const help = `usage: simulator [--host 127.0.0.1] [--port 9212] [--devices 1000] [--packets 20] [--hours] [--faults 0.1] [--ledger FILE]

Monitors that send HJ 212 to a gateway, one packet at a time each, again until it is answered.
--faults    share of packets that are cut at a random byte, follow garbage, or are first sent with a wrong CRC
--ledger    file in which every acknowledged packet is noted; what stands in it must be in the database once
The devices are ${simulatedMn(0)}, …1 and so on, with the password ${simulatedPassword}.
`

const { values } = parseArgs({
  options: {
    host: { type: 'string', default: '127.0.0.1' },
    port: { type: 'string', default: '9212' },
    devices: { type: 'string', default: '1000' },
    packets: { type: 'string', default: '20' },
    hours: { type: 'boolean', default: false },
    faults: { type: 'string', default: '0.1' },
    ledger: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})

if (values.help) process.stdout.write(help)
else {
  const share = Number(values.faults)
  const report = await simulate({
    ...{ host: values.host, port: () => Number(values.port) },
    ...{ devices: Number(values.devices), packets: Number(values.packets), kind: values.hours ? 'hour' : 'moment' },
    ...{ faults: { split: share, garbage: share, crc: share }, overTime: 10_000, seed: 1 },
    ledger: new Ledger(values.ledger),
  })
  process.stdout.write(`${JSON.stringify(report)}\n`)
}
