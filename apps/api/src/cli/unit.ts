import { dirname, join } from 'node:path'
import { unitColumns } from '@workpoints/accounts'
import { InvalidError, unitKindText } from '@workpoints/core'
import { newId } from '@workpoints/core/server'
import { type Callers, withCallers } from './callers.ts'
import { fileOf, writeNew } from './cli-file.ts'
import { type Call, type Command, textOption } from './command.ts'
import { textTable } from './text-table.ts'

const help = `用法 / usage:
  workpoints unit list                        列出单位，停用的也在内 / list the units, closed ones too
  workpoints unit export --out FILE           导出为可修改后再导入的 Excel 表 / a table to edit and import again
  workpoints unit import FILE.xlsx [--check]  按表导入，全部成功或全不导入；--check 只检查
                                              import a table, all or none; --check only looks

  新单位增加，已有的按编号更正，表中没有的不变。编号不能重用，停用请填写停用日期。
  New units are added, known ones corrected by their id, others stay. Ids are never used twice.`

async function list({ core }: Callers, call: Call): Promise<number> {
  const units = await core.unit.listAll()
  const rows = units.map(({ id, kind, name, validFrom, validTo, aliases }) => [
    ...[id, unitKindText[kind].zh, name.zh, `${validFrom} — ${validTo ?? ''}`.trim()],
    aliases.map(({ text }) => text).join('、'),
  ])
  call.streams.out(textTable(rows))
  call.streams.err(`${units.length} 个单位 / units\n`)
  return 0
}

async function exportUnits({ accounts }: Callers, call: Call): Promise<number> {
  const { name, base64 } = await accounts.unit.exportTable()
  const target = textOption(call, 'out') ?? name
  await writeNew(target, base64)
  call.streams.err(`已写入 / written: ${target}\n`)
  return 0
}

/** What is wrong with a table is told by row and column, and marked in a copy beside the file. */
async function importUnits({ accounts }: Callers, call: Call): Promise<number> {
  const [, path] = call.words
  const { err } = call.streams
  if (path === undefined)
    throw new InvalidError('cli.missing', {
      zh: '请写明要导入的 .xlsx 或 .csv 文件。现有单位的表用 workpoints unit export --out FILE 取得。',
      en: 'Name the .xlsx or .csv file. The present units: workpoints unit export --out FILE',
    })
  const file = await fileOf(path)
  const { rows, errors, marked, seen } = await accounts.unit.importPreview(file)
  if (marked !== null) {
    for (const { row, column, text } of errors)
      err(`  第 ${row} 行 “${unitColumns[column]}”：${text.zh} / row ${row}, ${column}: ${text.en}\n`)
    const copy = join(dirname(path), marked.name)
    await writeNew(copy, marked.base64)
    err(`没有导入：${errors.length} 处错误，已标注的文件 / nothing was imported; marked copy: ${copy}\n`)
    return 2
  }
  const count = (effect: string): number => rows.filter((row) => row.effect === effect).length
  if (call.options['check'] === true) {
    err(`可以导入：新增 ${count('new')}，更正 ${count('changed')}，不变 ${count('same')} / can be imported\n`)
    return 0
  }
  const { added, changed, same } = await accounts.unit.importCommit({ key: newId(), seen, ...file })
  err(`新增 ${added}，更正 ${changed}，不变 ${same} / added ${added}, changed ${changed}, same ${same}\n`)
  return 0
}

/** What can be done with units, by the word that asks for it. */
export const unitVerbs: Readonly<Record<string, (callers: Callers, call: Call) => Promise<number>>> = {
  list,
  export: exportUnits,
  import: importUnits,
}

export const unit: Command = {
  name: 'unit',
  summary: '查看、导入单位 / list and import units',
  help,
  options: { out: { type: 'string' }, check: { type: 'boolean' }, help: { type: 'boolean' } },
  async run(call) {
    const work = unitVerbs[call.words[0] ?? '']
    if (work === undefined) throw new InvalidError('cli.unknown-verb', { zh: help, en: 'list, export or import' })
    return withCallers(call, (callers) => work(callers, call))
  },
}
