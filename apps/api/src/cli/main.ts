import { enableCompileCache } from 'node:module'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { WorkpointsError } from '@workpoints/core'
import { type Command, readCall, type Streams } from './command.ts'

/** Loaded when called, so that `intake` needs no database driver and `--help` needs nothing. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./start.ts')).start,
  gateway: async () => (await import('./gateway.ts')).gateway,
  migrate: async () => (await import('./migrate.ts')).migrate,
  seed: async () => (await import('./seed.ts')).seedCommand,
  intake: async () => (await import('./intake.ts')).intake,
  plugins: async () => (await import('./plugins.ts')).plugins,
  compute: async () => (await import('./compute.ts')).compute,
  audit: async () => (await import('./audit.ts')).audit,
  user: async () => (await import('./user.ts')).user,
  session: async () => (await import('./session.ts')).session,
  unit: async () => (await import('./unit.ts')).unit,
  policy: async () => (await import('./policy.ts')).policy,
  'new-plugin': async () => (await import('./new-plugin.ts')).newPluginCommand,
}

async function usage(): Promise<string> {
  const all = await Promise.all(Object.values(commands).map((load) => load()))
  const lines = all.map((command) => `  ${command.name.padEnd(10)} ${command.summary}`)
  return `用法 / usage: workpoints COMMAND [--help]\n\n${lines.join('\n')}\n`
}

/** Runs one command of `workpoints` and resolves with its exit code: 0 done, 1 failed, 2 bad input. */
export async function main([name, ...args]: readonly string[], streams: Streams): Promise<number> {
  const load = commands[name ?? '']
  if (load === undefined) {
    const asked = name === undefined || name === '--help' || name === 'help'
    streams.err(`${asked ? '' : `没有命令“${name}” / there is no command "${name}"\n\n`}${await usage()}`)
    return asked && name !== undefined ? 0 : 2
  }
  const command = await load()
  if (args.includes('--help')) {
    streams.out(`${command.summary}\n\n${command.help}\n`)
    return 0
  }
  try {
    return await command.run(readCall(command, args, streams))
  } catch (error) {
    if (!(error instanceof WorkpointsError)) throw error
    streams.err(`${error.text.zh}\n${error.text.en}\n`)
    return error.name === 'InvalidError' ? 2 : 1
  }
}

if (import.meta.main) {
  // What Node makes of the sources is kept beside them, so that the next start loads them in half the time.
  enableCompileCache(fileURLToPath(new URL('../../../../node_modules/.cache/workpoints', import.meta.url)))
  const write = (stream: NodeJS.WriteStream) => (text: string) => void stream.write(text)
  process.exitCode = await main(process.argv.slice(2), { out: write(process.stdout), err: write(process.stderr) })
}
