import { readFileSync } from 'node:fs'
import type { Plugin } from '../packages/core/src/index.ts'

/** The repository's folder. */
export const repository = new URL('../', import.meta.url)

/** Reads a text file by its path in the repository. */
export const readText = (path: string): string => readFileSync(new URL(path, repository), 'utf8')

/** Reads a JSON file by its path in the repository; the caller says or checks what it holds. */
export const readJson = <T>(path: string): T => JSON.parse(readText(path)) as T

/** The installed plugins' shared halves, as the rack's dependencies list them, by area. Throws when one exports no plugin of its own name. */
export async function installedPlugins(): Promise<readonly Plugin[]> {
  const rack = readJson<{ dependencies: Record<string, string> }>('packages/plugins/package.json')
  const ids = Object.keys(rack.dependencies).flatMap((name) => name.split('@workpoints/plugin-').slice(1))
  const plugins = await Promise.all(
    ids.map(async (id) => {
      const half = (await import(`../packages/plugin-${id}/src/index.ts`)) as Record<string, Plugin>
      const plugin = half[id]
      if (plugin === undefined) throw new Error(`@workpoints/plugin-${id} exports no plugin named ${id}`)
      return plugin
    }),
  )
  return plugins.toSorted((one, other) => (one.area ?? 99) - (other.area ?? 99))
}
