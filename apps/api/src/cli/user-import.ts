import { dirname, join } from 'node:path'
import { personColumns } from '@workpoints/accounts'
import { InvalidError } from '@workpoints/core'
import { newId } from '@workpoints/core/server'
import type { AccountsCaller } from './accounts-caller.ts'
import { fileOf, writeNew } from './cli-file.ts'
import { type Call, textOption } from './command.ts'
import { textTable } from './text-table.ts'

/**
 * `user import FILE`: makes the people of a table, all or none. What is wrong is told by row and column and marked in a copy beside the
 * file; the one-time passwords go to standard output, or as a workbook to `--out`.
 */
export async function importUsers(accounts: AccountsCaller, call: Call): Promise<number> {
  const [, path] = call.words
  const { out, err } = call.streams
  if (path === undefined)
    throw new InvalidError('cli.missing', {
      zh: '请写明要导入的 .xlsx 或 .csv 文件。空表用 workpoints user template --out FILE 取得。',
      en: 'Name the .xlsx or .csv file. An empty one: workpoints user template --out FILE',
    })
  const file = await fileOf(path)
  const { rows, errors, marked } = await accounts.person.importPreview(file)
  if (errors.length > 0) {
    for (const { row, column, text } of errors)
      err(`  第 ${row} 行 “${personColumns[column]}”：${text.zh} / row ${row}, ${column}: ${text.en}\n`)
    err(`没有导入任何人：${errors.length} 处错误 / nobody was imported: ${errors.length} errors\n`)
    if (marked !== null) {
      const copy = join(dirname(path), marked.name)
      await writeNew(copy, marked.base64)
      err(`已标注的文件 / marked copy: ${copy}\n`)
    }
    return 2
  }
  if (call.options['check'] === true) {
    err(`可以导入 ${rows.length} 人，没有错误 / ${rows.length} people can be imported\n`)
    return 0
  }
  const { people, passwords } = await accounts.person.importCommit({ key: newId(), ...file })
  const target = textOption(call, 'out')
  if (target === undefined) out(textTable(people.map(({ username, name, password }) => [username, name, password])))
  else await writeNew(target, passwords.base64)
  err(`已导入 ${people.length} 人，密码只给出这一次 / imported ${people.length}; the passwords are given this once\n`)
  return 0
}

/** `user template --out FILE`: an empty table to fill in. */
export async function writeTemplate(accounts: AccountsCaller, call: Call): Promise<number> {
  const { name, base64 } = await accounts.person.importTemplate()
  const target = textOption(call, 'out') ?? name
  await writeNew(target, base64)
  call.streams.err(`已写入 / written: ${target}\n`)
  return 0
}
