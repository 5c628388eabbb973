import {
  type AuditFilter,
  type AuditRow,
  auditKindText,
  auditOutcomeText,
  chinaTime,
  InvalidError,
} from '@workpoints/core'
import { appendAudit, auditedBy, type Context, listAudit, requireAction } from '@workpoints/core/server'
import type { ColumnWritten, RowWritten } from '@workpoints/documents'
import type { AuditNames } from '../audit-names.ts'
import { auditTitle } from '../audit-titles.ts'
import { auditLine, loadNames } from './audit.view.ts'
import { csvSheet, type Sheet, workbookSheet } from './audit-sheet.ts'

const mostEntries = 100_000
const pageSize = 1000

export type AuditFormat = 'xlsx' | 'csv'

/** A file given out, and how many entries it holds. */
export interface AuditFile {
  readonly name: string
  readonly base64: string
  readonly count: number
}

const columns: readonly ColumnWritten[] = [
  { head: '序号', kind: 'number', width: 9 },
  { head: '时间', kind: 'text', width: 20 },
  { head: '类别', kind: 'text', width: 10 },
  { head: '结果', kind: 'text', width: 8 },
  { head: '人员', kind: 'text', width: 22 },
  { head: '地址', kind: 'text', width: 16 },
  { head: '内容', kind: 'text', width: 60 },
  { head: '对象', kind: 'text', width: 28 },
  { head: '单位', kind: 'text', width: 14 },
  { head: '模块', kind: 'text', width: 12 },
  { head: '操作', kind: 'text', width: 18 },
  { head: '过程', kind: 'text', width: 30 },
  { head: '说明', kind: 'text', width: 30 },
  { head: '变更前', kind: 'text', width: 30 },
  { head: '变更后', kind: 'text', width: 30 },
  { head: '授权', kind: 'text', width: 38 },
  { head: '会话', kind: 'text', width: 38 },
  { head: '人员编号', kind: 'text', width: 38 },
  { head: '算法', kind: 'text', width: 8 },
  { head: '校验值', kind: 'text', width: 66 },
]

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value))

function rowOf(row: AuditRow, names: AuditNames): RowWritten {
  const line = auditLine(row, names)
  return {
    序号: row.seq,
    时间: line.time,
    类别: auditKindText[row.kind].zh,
    结果: auditOutcomeText[row.outcome].zh,
    人员: row.actor.name,
    地址: row.actor.address,
    内容: line.words.zh,
    对象: line.record?.zh ?? null,
    单位: line.unit?.zh ?? null,
    模块: row.plugin === null ? null : (names.plugin(row.plugin)?.zh ?? row.plugin),
    操作: auditTitle(row.procedure)?.zh ?? null,
    过程: row.procedure,
    说明: row.reason?.zh ?? null,
    变更前: json(row.before),
    变更后: json(row.after),
    授权: row.actor.grant,
    会话: row.actor.session,
    人员编号: row.actor.id,
    算法: row.algorithm,
    校验值: row.hash,
  }
}

/** Writes the entries that fit, page by page, and returns how many they are. */
async function writeEntries(ctx: Context, sheet: Sheet, filter: AuditFilter): Promise<number> {
  const names = await loadNames(ctx)
  let count = 0
  for (let before: number | undefined; ; ) {
    const page = await listAudit(ctx.db, { ...filter, before, limit: pageSize })
    count += page.length
    if (count > mostEntries) throw tooMany()
    sheet.add(page.map((row) => rowOf(row, names)))
    const oldest = page.at(-1)
    if (oldest === undefined || page.length < pageSize) return count
    before = oldest.seq
  }
}

const tooMany = (): InvalidError =>
  new InvalidError('accounts.audit-too-many', {
    zh: `符合条件的记录超过 ${mostEntries} 条，一次最多导出 ${mostEntries} 条。请缩小日期范围分次导出，或由系统运维用 workpoints audit export 导出全部。`,
    en: `More than ${mostEntries} entries fit; at most ${mostEntries} are exported at once. Choose fewer days, or have workpoints audit export write them all.`,
  })

/**
 * Writes the entries that fit a filter as a workbook or CSV, newest first, formulas made harmless. That it was exported is on the trail
 * before the file is given out. Throws InvalidError `accounts.audit-too-many` beyond 100,000 entries.
 */
export async function exportTrail(
  ctx: Context,
  { format, ...filter }: AuditFilter & { readonly format: AuditFormat },
): Promise<AuditFile> {
  const grant = requireAction(ctx, { action: 'audit', unit: null, plugin: null })
  await using sheet = format === 'csv' ? csvSheet(columns) : workbookSheet('审计记录', columns)
  const count = await writeEntries(ctx, sheet, filter)
  const bytes = await sheet.finish()
  await appendAudit(
    ctx.db,
    auditedBy(ctx, {
      kind: 'export',
      procedure: 'accounts.audit.export',
      grant: grant.id,
      subject: 'audit',
      after: { count, format, filter: { ...filter } },
    }),
  )
  const day = chinaTime(new Date()).replace(/\D/g, '')
  return {
    name: `审计记录-${day}.${format}`,
    base64: Buffer.from(bytes).toString('base64'),
    count,
  }
}
