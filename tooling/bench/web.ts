import { gzipSync } from 'node:zlib'
import { type CDPSession, chromium, type Page } from '@playwright/test'
import { browserArguments, findBrowser } from '../browser.ts'
import type { Cleanup } from './cleanup.ts'
import { written, writtenSpread } from './figures.ts'
import { print, printHead, printRows } from './report.ts'
import { signedInAs } from './session.ts'
import { databaseUrl, dataFolder, startShipped } from './shipped.ts'
import { observePaint, type Paint, readPaint } from './web-vitals.ts'

const rounds = 5
const cpuSlowdown = 4
const network = { offline: false, latency: 20, downloadThroughput: 1.25e6, uploadThroughput: 1.25e6 } // 10 Mbit/s

interface Visit {
  readonly paint: Paint
  readonly scripts: ReadonlyMap<string, { readonly wire: number; readonly gzip: number }>
}

/** A page to look at, and the session with which (none: the sign-in page). */
interface Seen {
  readonly url: string
  readonly cookie: string | undefined
}

const cookieOf = (url: string, cookie: string) => {
  const [name = '', value = ''] = cookie.split('=')
  return { name, value, url, httpOnly: true, sameSite: 'Lax' as const }
}

/** What a browser with an empty cache loads and paints for a page; `slow` is a weak office computer on a slow line. */
async function visit(
  browser: Awaited<ReturnType<typeof chromium.launch>>,
  { url, cookie }: Seen,
  slow: boolean,
): Promise<Visit> {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } })
  if (cookie !== undefined) await context.addCookies([cookieOf(url, cookie)])
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  if (slow) {
    await session.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown })
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', network)
  }
  await page.addInitScript(observePaint)
  const scripts = listen(page, await wireSizes(session))
  await page.goto(url, { waitUntil: 'networkidle', timeout: 60_000 })
  await page.locator('main').waitFor({ timeout: 60_000 })
  await page.waitForTimeout(1000)
  const paint = await page.evaluate(readPaint)
  const found = await scripts()
  await context.close()
  return { paint, scripts: found }
}

/** Bytes of each answer as they came over the wire, with headers, by address. */
async function wireSizes(session: CDPSession): Promise<ReadonlyMap<string, number>> {
  await session.send('Network.enable')
  const urls = new Map<string, string>()
  const sizes = new Map<string, number>()
  session.on('Network.responseReceived', ({ requestId, response }) => urls.set(requestId, response.url))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const url = urls.get(requestId)
    if (url !== undefined) sizes.set(url, (sizes.get(url) ?? 0) + encodedDataLength)
  })
  return sizes
}

/** Collects the scripts a page loads; what comes back reads them out once the page has come to rest. */
function listen(page: Page, wire: ReadonlyMap<string, number>): () => Promise<Visit['scripts']> {
  const bodies: Promise<readonly [string, Buffer]>[] = []
  page.on('response', (response) => {
    if (!/javascript/.test(response.headers()['content-type'] ?? '')) return
    bodies.push(response.body().then((body) => [response.url(), body] as const))
  })
  return async () => {
    const read = await Promise.all(bodies)
    return new Map(
      read.map(([url, body]) => [
        new URL(url).pathname,
        { wire: wire.get(url) ?? Number.NaN, gzip: gzipSync(body, { level: 6 }).byteLength },
      ]),
    )
  }
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`

function printScripts(scripts: Visit['scripts'], aim: string): void {
  const sum = (of: 'wire' | 'gzip'): number => [...scripts.values()].reduce((all, size) => all + size[of], 0)
  print(
    `first-load JavaScript: ${kilobytes(sum('gzip'))} gzip in ${scripts.size} files, aim ${aim}; on the wire (as answered to this browser, with headers) ${kilobytes(sum('wire'))}`,
  )
  for (const [path, size] of [...scripts].toSorted(([, a], [, b]) => b.gzip - a.gzip))
    print(`  ${kilobytes(size.gzip).padStart(10)} ${kilobytes(size.wire).padStart(10)}  ${path}`)
}

/** First-load JavaScript of the sign-in page and of the overview, and when and how steadily each is painted, plain and on a weak computer. */
export async function web(cleanup: Cleanup): Promise<void> {
  const dataDir = dataFolder(cleanup)
  const { url } = await startShipped(cleanup, dataDir)
  const database = databaseUrl(dataDir)
  await printHead('web', database)
  await printRows('', database)
  const browser = await chromium.launch({ ...(await findBrowser()), args: [...browserArguments] })
  cleanup.defer(() => browser.close())
  const { cookie } = await signedInAs(database, 'office')
  await printPage(browser, { name: 'sign-in page', aim: '≤ 130 kB', url, cookie: undefined })
  await printPage(browser, { name: 'overview', aim: '≤ 300 kB', url, cookie })
}

async function printPage(
  browser: Awaited<ReturnType<typeof chromium.launch>>,
  page: Seen & { readonly name: string; readonly aim: string },
): Promise<void> {
  const { scripts } = await visit(browser, page, false)
  if (scripts.size === 0) throw new Error('the page loaded no script: is the web app built? (npm run build)')
  print(`\n${page.name}`)
  printScripts(scripts, page.aim)
  for (const slow of [false, true]) {
    const visits: Paint[] = []
    for (let round = 0; round < rounds; round++) visits.push((await visit(browser, page, slow)).paint)
    print(
      slow
        ? `at ${cpuSlowdown}× CPU slow-down, 10 Mbit/s and 20 ms, ${rounds} visits with an empty cache:`
        : `plain, ${rounds} visits with an empty cache:`,
    )
    const of = (pick: (paint: Paint) => number): string => writtenSpread(visits.map(pick))
    print(
      `  LCP ${of((paint) => paint.lcp)} ms${slow ? ' (aim ≤ 0.2 × 10,300, then ≤ 0.08 ×)' : ''}, of ${visits[0]?.element}`,
    )
    print(
      `  FCP ${of((paint) => paint.fcp)} ms, TBT estimate ${of((paint) => paint.tbt)} ms${slow ? ' (aim ≤ 200)' : ''}, CLS ${written(Math.max(...visits.map((paint) => paint.cls)))} at most (aim ≤ 0.02)`,
    )
  }
}
