import { readFile } from 'node:fs/promises'
import { InvalidError } from '@workpoints/core'
import type { z } from 'zod'

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    const why = (cause as Error).message
    throw new InvalidError(
      'api.bad-json',
      { zh: `文件 ${file} 不是有效的 JSON：${why}`, en: `${file} is not valid JSON: ${why}` },
      { cause },
    )
  }
}

/** Reads a data file and checks it; throws InvalidError that names the file and the first field that is wrong. */
export async function readJson<T extends z.ZodType>(file: string, schema: T): Promise<z.infer<T>> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new InvalidError('api.no-file', { zh: `缺少文件 ${file}。`, en: `The file ${file} is missing.` }, { cause })
  })
  const parsed = schema.safeParse(parse(file, text))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const where = issue?.path.join('.')
  throw new InvalidError('api.bad-file', {
    zh: `文件 ${file} 的 ${where} 有误：${issue?.message}`,
    en: `${file} is not valid at ${where}: ${issue?.message}`,
  })
}
