import { existsSync } from 'node:fs'

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/**
 * Finds a Chromium: the one named by WORKPOINTS_CHROMIUM, else an installed one, else the one that comes as an npm package
 * (x64 Linux; unpacked into the temporary folder). Throws with what to do when there is none.
 */
export async function findBrowser(): Promise<string> {
  const named = process.env['WORKPOINTS_CHROMIUM']
  if (named !== undefined) return named
  const found = installed.find((path) => existsSync(path))
  if (found !== undefined) return found
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { default: chromium } = await import('@sparticuz/chromium')
    return chromium.executablePath()
  }
  throw new Error('没有找到 Chromium，请安装后用 WORKPOINTS_CHROMIUM 指明路径。 / No Chromium found: install one, or name it in WORKPOINTS_CHROMIUM.')
}

/** What a headless Chromium needs inside containers and closed networks. */
export const browserArguments: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]
