import { createServer, type Socket } from 'node:net'
import pg from 'pg'

/** CRC of HJ 212 by a table of 256: the register is shifted before the byte is mixed in. */
const table = Uint16Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >> 1) ^ 0xa001 : crc >> 1
  return crc
})
function crcOf(text: string): string {
  let crc = 0xffff
  for (let at = 0; at < text.length; at++) crc = table[(crc >> 8) ^ text.charCodeAt(at)] as number
  return crc.toString(16).toUpperCase().padStart(4, '0')
}

interface Row {
  readonly socket: Socket
  readonly answer: string
  readonly mn: string
  readonly time: string
  readonly values: readonly number[]
}

/** Reads one packet; undefined where length or CRC are wrong. */
function read(socket: Socket, line: string): Row | undefined {
  const segment = line.slice(6, -4)
  if (Number(line.slice(2, 6)) !== segment.length || crcOf(segment) !== line.slice(-4)) return undefined
  const field = (name: string): string => {
    const start = segment.indexOf(name) + name.length
    return segment.slice(start, segment.indexOf(';', start))
  }
  const own = `QN=${field('QN=')};ST=91;CN=9014;PW=${field('PW=')};MN=${field('MN=')};Flag=4;CP=&&&&`
  const answer = `##${String(own.length).padStart(4, '0')}${own}${crcOf(own)}\r\n`
  const values = [...segment.matchAll(/-(?:Rtd|Avg)=([\d.]+)/g)].map(([, text]) => Number(text))
  return { socket, answer, mn: field('MN='), time: field('DataTime='), values }
}

/** The server that somebody writes by hand for one kind of packet from devices it trusts: batches, one wide row a packet, then the answers. */
async function serve({ databaseUrl }: { databaseUrl: string }): Promise<number> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 })
  const waiting: Row[] = []
  let busy = false
  const store = async (): Promise<void> => {
    busy = true
    while (waiting.length > 0) {
      const batch = waiting.splice(0, 500)
      const columns = [0, 1, 2, 3, 4, 5].map((place) => batch.map(({ values }) => values[place] ?? null))
      await pool.query(
        `insert into bench.reading select distinct on (mn, time) * from unnest($1::text[], $2::text[], $3::real[], $4::real[], $5::real[], $6::real[], $7::real[], $8::real[]) as sent (mn, time, a, b, c, d, e, f)
         on conflict (mn, time) do update set a = excluded.a, b = excluded.b, c = excluded.c, d = excluded.d, e = excluded.e, f = excluded.f`,
        [batch.map(({ mn }) => mn), batch.map(({ time }) => time), ...columns],
      )
      for (const { socket, answer } of batch) socket.write(answer, 'latin1')
    }
    busy = false
  }
  const server = createServer({ noDelay: true }, (socket) => {
    let rest = ''
    socket.on('error', () => socket.destroy())
    socket.on('data', (chunk: Buffer) => {
      const lines = (rest + chunk.toString('latin1')).split('\r\n')
      rest = lines.pop() ?? ''
      waiting.push(...lines.flatMap((line) => read(socket, line) ?? []))
      if (!busy && waiting.length > 0) setImmediate(() => !busy && void store())
    })
  })
  await new Promise<void>((resolve) => void server.listen({ port: 0, host: '127.0.0.1', backlog: 1024 }, resolve))
  return (server.address() as { port: number }).port
}

process.once('message', (setup: { databaseUrl: string }) => {
  void serve(setup).then((port) => process.send?.({ url: String(port) }))
})
process.once('disconnect', () => process.exit())
