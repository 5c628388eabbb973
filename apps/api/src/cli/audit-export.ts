import { type FileHandle, open } from 'node:fs/promises'
import { userInfo } from 'node:os'
import {
  AuditFilter,
  type AuditRow,
  auditKindText,
  auditOutcomeText,
  chinaClock,
  InvalidError,
  type Text,
} from '@workpoints/core'
import { appendAudit, type CoreTables, keepAnchors, listAudit } from '@workpoints/core/server'
import { writeCsv } from '@workpoints/documents/server'
import type { Kysely } from 'kysely'
import { type Call, textOption } from './command.ts'

const names = ['from', 'to', 'kind', 'actor', 'subject', 'unit', 'procedure', 'outcome', 'text'] as const

/** Whose trail it is, and where its anchors are. */
export interface Place {
  readonly org: string
  readonly path: string
}

/** The options that narrow an export down. */
export const filterOptions = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]))

const pageSize = 1000

/**
 * Writes the entries that fit as CSV, newest first, a page at a time. The export is an entry itself, written before anything is given
 * out, and not among those given out.
 */
export async function exportAudit(db: Kysely<CoreTables>, call: Call, { org, path }: Place): Promise<number> {
  const filter = readFilter(call)
  const file = textOption(call, 'out')
  const target = file === undefined ? undefined : await openNew(file)
  try {
    const { seq } = await appendAudit(db, {
      kind: 'export',
      procedure: 'cli.audit.export',
      actor: { id: null, name: `命令行（${userName()}）`, grant: null, session: null, address: null },
      subject: 'audit',
      unit: null,
      plugin: null,
      outcome: 'done',
      reason: null,
      before: null,
      after: { filter, file: file ?? null },
    })
    await keepAnchors(db, { org, path }).close()
    const write = async (text: string): Promise<void> => {
      if (target === undefined) call.streams.out(text)
      else await target.appendFile(text)
    }
    const count = await writePages(db, { filter, before: seq, write })
    call.streams.err(`导出 ${count} 条 / ${count} entries exported\n`)
    return 0
  } finally {
    await target?.close()
  }
}

interface Pages {
  readonly filter: AuditFilter
  readonly before: number
  readonly write: (text: string) => Promise<void>
}

async function writePages(db: Kysely<CoreTables>, { filter, before, write }: Pages): Promise<number> {
  let count = 0
  for (let last = before; ; ) {
    const rows = await listAudit(db, { ...filter, before: last, limit: pageSize })
    const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCsv(columns, rows.map(cellsOf)))
    // The heads hold no line break, so the rows begin after the first.
    if (count === 0 || rows.length > 0) await write(count === 0 ? csv : csv.slice(csv.indexOf('\r\n') + 2))
    count += rows.length
    const oldest = rows.at(-1)
    if (oldest === undefined || rows.length < pageSize) return count
    last = oldest.seq
  }
}

const heads = [
  '序号',
  '时间',
  '类别',
  '操作',
  '人员',
  '人员编号',
  '授权',
  '会话',
  '地址',
  '对象',
  '单位',
  '模块',
  '结果',
] as const
const moreHeads = ['说明', '变更前', '变更后', '算法', '校验值'] as const
const columns = [...heads, ...moreHeads].map((head) => ({
  head,
  kind: head === '序号' ? ('number' as const) : ('text' as const),
}))

/** What an entry that was tampered with says need not be one of ours. */
const nameOf = (texts: Readonly<Record<string, Text>>, key: string): string => texts[key]?.zh ?? key

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value))

function cellsOf(row: AuditRow): Record<(typeof heads | typeof moreHeads)[number], string | number | null> {
  return {
    序号: row.seq,
    时间: chinaClock(row.at),
    类别: nameOf(auditKindText, row.kind),
    操作: row.procedure,
    人员: row.actor.name,
    人员编号: row.actor.id,
    授权: row.actor.grant,
    会话: row.actor.session,
    地址: row.actor.address,
    对象: row.subject,
    单位: row.unit,
    模块: row.plugin,
    结果: nameOf(auditOutcomeText, row.outcome),
    说明: row.reason?.zh ?? null,
    变更前: json(row.before),
    变更后: json(row.after),
    算法: row.algorithm,
    校验值: row.hash,
  }
}

function readFilter(call: Call): AuditFilter {
  const { kind, ...given } = Object.fromEntries(names.map((name) => [name, textOption(call, name)]))
  const asked = { ...given, ...(kind === undefined ? {} : { kinds: kind.split(',') }) }
  const read = AuditFilter.safeParse(asked)
  if (read.success) return JSON.parse(JSON.stringify(read.data)) as AuditFilter
  const wrong = read.error.issues.map(
    (issue) => `--${String(issue.path[0]).replace('kinds', 'kind')}: ${issue.message}`,
  )
  throw new InvalidError('cli.bad-filter', {
    zh: `筛选条件有误（${wrong.join('；')}）。日期应如 2025-06-30；--kind 可用 ${Object.keys(auditKindText).join('、')}；--outcome 可用 ${Object.keys(auditOutcomeText).join('、')}。`,
    en: `The filter is not valid (${wrong.join('; ')}). Days look like 2025-06-30; --kind takes ${Object.keys(auditKindText).join(', ')}; --outcome takes ${Object.keys(auditOutcomeText).join(', ')}.`,
  })
}

async function openNew(file: string): Promise<FileHandle> {
  try {
    return await open(file, 'wx', 0o600)
  } catch (cause) {
    throw new InvalidError(
      'cli.no-out',
      {
        zh: `不能新建文件“${file}”（${(cause as Error).message}）。请换一个还不存在、可写的文件名。`,
        en: `Cannot make the file "${file}" (${(cause as Error).message}). Name one that does not exist yet, in a folder you may write.`,
      },
      { cause },
    )
  }
}

/** The name of whoever runs this; containers may give their users none. */
function userName(): string {
  try {
    return userInfo().username
  } catch {
    return `uid ${process.getuid?.() ?? '?'}`
  }
}
