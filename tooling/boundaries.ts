import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/** One import that breaks a rule: where it stands, what it names, and the rule in words. */
export interface Violation {
  readonly file: string
  readonly names: string
  readonly rule: string
}

interface Import {
  readonly names: string
  readonly typeOnly: boolean
}

/** Capability packages in the order of DESIGN.md's arrows: each may use those after it. */
const capabilities = ['reporting', 'registers', 'readings', 'accounts', 'documents'] as const
const pattern =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'"\n;]|\n(?!\s*(?:import|export)\b))*?from\s*['"]([^'"]+)['"]|import\s*\(\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g

/** The imports of a source text; `import type` and `export type` are told apart, since they vanish before anything runs. */
export function importsOf(source: string): Import[] {
  return [...source.matchAll(pattern)].map((match) => ({
    names: match[2] ?? match[3] ?? match[4] ?? '',
    typeOnly: match[1] !== undefined,
  }))
}

type Face = 'shared' | 'server' | 'web' | 'testing'

interface Place {
  /** `apps/web`, `packages/core`, … */
  readonly folder: string
  readonly name: string
  readonly face: Face
}

const faceOf = (inside: string): Face => {
  const [, first] = inside.split(/[\\/]/)
  if (first === 'server' || first === 'server.ts') return 'server'
  if (first === 'web' || first === 'web.ts') return 'web'
  return first === 'testing' ? 'testing' : 'shared'
}

/** Which of our packages and faces an import names; undefined for npm packages and for the same face of the same package. */
function target(place: Place, file: string, names: string): Place | undefined {
  const own = /^@workpoints\/([^/]+)(?:\/(.*))?$/.exec(names)
  if (own !== null) {
    const [, name = '', face = ''] = own
    const named = face === 'server' || face === 'web' || face === 'testing' ? face : 'shared'
    return { folder: '', name, face: named }
  }
  if (!names.startsWith('.')) return undefined
  const inside = join(file, '..', names)
  return { folder: place.folder, name: place.name, face: faceOf(inside) }
}

const isPlugin = (name: string): boolean => name.startsWith('plugin-')
const isApp = (place: Place): boolean => place.folder.startsWith('apps')
const reachesWeb = (names: string): boolean => /^(react|react-dom|echarts|@tanstack\/react-.*)(\/|$)/.test(names)

/** The rule that an import breaks, by STYLE 1.2; undefined when it is allowed. */
function broken(from: Place, to: Place | undefined, { names, typeOnly }: Import): string | undefined {
  if (to !== undefined && to.name !== from.name) {
    if (isPlugin(from.name) && isPlugin(to.name)) return 'a plugin never imports another plugin'
    if (isPlugin(to.name) && from.name !== 'plugins') return 'only the rack names plugins'
    if (to.name === 'web' || to.name === 'api') return 'nothing imports an app'
    if (from.name === 'ui') return 'ui knows no domain word and no API'
    if (from.name === 'core' && to.name !== 'ui') return 'core imports nothing of ours but ui in its web half'
    const rank = (name: string): number => (capabilities as readonly string[]).indexOf(name)
    if (rank(from.name) >= 0 && rank(to.name) >= 0 && rank(to.name) < rank(from.name))
      return 'capability packages import along the arrows only'
  }
  if (isApp(from) || from.face === 'testing') return undefined
  const touchesWeb = reachesWeb(names) || to?.face === 'web' || to?.name === 'ui'
  if (from.face === 'server' && touchesWeb) return 'server never imports web, ui or react'
  if (from.face === 'web' && to?.face === 'server' && !typeOnly) return 'web imports a server half for its types only'
  if (from.face === 'shared' && from.name !== 'ui' && from.name !== 'plugins') {
    if (touchesWeb || (to?.face === 'server' && !typeOnly)) return 'the shared face imports neither server nor web'
    if (/^(kysely|pg|node:.*)(\/|$)/.test(names)) return 'the shared face runs everywhere: no database, no Node'
  }
  return undefined
}

async function sources(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes(`${sep}node_modules${sep}`))
}

/** Reads every source under `apps/` and `packages/` of a repository and lists the imports that break STYLE 1.2. */
export async function violations(root: string): Promise<Violation[]> {
  const found: Violation[] = []
  for (const group of ['apps', 'packages']) {
    const names = await readdir(join(root, group)).catch(() => [])
    for (const name of names) {
      const folder = join(group, name)
      for (const path of await sources(join(root, folder, 'src'))) {
        const file = relative(join(root, folder), path)
        const place: Place = { folder, name, face: faceOf(file) }
        for (const each of importsOf(await readFile(path, 'utf8'))) {
          const rule = broken(place, target(place, file, each.names), each)
          if (rule !== undefined) found.push({ file: join(folder, file), names: each.names, rule })
        }
      }
    }
  }
  return found
}

/** Core never names a plugin, not even in a string; neither do the apps. Returns the files that do. */
export async function filesNaming(
  root: string,
  folders: readonly string[],
  plugins: readonly string[],
): Promise<string[]> {
  const word = new RegExp(`plugin-(${plugins.join('|')})\\b|['"\`](${plugins.join('|')})['"\`]`)
  const files = (await Promise.all(folders.map((folder) => sources(join(root, folder))))).flat()
  const naming = await Promise.all(
    files.map(async (file) => (word.test(await readFile(file, 'utf8')) ? [relative(root, file)] : [])),
  )
  return naming.flat()
}
