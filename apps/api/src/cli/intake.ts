import { open, readFile } from 'node:fs/promises'
import { InvalidError } from '@workpoints/core'
import { decodeText, IntakeError, MAX_INPUT_SIZE, readPlan } from '@workpoints/intake'
import type { Call, Command } from './command.ts'

const help = `用法 / usage: workpoints intake FILE [--json]

  读取工作要点文本（UTF-8 或 GB18030），给出草案：目标、领域、任务、责任单位、量化目标和疑点。
  Reads a work-points text and prints a draft plan with the place of every field. Nothing is stored.

  --json      在标准输出打印一个 JSON 对象 / print one JSON object on standard output
  退出码 2 表示文件无法读取 / exit code 2: the file cannot be read`

/** Reads the file, looking at its size first so that a huge one is refused without being loaded. */
async function readInput(file: string): Promise<Uint8Array> {
  const handle = await open(file).catch((cause: unknown) => {
    throw new InvalidError(
      'cli.no-file',
      { zh: `打不开文件“${file}”，请检查路径。`, en: `Cannot open "${file}"; check the path.` },
      { cause },
    )
  })
  try {
    const stat = await handle.stat()
    if (!stat.isFile())
      throw new InvalidError('cli.no-file', { zh: `“${file}”不是文件。`, en: `"${file}" is not a file.` })
    if (stat.size > MAX_INPUT_SIZE) throw new IntakeError('too-large')
    return await readFile(handle)
  } finally {
    await handle.close()
  }
}

async function run({ options, words, streams }: Call): Promise<number> {
  const [file] = words
  if (file === undefined || words.length > 1) {
    streams.err(`${help}\n`)
    return 2
  }
  try {
    const draft = readPlan(decodeText(await readInput(file)))
    const targets = [...draft.goals, ...draft.tasks].reduce((count, item) => count + item.targets.length, 0)
    streams.err(
      `${draft.document.title}\n目标 ${draft.goals.length}，领域 ${draft.areas.length}，任务 ${draft.tasks.length}，量化目标 ${targets}，疑点 ${draft.doubts.length} / ` +
        `${draft.goals.length} goals, ${draft.areas.length} areas, ${draft.tasks.length} tasks, ${targets} targets, ${draft.doubts.length} doubts\n`,
    )
    if (options['json'] === true) streams.out(`${JSON.stringify(draft)}\n`)
    else for (const doubt of draft.doubts) streams.err(`  · ${doubt.message}\n`)
    return 0
  } catch (error) {
    if (!(error instanceof IntakeError) && !(error instanceof InvalidError)) throw error
    const { zh, en } = error instanceof IntakeError ? error : error.text
    streams.err(`${zh}\n${en}\n`)
    return 2
  }
}

export const intake: Command = {
  name: 'intake',
  summary: '读取工作要点文件，给出草案 / read a document into a draft plan',
  help,
  options: { json: { type: 'boolean' }, help: { type: 'boolean' } },
  run,
}
