import { readFile } from 'node:fs/promises'
import { InvalidError } from '@workpoints/core'
import type { ServerHalf } from '@workpoints/core/server'

const prefix = '@workpoints/plugin-'

/** Ids of the installed plugins: the rack's dependencies are the list. */
export async function installedPlugins(): Promise<readonly string[]> {
  const text = await readFile(new URL('../package.json', import.meta.url), 'utf8')
  const { dependencies } = JSON.parse(text) as { dependencies: Record<string, string> }
  return Object.keys(dependencies)
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length))
}

/** Reads `air,water` or `all`; throws InvalidError that lists the installed plugins when a name is unknown. */
export async function choosePlugins(wanted: string): Promise<readonly string[]> {
  const installed = await installedPlugins()
  const names = wanted.split(/[,，\s]+/).filter((name) => name !== '')
  if (names.length === 0 || names.includes('all')) return installed
  const unknown = names.filter((name) => !installed.includes(name))
  if (unknown.length > 0)
    throw new InvalidError('plugins.unknown', {
      zh: `没有名为 ${unknown.join('、')} 的模块。已安装的模块有：${installed.join('、')}。请检查 WORKPOINTS_PLUGINS。`,
      en: `There is no plugin ${unknown.join(', ')}. Installed: ${installed.join(', ')}. Check WORKPOINTS_PLUGINS.`,
    })
  return [...new Set(names)]
}

/** Loads the server halves of the chosen plugins; nothing of the others is read. */
export async function loadServerHalves(ids: readonly string[]): Promise<readonly ServerHalf[]> {
  return Promise.all(
    ids.map(async (id) => {
      const module = (await import(`${prefix}${id}/server`)) as { default: ServerHalf }
      if (module.default?.plugin.id !== id)
        throw new Error(
          `${prefix}${id}/server must export defineServer({ plugin }) of the plugin "${id}" as its default`,
        )
      return module.default
    }),
  )
}
