import { Agent, get } from 'node:http'
import autocannon from 'autocannon'
import { cpuSeconds } from './processes.ts'

/** What a burst of load found. */
export interface Load {
  readonly perSecond: number
  /** Mean time of a request as its connection saw it, ms. */
  readonly mean: number
  readonly p99: number
  /** Processor time of the server's own process for one request, µs: little moved by what else the machine does. */
  readonly cpu: number
}

export interface Asked {
  readonly url: string
  /** The process of the server. */
  readonly pid: number
  readonly headers?: Readonly<Record<string, string>>
  /** The status that every answer must have. */
  readonly status?: 200 | 304
}

const connections = 10

/** Asks from 10 connections, one request at a time each, for some seconds (3); throws when an answer has another status. Times in ms. */
export async function load({ url, pid, headers = {}, status = 200 }: Asked, seconds = 3): Promise<Load> {
  const before = cpuSeconds(pid)
  const result = await autocannon({ url, headers: { ...headers }, connections, pipelining: 1, duration: seconds })
  const good = status === 200 ? result['2xx'] : result['3xx']
  const answered = result['1xx'] + result['2xx'] + result['3xx'] + result['4xx'] + result['5xx']
  if (result.errors > 0 || good === 0 || good !== answered)
    throw new Error(`${url}: ${good} of ${answered} answers had status ${status}, ${result.errors} errors`)
  const cpu = ((cpuSeconds(pid) - before) * 1e6) / good
  const perSecond = good / result.duration
  return { perSecond, mean: (connections * 1000) / perSecond, p99: result.latency.p99, cpu }
}

const agent = new Agent({ keepAlive: true, maxSockets: 1 })

export interface Answer {
  readonly ms: number
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

/** Asks once on a connection that is kept open, and times it until the last byte. */
export function ask(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const started = performance.now()
    const request = get(url, { agent, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () =>
        resolve({
          ms: performance.now() - started,
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      )
    })
    request.on('error', reject)
  })
}

/** Closes the connections of `ask`. */
export const closeConnections = (): void => agent.destroy()
