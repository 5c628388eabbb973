import { readFile, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { InvalidError } from '@workpoints/core'

/** Writes a new file that only its owner may read. Throws InvalidError `cli.file-there` for one that exists. */
export async function writeNew(path: string, base64: string): Promise<void> {
  await writeFile(path, Buffer.from(base64, 'base64'), { flag: 'wx', mode: 0o600 }).catch((cause: unknown) => {
    throw new InvalidError(
      'cli.file-there',
      {
        zh: `无法写入“${path}”：文件已存在，或没有权限。`,
        en: `Cannot write "${path}": it exists, or may not be written.`,
      },
      { cause },
    )
  })
}

/** A file as procedures that import take it. Throws InvalidError `cli.no-file`. */
export async function fileOf(path: string): Promise<{ readonly name: string; readonly base64: string }> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new InvalidError(
      'cli.no-file',
      { zh: `打不开文件“${path}”，请检查路径。`, en: `Cannot open "${path}"; check the path.` },
      { cause },
    )
  })
  return { name: basename(path), base64: bytes.toString('base64') }
}
