import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { InvalidError } from '@workpoints/core'

/** Where a command writes: results to `out`, everything said to a person to `err`. */
export interface Streams {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

/** What a command was called with. */
export interface Call {
  readonly options: Readonly<Record<string, string | boolean | undefined>>
  readonly words: readonly string[]
  readonly streams: Streams
}

/** One command of `workpoints`. `run` resolves with the exit code. */
export interface Command {
  readonly name: string
  readonly summary: string
  /** Shown by `--help` below the summary. */
  readonly help: string
  readonly options: ParseArgsOptionsConfig
  readonly run: (call: Call) => Promise<number>
}

/** Reads a command's own arguments; an option it does not know is refused with the ones it does. */
export function readCall(command: Command, args: readonly string[], streams: Streams): Call {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: command.options,
      allowPositionals: true,
      strict: true,
    })
    return { options: values as Call['options'], words: positionals, streams }
  } catch (cause) {
    const known = Object.keys(command.options).map((name) => `--${name}`)
    throw new InvalidError(
      'cli.bad-option',
      {
        zh: `参数有误：${(cause as Error).message}。可用的选项：${known.join('、') || '无'}。`,
        en: `${(cause as Error).message}. Options: ${known.join(', ') || 'none'}.`,
      },
      { cause },
    )
  }
}

/** A text option, where it was given. */
export const textOption = (call: Call, name: string): string | undefined => {
  const value = call.options[name]
  return typeof value === 'string' ? value : undefined
}
