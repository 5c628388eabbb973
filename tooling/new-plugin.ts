import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const template = fileURLToPath(new URL('plugin-template', import.meta.url))
const home = fileURLToPath(new URL('..', import.meta.url))

/** A name that cannot be given to a plugin, and why. */
function objection(id: string, taken: readonly string[]): string | undefined {
  if (!/^[a-z][a-z0-9]*$/.test(id) || id.startsWith('pg'))
    return `模块名“${id}”应为一个小写英文单词 / the id must be one lower-case word, and not begin with pg`
  if (['core', 'public', 'then', 'call', 'apply', 'information', 'ui', 'api', 'web'].includes(id))
    return `“${id}”是保留字 / "${id}" is reserved`
  return taken.includes(id) ? `模块“${id}”已存在 / there is a plugin "${id}" already` : undefined
}

/** Copies the template for a new plugin and adds its one line to the rack. Returns the files written, relative to the repository. */
export async function newPlugin(root: string, id: string): Promise<string[]> {
  const rackFile = join(root, 'packages/plugins/package.json')
  const rack = JSON.parse(await readFile(rackFile, 'utf8')) as { dependencies: Record<string, string> }
  const taken = Object.keys(rack.dependencies).map((name) => name.replace('@workpoints/plugin-', ''))
  const refused = objection(id, taken)
  if (refused !== undefined) throw new Error(refused)
  const fill = (text: string): string =>
    text.replaceAll('__id__', id).replaceAll('__Id__', id.charAt(0).toUpperCase() + id.slice(1))
  const files = (await readdir(template, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  const written = await Promise.all(
    files.map(async (entry) => {
      const source = join(entry.parentPath, entry.name)
      const file = join(root, `packages/plugin-${id}`, fill(relative(template, source)).replace(/\.txt$/, ''))
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, fill(await readFile(source, 'utf8')), { flag: 'wx' })
      return relative(root, file)
    }),
  )
  rack.dependencies[`@workpoints/plugin-${id}`] = 'workspace:*'
  rack.dependencies = Object.fromEntries(Object.entries(rack.dependencies).toSorted(([a], [b]) => a.localeCompare(b)))
  await writeFile(rackFile, `${JSON.stringify(rack, null, 2)}\n`)
  return written.toSorted()
}

if (import.meta.main) {
  try {
    const files = await newPlugin(home, process.argv[2] ?? '')
    process.stdout.write(`${files.join('\n')}\n\n下一步 / next: npm start（会自动安装 / installs by itself）\n`)
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n用法 / usage: npm run new-plugin ID\n`)
    process.exitCode = 2
  }
}
