import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** How to launch a Chromium; `env` only where it needs libraries that came with it. */
export interface Browser {
  readonly executablePath: string
  readonly env?: Record<string, string>
}

/** The Chromium of the npm package and the system libraries it needs, unpacked into the temporary folder. */
async function packaged(): Promise<Browser> {
  const { default: chromium, inflate } = await import('@sparticuz/chromium')
  const archive = new URL('../bin/al2023.tar.br', import.meta.resolve('@sparticuz/chromium'))
  const [executablePath, libraries] = await Promise.all([chromium.executablePath(), inflate(fileURLToPath(archive))])
  const own = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return { executablePath, env: { ...Object.fromEntries(own), LD_LIBRARY_PATH: join(libraries, 'lib') } }
}

/**
 * Finds a Chromium: the one named by WORKPOINTS_CHROMIUM, else an installed one, else the one that comes as an npm package
 * (x64 Linux). Throws with what to do when there is none.
 */
export async function findBrowser(): Promise<Browser> {
  const named = process.env['WORKPOINTS_CHROMIUM']
  if (named !== undefined) return { executablePath: named }
  const found = installed.find((path) => existsSync(path))
  if (found !== undefined) return { executablePath: found }
  if (process.platform === 'linux' && process.arch === 'x64') return packaged()
  throw new Error(
    '没有找到 Chromium，请安装后用 WORKPOINTS_CHROMIUM 指明路径。 / No Chromium found: install one, or name it in WORKPOINTS_CHROMIUM.',
  )
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
